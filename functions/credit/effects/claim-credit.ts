import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Effects } from '#domain/credit/effects.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Ports } from '../../ports.ts';
import { creditOn } from './credit-on.ts';

/** What credit says of a claim made on that day: its track, and every ground where it is barred. */
export const claimCreditOn = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  subjectId: string,
  day: Day,
): Promise<{ readonly effect: Effects['claim']; readonly barredByCredit: readonly Refusal[] }> => {
  const { claim } = (await creditOn(ports, subjectId, day)).effects;
  return { effect: claim.effect, barredByCredit: creditRefusals(claim) };
};
