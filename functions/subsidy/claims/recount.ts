import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { countsFor, type Grants, recounted } from '#domain/subsidy/claims/grants.ts';
import type { Ports } from '../../ports.ts';

/** A claim as it stood and as it shall stand. */
export type Moved = { readonly claim: Claim; readonly after: Claim };

export const countsOtherwise = ({ claim, after }: Moved): boolean => countsFor(claim) !== countsFor(after);

/** The grants of the subjects whose claims count otherwise after this; they are written with the claims. */
export const recountedGrants = (
  { register }: Pick<Ports, 'register'>,
  moved: readonly Moved[],
): Promise<Grants[]> =>
  Promise.all(
    moved
      .filter(countsOtherwise)
      .map(async ({ after }) => recounted(await register.grantsOf(after.subjectId), after)),
  );
