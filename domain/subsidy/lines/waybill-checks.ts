import type { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { checkDay, type Day } from '../../shared/day.ts';
import { checkYuan, displayYuan, type Fen, fen } from '../../shared/money.ts';
import { halfWidth, normaliseIdentifier } from '../../shared/normalise.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Carrier } from '../programme/programme.ts';

/** What the programme says of a waybill line. The period includes both its days. */
export type WaybillTerms = {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly carriers: readonly Carrier[];
  /** A fee above this is a slip of the pen, not a fee. Fen. */
  readonly largestFeeFen: number;
};

const refusal = (code: string, found: string, expected: Bilingual, reason: Bilingual): Refusal => ({
  code,
  severity: 'hard',
  found: found.slice(0, 64),
  expected,
  reason,
  next: {
    zh: '请按运单和账单改正，或删除该行。',
    en: 'Correct it by the waybill and the bill, or remove the line.',
  },
});

const bare = (name: string): string => halfWidth(name).replace(/\s/g, '').toLowerCase();

export const carrierNamed = (carriers: readonly Carrier[]) => {
  const byName = new Map(
    carriers.flatMap((carrier) =>
      [carrier.id, carrier.title.zh, carrier.title.en, ...carrier.names].map((name) => [bare(name), carrier]),
    ),
  );
  return (name: string): Carrier | undefined => byName.get(bare(name));
};

export const checkCarrier =
  ({ carriers }: WaybillTerms, named: (name: string) => Carrier | undefined) =>
  (typed: string): Checked<string> => {
    const carrier = named(typed);
    if (carrier) return accepted(carrier.id);
    const known = {
      zh: carriers.map(({ title }) => title.zh).join('、'),
      en: carriers.map(({ title }) => title.en).join(', '),
    };
    return refused(
      refusal('WAYBILL-CARRIER', typed, known, {
        zh: '承运商不在本项目的承运商名录内。',
        en: 'The carrier is not in the programme’s table of carriers.',
      }),
    );
  };

/** Private couriers number as they please; this only keeps out what cannot be a number. */
export const checkFreeNumber = (typed: string): Checked<string> => {
  const text = normaliseIdentifier(typed);
  if (/^[0-9A-Z][0-9A-Z-]{5,39}$/.test(text)) return accepted(text);
  return refused(
    refusal(
      'WAYBILL-NUMBER',
      typed,
      { zh: '6至40位数字或字母', en: '6 to 40 digits or letters' },
      { zh: '运单号格式不正确。', en: 'This does not look like a waybill number.' },
    ),
  );
};

export const checkSentOn =
  ({ period: { from, to } }: WaybillTerms) =>
  (typed: string): Checked<Day> => {
    const checked = checkDay(typed);
    if (!checked.ok || (from <= checked.value && checked.value <= to)) return checked;
    return refused(
      refusal(
        'WAYBILL-PERIOD',
        checked.value,
        { zh: `${from} 至 ${to}（含首尾两日）`, en: `${from} to ${to}, both included` },
        {
          zh: '寄递日期不在本项目的业务期间内。',
          en: 'The item was not sent within the period of the programme.',
        },
      ),
    );
  };

export const checkFee =
  ({ largestFeeFen }: WaybillTerms) =>
  (typed: string): Checked<Fen> => {
    const checked = checkYuan(typed);
    if (!checked.ok || (checked.value > 0 && checked.value <= largestFeeFen)) return checked;
    const largest = displayYuan(fen(largestFeeFen));
    const isZero = checked.value === 0;
    return refused(
      refusal(
        isZero ? 'WAYBILL-FEE-ZERO' : 'WAYBILL-FEE-ABSURD',
        typed,
        { zh: `大于 0，不超过 ${largest} 元`, en: `more than nothing, at most ${largest} yuan` },
        isZero
          ? { zh: '费用为零的运单不能申报。', en: 'A waybill without a fee cannot be claimed.' }
          : { zh: '单件费用过高，疑为填写错误。', en: 'The fee of one item is impossibly high.' },
      ),
    );
  };

const heaviestGrams = 100_000_000;

/** Kilograms with up to three decimals, kept as whole grams. */
export const checkWeight = (typed: string): Checked<number> => {
  const text = halfWidth(typed)
    .trim()
    .replace(/\s*(kg|千克|公斤)$/i, '');
  const grams = /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
  if (grams > 0 && grams <= heaviestGrams) return accepted(grams);
  return refused(
    refusal(
      'WAYBILL-WEIGHT',
      typed,
      {
        zh: '以千克计的正数，最多三位小数，如 0.350',
        en: 'kilograms above nothing, at most three decimals: 0.350',
      },
      { zh: '重量格式不正确。', en: 'This is not a weight.' },
    ),
  );
};
