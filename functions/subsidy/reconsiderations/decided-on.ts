import { type Day, dayOf } from '#domain/shared/day.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Ports } from '../../ports.ts';

/** With these a claim was decided. What became of its allocation afterwards decided nothing anew. */
const decisions: ReadonlySet<string> = new Set(['ClaimDetermined', 'ClaimRefused', 'ClaimClosedWithNothing']);

/** The day of the decision that may be reconsidered. */
export const decidedOn = async ({ register }: Pick<Ports, 'register'>, claim: Claim): Promise<Day> => {
  const events = await register.history({ kind: 'claim', id: claim.id });
  const decision = events.findLast(({ type }) => decisions.has(type));
  return dayOf(decision?.at ?? claim.changedAt);
};
