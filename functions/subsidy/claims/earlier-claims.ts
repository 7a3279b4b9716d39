import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { isBeingDecided } from '#domain/subsidy/claims/claim-lifecycle.ts';
import type { EarlierClaim } from '#domain/subsidy/claims/known-facts.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';

/** When the business of each claim happened is said by the version it was opened under. */
export const withPeriods = (
  published: readonly Programme[],
  claims: readonly Claim[],
): readonly EarlierClaim[] =>
  claims.map((claim) => ({
    claim,
    period: published.find(
      ({ id, version }) => id === claim.programmeId && version === claim.programmeVersion,
    )?.period,
  }));

/** With the files of those that nobody has decided yet. */
export const withEvidence = (
  { register }: Pick<Ports, 'register'>,
  earlier: readonly EarlierClaim[],
): Promise<readonly EarlierClaim[]> =>
  Promise.all(
    earlier.map(async (one) =>
      isBeingDecided(one.claim.status) ? { ...one, evidence: await register.evidenceOf(one.claim.id) } : one,
    ),
  );
