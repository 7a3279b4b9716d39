import * as z from 'zod';
import { Fen } from '../../shared/money.ts';
import type { Ground } from '../amount/entitlement.ts';
import type { Programme } from '../programme/programme.ts';

/** What the subject had already when an amount was determined: whoever calculates it again must know it. */
export const GrantedThen = z.object({
  inYearFen: Fen,
  /** Absent where it was determined before anybody asked. */
  underProgrammeFen: Fen.optional(),
  forMatter: z.object({ group: z.string(), fen: Fen }).optional(),
});
export type GrantedThen = Readonly<z.infer<typeof GrantedThen>>;

/** The same, as far as it is known; of no group in particular where a sample says it. */
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
