import * as z from 'zod';
import { SubjectType } from '#domain/casework/subject-words.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { statuses } from '#domain/filing/lifecycle.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { isNaturalPerson, publicNameOf, type Subject } from '#domain/filing/subject.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { Day } from '#domain/shared/day.ts';
import { isInForceOn } from '#domain/shared/validity.ts';
import type { Moment } from '../../casework/writing.ts';

/** Under this name a number on a certificate leads to its filing. */
export const certificateName = (number: string) => `certificate:${number}`;

/** What a certificate says to whoever checks it: nothing that identifies a natural person. */
export const Certificate = z
  .object({
    number: z.string(),
    /** A natural person’s is masked. */
    name: z.string(),
    type: SubjectType,
    creditCode: z.string().optional(),
    mode: z.object({
      id: z.string(),
      title: Bilingual,
      legalBasis: z.string(),
      demonstration: z.boolean(),
    }),
    status: z.enum(statuses),
    holds: z.boolean(),
    edition: z.int(),
    enteredOn: Day,
    validFrom: Day,
    validTo: Day,
    /** The day on which this was looked up. */
    on: Day,
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof Certificate>;

const whose = (subject: Subject) =>
  isNaturalPerson(subject)
    ? { name: publicNameOf(subject) }
    : { name: subject.name, creditCode: subject.creditCode };

export const certificateOf = (
  filing: Filing,
  subject: Subject,
  { id, title, legalBasis, demonstration }: Mode,
  { today }: Moment,
): Certificate => ({
  ...whose(subject),
  number: filing.number,
  type: subject.type,
  mode: { id, title, legalBasis, demonstration },
  status: filing.status,
  holds: isInForceOn(today)(filing),
  edition: filing.edition,
  enteredOn: filing.enteredOn,
  validFrom: filing.validFrom,
  validTo: filing.validTo,
  on: today,
});
