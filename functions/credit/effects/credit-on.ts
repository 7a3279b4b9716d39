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

/** Asks of one subject after another; the terms of the day are read once for all. */
export const creditReader = ({ register, zone }: Readers, day: Day) => {
  const asked = creditTermsOn({ zone }, day);
  return async (subjectId: string): Promise<CreditOnDay> => {
    const [terms, kept] = await Promise.all([asked, register.get('credit-record', subjectId)]);
    const record = kept ?? noEntries;
    return { effects: terms ? effectsOn(record, terms, day) : nothingSaid, record, terms };
  };
};

export const creditOn = (ports: Readers, subjectId: string, day: Day): Promise<CreditOnDay> =>
  creditReader(ports, day)(subjectId);
