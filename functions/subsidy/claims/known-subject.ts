import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { EarlierClaim } from '#domain/subsidy/claims/known-facts.ts';
import type { Registered } from '#domain/subsidy/claims/register-facts.ts';
import { creditSaid } from '../../credit/effects/claim-credit.ts';
import { creditReader } from '../../credit/effects/credit-on.ts';
import type { Ports } from '../../ports.ts';
import { withPeriods } from './earlier-claims.ts';
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

type Readers = Pick<Ports, 'register' | 'zone'>;

/** Nobody is registered as it: the register tells nothing. */
const unregistered = { type: '', services: [] };

/** Reads several subjects together; what is the zone's is read once for all. */
export const knownReader = (ports: Readers, today: Day) => {
  const { register, zone } = ports;
  const ofZone = Promise.all([modeTitlesOn(ports, today), zone.all('programme')]);
  const readCredit = creditReader(ports, today);
  return async (subjectIds: readonly string[]): Promise<(subjectId: string) => KnownSubject> => {
    const [[modeTitles, published], subjects, claimsOf, filingsOf, creditOf] = await Promise.all([
      ofZone,
      register.find('subject', subjectIds),
      register.ownedByEach('claim', subjectIds),
      register.ownedByEach('filing', subjectIds),
      readCredit(subjectIds),
    ]);
    return (subjectId) => {
      const subject = subjects.get(subjectId) ?? unregistered;
      const claims = claimsOf.get(subjectId) ?? [];
      const filings = filingsOf.get(subjectId) ?? [];
      const credit = creditOf(subjectId);
      return {
        subjectId,
        today,
        registered: { subject, claims, filings, credit: creditSaid(credit, today) },
        earlier: withPeriods(published, claims),
        modeTitles,
        barredByCredit: creditRefusals(credit.effects.claim),
      };
    };
  };
};

export const knownSubject = async (ports: Readers, subjectId: string, today: Day): Promise<KnownSubject> =>
  (await knownReader(ports, today)([subjectId]))(subjectId);
