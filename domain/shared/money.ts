import * as z from 'zod';
import { accepted, type Checked, refused } from './checked.ts';
import { halfWidth } from './normalise.ts';
import type { Refusal } from './refusal.ts';

/** An amount in fen. Whole numbers only: public money is never a float. */
export const Fen = z.int().nonnegative().brand<'Fen'>();
export type Fen = z.infer<typeof Fen>;

/** Hundredths of a percent: 5000 is one half. */
export const BasisPoints = z.int().min(0).max(10_000).brand<'BasisPoints'>();
export type BasisPoints = z.infer<typeof BasisPoints>;

export const fen = (amount: number): Fen => Fen.parse(amount);

export const nothing: Fen = fen(0);

export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return fen(sum);
};

export const lesser = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/** What is left of `amount`, never less than nothing. */
export const less = (amount: Fen, taken: Fen): Fen => fen(Math.max(amount - taken, 0));

export const floorToUnit = (amount: Fen, unit: Fen): Fen => fen(amount - (amount % unit));

/** floor(amount · part / whole), exact where the product leaves the safe integers. */
export const fraction = (amount: Fen, part: number, whole: number): Fen =>
  fen(Number((BigInt(amount) * BigInt(part)) / BigInt(whole)));

export const shareOf = (amount: Fen, ratio: BasisPoints): Fen => fraction(amount, ratio, 10_000);

const twoDigits = (cents: number): string => String(cents).padStart(2, '0');

/** 123450 → "1234.50": two decimals, no separators, as files carry it. */
export const formatYuan = (amount: Fen): string => `${Math.floor(amount / 100)}.${twoDigits(amount % 100)}`;

/** 123450 → "1,234.50", as people read it. */
export const displayYuan = (amount: Fen): string => formatYuan(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

type Fault = { readonly code: string; readonly found: RegExp; readonly zh: string; readonly en: string };

/** The first that fits says why; what fits none is an amount. */
const faults: readonly Fault[] = [
  { code: 'MONEY-EMPTY', found: /^$/, zh: '金额未填写。', en: 'The amount is missing.' },
  {
    code: 'MONEY-NEGATIVE',
    found: /^([-−–]|\(.*\)$)/,
    zh: '金额不能为负数。',
    en: 'An amount cannot be negative.',
  },
  {
    code: 'MONEY-SCIENTIFIC',
    found: /^[\d.]+e[-+]?\d+$/i,
    zh: '金额被表格写成了科学计数法。',
    en: 'A spreadsheet has written the amount in scientific notation.',
  },
  {
    code: 'MONEY-DECIMALS',
    found: /^[\d,]+\.\d{3,}$/,
    zh: '金额最多两位小数；显示为两位而实际更多的小数会使合计不符。',
    en: 'An amount has at most two decimals; decimals hidden by display rounding break the total.',
  },
  {
    code: 'MONEY-FORMAT',
    found: /^(?!(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$)/,
    zh: '金额格式不正确。',
    en: 'This is not an amount.',
  },
  {
    code: 'MONEY-ABSURD',
    found: /^(\d,?){14,}/,
    zh: '金额大得不可能。',
    en: 'The amount is impossibly large.',
  },
];

const refusal = ({ code, zh, en }: Fault, found: string): Refusal => ({
  code,
  severity: 'hard',
  found: found.slice(0, 64),
  expected: { zh: '以元为单位的金额，如 1234.50', en: 'an amount in yuan, such as 1234.50' },
  reason: { zh, en },
  next: { zh: '请按凭证改正金额后重新提交。', en: 'Correct the amount by its voucher and submit again.' },
});

/** Yuan as people and spreadsheets write it: "1,234.50", "￥１２３４．５", "1234.5元". */
export const checkYuan = (typed: string): Checked<Fen> => {
  const text = halfWidth(typed)
    .replace(/[\s'￥¥元]/g, '')
    .replace(/^(CNY|RMB)/i, '');
  const fault = faults.find(({ found }) => found.test(text));
  if (fault) return refused(refusal(fault, typed.trim()));
  const [yuan = '', cents = ''] = text.replaceAll(',', '').split('.');
  return accepted(fen(Number(`${yuan}${cents.padEnd(2, '0')}`)));
};
