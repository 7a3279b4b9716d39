import * as z from 'zod';
import type { Bilingual } from './bilingual.ts';
import { type Checked, refused } from './checked.ts';
import { checkIdentifier, type Identifier } from './identifier.ts';
import type { Refusal } from './refusal.ts';

type Advice = Pick<Refusal, 'code' | 'reason' | 'next'> & { readonly expected: (found: string) => Bilingual };

const hsCode: Identifier = {
  code: 'HS',
  name: { zh: '商品编号', en: 'commodity code' },
  shape: /^(0[1-9]|[1-9]\d)\d{8}$/,
  looks: { zh: '10位数字', en: '10 digits' },
  clause: '《中华人民共和国进出口税则》',
  strip: /\./g,
};

const tariffLine: Identifier = {
  ...hsCode,
  code: 'TARIFF',
  name: { zh: '税则号列', en: 'tariff line' },
  shape: /^(0[1-9]|[1-9]\d)\d{6}$/,
  looks: { zh: '8位数字', en: '8 digits' },
};

/** The ten digits under which goods are filed. */
export const HsCode = z.string().regex(hsCode.shape).brand<'HsCode'>();
export type HsCode = z.infer<typeof HsCode>;

/** The eight digits by which a list names goods. */
export const TariffLine = z.string().regex(tariffLine.shape).brand<'TariffLine'>();
export type TariffLine = z.infer<typeof TariffLine>;

const lostZero: Advice = {
  code: 'HS-ZERO-LOST',
  expected: (found) => ({ zh: `10位数字，可能是 0${found}`, en: `10 digits, perhaps 0${found}` }),
  reason: {
    zh: '商品编号只有9位，表格软件可能去掉了开头的 0。',
    en: 'There are nine digits: a spreadsheet has probably dropped the zero in front.',
  },
  next: {
    zh: '请把该列设为文本格式，补上开头的 0 后重新提交。',
    en: 'Set the column to text, put the zero back and submit again.',
  },
};

const onlyTariffLine: Advice = {
  code: 'HS-EIGHT-DIGITS',
  expected: (found) => ({ zh: `10位数字，即 ${found} 再加两位`, en: `10 digits: ${found} and two more` }),
  reason: {
    zh: '只填写了8位税则号列，备案需要10位商品编号。',
    en: 'These are the eight digits of a tariff line; goods are filed under ten.',
  },
  next: {
    zh: '请按海关商品编号补上最后两位（没有细分的为 00）。',
    en: 'Add the last two digits of the customs code; 00 where it is not divided further.',
  },
};

/** What probably became of a code that is too short, by what is left of it. */
const advices = [
  { shape: /^[1-9]\d{8}$/, advice: lostZero },
  { shape: tariffLine.shape, advice: onlyTariffLine },
] as const;

const advised = (refusal: Refusal): Refusal => {
  const { found = '' } = refusal;
  const advice = advices.find(({ shape }) => shape.test(found))?.advice;
  return advice ? { ...refusal, ...advice, expected: advice.expected(found) } : refusal;
};

const checkTenDigits = checkIdentifier(hsCode, HsCode);

export const checkHsCode = (typed: string): Checked<HsCode> => {
  const checked = checkTenDigits(typed);
  return checked.ok ? checked : refused(advised(checked.refusal));
};
export const checkTariffLine = checkIdentifier(tariffLine, TariffLine);

export const tariffLineOf = (code: HsCode): TariffLine => TariffLine.parse(code.slice(0, 8));
