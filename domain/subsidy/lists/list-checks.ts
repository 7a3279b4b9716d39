import type { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { checkDay, type Day } from '../../shared/day.ts';
import { checkYuan, displayYuan, type Fen, fen, formatYuan } from '../../shared/money.ts';
import { halfWidth } from '../../shared/normalise.ts';
import type { Column } from '../../shared/read-table.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { type Conversion, type CurrencyRule, type InYuan, inYuan } from '../programme/currency-rule.ts';

type Named = { readonly id: string; readonly title: Bilingual; readonly names: readonly string[] };

export const lineRefusal = (
  code: string,
  found: string,
  expected: Bilingual,
  reason: Bilingual,
): Refusal => ({
  code,
  severity: 'hard',
  found: found.slice(0, 64),
  expected,
  reason,
  next: {
    zh: '请按凭证改正，或删除该行。',
    en: 'Correct it by its voucher, or remove the line.',
  },
});

const bare = (name: string): string => halfWidth(name).replace(/\s/g, '').toLowerCase();

/** Finds what a name means, whichever of its names is written. */
export const named = <N extends Named>(known: readonly N[]) => {
  const byName = new Map(
    known.flatMap((one) =>
      [one.id, one.title.zh, one.title.en, ...one.names].map((name) => [bare(name), one] as const),
    ),
  );
  return (name: string): N | undefined => byName.get(bare(name));
};

/** One of those that the programme knows, by any of its names; kept under its id. */
export const checkNamed = (code: string, known: readonly Named[], reason: Bilingual) => {
  const meantBy = named(known);
  const expected = {
    zh: known.map(({ title }) => title.zh).join('、'),
    en: known.map(({ title }) => title.en).join(', '),
  };
  return (typed: string): Checked<string> => {
    const one = meantBy(typed);
    return one ? accepted(one.id) : refused(lineRefusal(code, typed, expected, reason));
  };
};

/** The period includes both its days. */
export const checkWithin =
  ({ from, to }: { readonly from: Day; readonly to: Day }) =>
  (typed: string): Checked<Day> => {
    const checked = checkDay(typed);
    if (!checked.ok || (from <= checked.value && checked.value <= to)) return checked;
    return refused(
      lineRefusal(
        'LIST-PERIOD',
        checked.value,
        { zh: `${from} 至 ${to}（含首尾两日）`, en: `${from} to ${to}, both included` },
        {
          zh: '日期不在本项目的业务期间内。',
          en: 'The day is not within the period of the programme.',
        },
      ),
    );
  };

/** In which currency an amount stands; where nothing is written, in yuan. */
export const currencyColumn = {
  key: 'currency',
  zh: '币种',
  en: 'Currency',
  aliases: ['币制', '货币'],
  required: false,
} as const satisfies Column;

/** Nobody can say what is too much before it is reckoned in yuan. */
export const mostFor = (largestFen: number, rule: CurrencyRule | undefined): number =>
  rule ? Number.MAX_SAFE_INTEGER : largestFen;

const outOfBounds = (amount: Fen, typed: string, largestFen: number): Refusal => {
  const largest = displayYuan(fen(largestFen));
  const isZero = amount === 0;
  return lineRefusal(
    isZero ? 'LIST-AMOUNT-ZERO' : 'LIST-AMOUNT-ABSURD',
    typed,
    { zh: `大于 0，不超过 ${largest} 元`, en: `more than nothing, at most ${largest} yuan` },
    isZero
      ? { zh: '金额为零的行不能申报。', en: 'A line without an amount cannot be claimed.' }
      : { zh: '单项金额过高，疑为填写错误。', en: 'The amount of one item is impossibly high.' },
  );
};

const isWithin = (amount: Fen, largestFen: number): boolean => amount > 0 && amount <= largestFen;

/** More than nothing; an amount above the largest is a slip of the pen. Fen. */
export const checkAmount =
  (largestFen: number) =>
  (typed: string): Checked<Fen> => {
    const checked = checkYuan(typed);
    if (!checked.ok || isWithin(checked.value, largestFen)) return checked;
    return refused(outOfBounds(checked.value, typed, largestFen));
  };

type Amount = { readonly amount: Fen; readonly currency?: string | undefined; readonly on: Day };

/** What a cost is in yuan, within the bounds of the programme. */
export const costInYuan = (
  { amount, currency = 'CNY', on }: Amount,
  rule: CurrencyRule | undefined,
  largestFen: number,
): Checked<InYuan> => {
  const reckoned = inYuan(amount, currency, on, rule);
  if (!reckoned.ok || isWithin(reckoned.value.amountFen, largestFen)) return reckoned;
  return refused(outOfBounds(reckoned.value.amountFen, displayYuan(reckoned.value.amountFen), largestFen));
};

/** How the amount of a line is shown: with its currency, where that is another. */
export const shownAmount = (amount: Fen, conversion: Conversion | undefined): string =>
  conversion ? `${formatYuan(amount)} ${conversion.currency}` : formatYuan(amount);
