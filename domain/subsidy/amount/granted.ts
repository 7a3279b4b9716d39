import type { Fen } from '../../shared/money.ts';
import type { Programme } from '../programme/programme.ts';
import type { Ground } from './entitlement.ts';

/** What the subject had already, as far as it is known; for a matter of no group in particular where a sample says it. */
export type Granted = {
  readonly inYearFen?: Fen | undefined;
  readonly underProgrammeFen?: Fen | undefined;
  readonly forMatter?: { readonly group?: string | undefined; readonly fen: Fen } | undefined;
};

type Excluding = Pick<Programme, 'exclusivity'>;

/** What was granted for a matter is known of that matter, and of no other. */
export const grantedFor = ({ exclusivity }: Excluding, { forMatter }: Granted): Fen | undefined =>
  forMatter && exclusivity?.group === (forMatter.group ?? exclusivity?.group) ? forMatter.fen : undefined;

/** What was granted otherwise, as the calculation asks for it. */
export const groundOf = (
  programme: Excluding,
  granted: Granted,
): Pick<Ground, 'sameMatter' | 'grantedUnder' | 'alreadyGranted'> => {
  const forMatter = grantedFor(programme, granted);
  const { underProgrammeFen, inYearFen } = granted;
  return {
    ...(programme.exclusivity && forMatter !== undefined
      ? { sameMatter: { rule: programme.exclusivity.rule, granted: forMatter } }
      : {}),
    ...(underProgrammeFen === undefined ? {} : { grantedUnder: underProgrammeFen }),
    ...(inYearFen === undefined ? {} : { alreadyGranted: inYearFen }),
  };
};
