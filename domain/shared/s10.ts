import type * as z from 'zod';
import { checkIdentifier, type Identifier, identifierSchema } from './identifier.ts';

const weights = [8, 6, 4, 2, 3, 5, 9, 7];
const remainders = '50987654321';

/** 11 − (Σ mod 11), where 10 is written 0 and 11 is written 5. */
const checkDigit = (text: string): string =>
  remainders.charAt(weights.reduce((sum, weight, n) => sum + weight * Number(text.charAt(n + 2)), 0) % 11);

const s10: Identifier = {
  code: 'S10',
  name: { zh: '邮件号码', en: 'postal item number' },
  shape: /^[A-Z]{2}\d{9}[A-Z]{2}$/,
  looks: {
    zh: '13位：2位字母、9位数字、2位国家代码，如 RB123456785CN',
    en: '2 letters, 9 digits and a country, such as RB123456785CN',
  },
  clause: 'UPU S10',
  check: { position: () => 10, character: checkDigit, severity: 'hard' },
};

/** The number of a postal item. Private couriers number as they please and have no check. */
export const PostalItemNumber = identifierSchema(s10).brand<'PostalItemNumber'>();
export type PostalItemNumber = z.infer<typeof PostalItemNumber>;

export const checkPostalItemNumber = checkIdentifier(s10, PostalItemNumber);
