import { dayOf } from '../../shared/day.ts';
import type { Facts } from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';
import type { Claim } from './claim.ts';
import { countsFor } from './grants.ts';
import type { FiledMode } from './rule.ts';

/** An entry of the register, and since when there is one: renewed or made anew, it is the same. */
type FirstFiled = FiledMode & { readonly openedAt: string };

/** What credit says of a subject on the day on which it claims. */
export type CreditSaid = { readonly isAeo: boolean; readonly isFavoured: boolean };

/** What the register holds of a subject, as far as a programme asks. */
export type Registered = {
  readonly subject: { readonly type: string; readonly services: readonly string[] };
  readonly claims: readonly Claim[];
  readonly filings: readonly FirstFiled[];
  readonly credit: CreditSaid;
};

const isNewIn =
  ({ period, eligibility }: Pick<Programme, 'period' | 'eligibility'>) =>
  ({ mode, status, openedAt }: FirstFiled): boolean => {
    const first = dayOf(openedAt);
    return (
      eligibility.modes.includes(mode) && status === 'in-force' && period.from <= first && first <= period.to
    );
  };

/** Money is there, promised or on its way under another window; the claim of this one says nothing of before. */
const isGrantedBefore =
  ({ id, period }: Pick<Programme, 'id' | 'period'>) =>
  (claim: Claim): boolean =>
    claim.programmeId === id && claim.periodId !== period.id && countsFor(claim) > 0;

/** What the register tells a programme of a subject. */
export const registerFacts = (
  programme: Pick<Programme, 'id' | 'period' | 'eligibility'>,
  { subject, claims, filings, credit }: Registered,
): Facts => ({
  'subject-type': [subject.type],
  services: [...subject.services],
  'granted-before': claims.some(isGrantedBefore(programme)),
  aeo: credit.isAeo,
  'credit-favours': credit.isFavoured,
  'new-modes': filings.filter(isNewIn(programme)).length,
});
