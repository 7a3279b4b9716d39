import type { CreditTerms } from '#domain/credit/credit-terms.ts';
import { type CreditEffects, effectsOn, nothingSaid } from '#domain/credit/effects-on.ts';
import { type CreditEntries, noEntries } from '#domain/credit/record.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Ports } from '../../ports.ts';
import { creditTermsOn } from './terms.ts';

type Readers = Pick<Ports, 'register' | 'zone'>;

/** What credit says of a subject on a day, and what that was read from. */
export type CreditOnDay = {
  readonly effects: CreditEffects;
  readonly record: CreditEntries;
  readonly terms: CreditTerms | undefined;
};

/** Asks of several subjects together; the terms of the day are read once for all. */
export const creditReader = ({ register, zone }: Readers, day: Day) => {
  const asked = creditTermsOn({ zone }, day);
  return async (subjectIds: readonly string[]): Promise<(subjectId: string) => CreditOnDay> => {
    const [terms, kept] = await Promise.all([asked, register.find('credit-record', subjectIds)]);
    return (subjectId) => {
      const record = kept.get(subjectId) ?? noEntries;
      return { effects: terms ? effectsOn(record, terms, day) : nothingSaid, record, terms };
    };
  };
};

export const creditOn = async (ports: Readers, subjectId: string, day: Day): Promise<CreditOnDay> =>
  (await creditReader(ports, day)([subjectId]))(subjectId);
