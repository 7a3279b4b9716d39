import * as z from 'zod';
import { Day } from '../../shared/day.ts';
import { Fen, less, nothing, sumFen } from '../../shared/money.ts';
import { groundOf } from '../amount/granted.ts';
import type { Programme } from '../programme/programme.ts';
import type { Claim } from './claim.ts';
import type { ClaimStatus, determinedStatuses } from './claim-lifecycle.ts';
import type { GrantedThen } from './granted-then.ts';

/** What is supported once: of a subject, in a group of programmes, business of this time (ADR 0051). */
export const Matter = z.object({ group: z.string(), from: Day, to: Day });
export type Matter = Readonly<z.infer<typeof Matter>>;

const Grant = z.object({
  claimId: z.string(),
  year: z.string(),
  /** Absent of what was last written before anybody asked. */
  programmeId: z.string().optional(),
  fen: Fen,
  matter: Matter.optional(),
  /** Of an instalment: the project that it is of. */
  projectId: z.string().optional(),
});
type Grant = z.infer<typeof Grant>;

/**
 * All that the claims of a subject come to, granted or under way. One row, written with whatever changes it: of two
 * determinations in one moment, neither overlooks the other (ADR 0053).
 */
export const Grants = z.object({
  subjectId: z.string(),
  version: z.int().nonnegative(),
  claims: z.array(Grant),
});
export type Grants = Readonly<z.infer<typeof Grants>>;

export const noGrants = (subjectId: string): Grants => ({ subjectId, version: 0, claims: [] });

type Counted = 'determinedFen' | 'allocatedFen';

/** Before it is announced, what was shared out may go back to what was determined; from then on it only falls. */
const countedAt: Partial<Record<ClaimStatus, Counted>> = {
  determined: 'determinedFen',
  'in-reconsideration': 'determinedFen',
  allocated: 'determinedFen',
  'in-notice': 'allocatedFen',
  objected: 'allocatedFen',
  waiting: 'allocatedFen',
  reserved: 'allocatedFen',
  'in-batch': 'allocatedFen',
  exported: 'allocatedFen',
  returned: 'allocatedFen',
  paid: 'allocatedFen',
} satisfies Record<(typeof determinedStatuses)[number], Counted>;

/** What the claim counts for as it stands; one that has come to nothing, or was paid back, counts for nothing. */
export const countsFor = (claim: Claim): Fen => {
  const amount = countedAt[claim.status];
  return less((amount && claim[amount]) ?? nothing, claim.recoveredFen ?? nothing);
};

/** A claim, as far as it is told apart from the others, and belongs to a year and perhaps to a project. */
type Asking = Pick<Claim, 'id' | 'submittedOn' | 'instalment'>;

/** A claim belongs to the year in which it was submitted. */
const yearOf = ({ submittedOn }: Asking): string => submittedOn?.slice(0, 4) ?? '';

export const matterOf = ({ exclusivity, period }: Programme): Matter | undefined =>
  exclusivity && { group: exclusivity.group, from: period.from, to: period.to };

const others = ({ claims }: Grants, claimId: string): Grant[] =>
  claims.filter((grant) => grant.claimId !== claimId);

const isSame =
  (matter: Matter) =>
  ({ matter: other }: Grant): boolean =>
    other !== undefined && other.group === matter.group && other.from <= matter.to && matter.from <= other.to;

/** What the other claims of the same year come to. */
const grantedInYear = (grants: Grants, claim: Asking): Fen =>
  sumFen(
    others(grants, claim.id)
      .filter(({ year }) => year === yearOf(claim))
      .map(({ fen }) => fen),
  );

/** What the other claims under the same programme come to, of whatever window and year. */
const grantedUnder = (grants: Grants, claim: Asking, { id }: Programme): Fen =>
  sumFen(
    others(grants, claim.id)
      .filter(({ programmeId }) => programmeId === id)
      .map(({ fen }) => fen),
  );

/** The instalments of a project are one support, reckoned together (ADR 0076). */
const isOfItsProject =
  ({ instalment }: Asking) =>
  ({ projectId }: Grant): boolean =>
    projectId !== undefined && projectId === instalment?.projectId;

/** What other claims have for the same matter. */
const grantedForMatter = (grants: Grants, claim: Asking, matter: Matter): Fen =>
  sumFen(
    others(grants, claim.id)
      .filter((grant) => isSame(matter)(grant) && !isOfItsProject(claim)(grant))
      .map(({ fen }) => fen),
  );

/** What a project has so far, but for this claim: determined, on its way or paid, and not come back. */
export const grantedToProject = (grants: Grants, projectId: string, but = ''): Fen =>
  sumFen(
    others(grants, but)
      .filter((grant) => grant.projectId === projectId)
      .map(({ fen }) => fen),
  );

/** What the subject has otherwise, as the claim keeps it. */
export const grantedThenOf = (grants: Grants, claim: Asking, programme: Programme): GrantedThen => {
  const matter = matterOf(programme);
  return {
    inYearFen: grantedInYear(grants, claim),
    underProgrammeFen: grantedUnder(grants, claim, programme),
    ...(matter ? { forMatter: { group: matter.group, fen: grantedForMatter(grants, claim, matter) } } : {}),
  };
};

/** What other claims of the subject take off this one. */
export const grantedElsewhere = (grants: Grants, claim: Asking, programme: Programme) =>
  groundOf(programme, grantedThenOf(grants, claim, programme));

/** The grants once the claim stands so; what it is about was said when it was determined. */
export const recounted = (
  grants: Grants,
  claim: Claim,
  matter = grants.claims.find(({ claimId }) => claimId === claim.id)?.matter,
): Grants => {
  const grant = {
    claimId: claim.id,
    year: yearOf(claim),
    programmeId: claim.programmeId,
    fen: countsFor(claim),
    ...(matter ? { matter } : {}),
    ...(claim.instalment ? { projectId: claim.instalment.projectId } : {}),
  };
  const rest = others(grants, claim.id);
  return { ...grants, version: grants.version + 1, claims: grant.fen > 0 ? [...rest, grant] : rest };
};
