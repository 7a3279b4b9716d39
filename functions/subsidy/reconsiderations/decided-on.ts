import { type Day, dayOf } from '#domain/shared/day.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Ports } from '../../ports.ts';

/** The day on which the claim came to stand as it does: the day of the decision that may be reconsidered. */
export const decidedOn = async ({ register }: Pick<Ports, 'register'>, claim: Claim): Promise<Day> => {
  const events = await register.history({ kind: 'claim', id: claim.id });
  const decision = events.findLast(({ from, to }) => to === claim.status && from !== to);
  return dayOf(decision?.at ?? claim.changedAt);
};
