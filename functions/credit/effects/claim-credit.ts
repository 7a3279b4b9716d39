import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Effects } from '#domain/credit/effects.ts';
import { gradesOn } from '#domain/credit/grades-on.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { CreditSaid } from '#domain/subsidy/claims/register-facts.ts';
import type { Ports } from '../../ports.ts';
import { type CreditOnDay, creditOn } from './credit-on.ts';

type ClaimCredit = {
  readonly effect: Effects['claim'];
  readonly barredByCredit: readonly Refusal[];
  readonly said: CreditSaid;
};

/** What credit says on a day, as far as a programme may ask. */
export const creditSaid = ({ effects, record, terms }: CreditOnDay, day: Day): CreditSaid => ({
  isAeo: (terms ? gradesOn(record, terms, day) : []).some(({ grade }) => grade.aeo),
  isFavoured: effects.claim.effect === 'fast',
});

/** What credit says of a claim made on that day: its track, every ground where it is barred, and what may be asked. */
export const claimCreditOn = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  subjectId: string,
  day: Day,
): Promise<ClaimCredit> => {
  const credit = await creditOn(ports, subjectId, day);
  const { claim } = credit.effects;
  return { effect: claim.effect, barredByCredit: creditRefusals(claim), said: creditSaid(credit, day) };
};
