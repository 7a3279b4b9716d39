import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { EarlierClaim } from '#domain/subsidy/claims/known-facts.ts';
import type { Registered } from '#domain/subsidy/claims/register-facts.ts';
import { creditSaid } from '../../credit/effects/claim-credit.ts';
import { creditReader } from '../../credit/effects/credit-on.ts';
import type { Ports } from '../../ports.ts';
import { periodReader } from './earlier-claims.ts';
import { modeTitlesOn } from './mode-titles.ts';

/** All that is known of a subject on a day before anything is brought, whichever programme asks. */
export type KnownSubject = {
  readonly subjectId: string;
  readonly today: Day;
  readonly registered: Registered;
  /** Its claims, with when their business happened. */
  readonly earlier: readonly EarlierClaim[];
  readonly modeTitles: Readonly<Record<string, Bilingual>>;
  readonly barredByCredit: readonly Refusal[];
};

/** Nobody is registered as it: the register tells nothing. */
const unregistered = { type: '', services: [] };

/** Reads one subject after another; what is the zone's is read once for all. */
export const subjectReader = (ports: Pick<Ports, 'register' | 'zone'>, today: Day) => {
  const { register } = ports;
  const titles = modeTitlesOn(ports, today);
  const creditOf = creditReader(ports, today);
  const withPeriods = periodReader(ports);
  return async (subjectId: string): Promise<KnownSubject> => {
    const [modeTitles, subject, claims, filings, credit] = await Promise.all([
      titles,
      register.get('subject', subjectId),
      register.ownedBy('claim', subjectId),
      register.ownedBy('filing', subjectId),
      creditOf(subjectId),
    ]);
    return {
      subjectId,
      today,
      registered: {
        subject: subject ?? unregistered,
        claims,
        filings,
        credit: creditSaid(credit, today),
      },
      earlier: await withPeriods(claims),
      modeTitles,
      barredByCredit: creditRefusals(credit.effects.claim),
    };
  };
};
