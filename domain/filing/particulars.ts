import * as z from 'zod';
import type { Bilingual } from '../shared/bilingual.ts';
import { asField } from '../shared/checked.ts';
import { checkPhone } from '../shared/phone.ts';
import { checkText } from '../shared/text.ts';
import { isNaturalPerson, type Subject } from './subject.ts';

/** What an application says of the subject itself; once accepted it is what the register says. */
export const Particulars = z.object({
  name: z.string(),
  /** An organisation's; a natural person represents themselves. */
  legalRepresentative: z.string().optional(),
  address: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
});
export type Particulars = z.infer<typeof Particulars>;

export const particularWords = {
  name: { zh: '名称', en: 'Name' },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  address: { zh: '地址', en: 'Address' },
  contactName: { zh: '联系人', en: 'Contact' },
  contactPhone: { zh: '联系电话', en: 'Telephone' },
} as const satisfies Readonly<Record<keyof Particulars, Bilingual>>;

/** The same as it is typed: tidied, or refused in words. */
export const TypedParticulars = z.object({
  name: asField(checkText(120)),
  legalRepresentative: asField(checkText(60)).optional(),
  address: asField(checkText(200)),
  contactName: asField(checkText(60)),
  contactPhone: asField(checkPhone),
});

export const particularsOf = (subject: Subject): Particulars => ({
  name: subject.name,
  ...(isNaturalPerson(subject) ? {} : { legalRepresentative: subject.legalRepresentative }),
  address: subject.address,
  contactName: subject.contactName,
  contactPhone: subject.contactPhone,
});

/** The subject as it stands once these have been accepted; a natural person keeps no representative. */
export const asAccepted = <S extends Subject>(subject: S, particulars: Particulars): Partial<Subject> => {
  const { legalRepresentative, ...common } = particulars;
  return isNaturalPerson(subject) || legalRepresentative === undefined
    ? common
    : { ...common, legalRepresentative };
};
