import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { addDays, type Day } from '../../shared/day.ts';
import { type Fen, fraction } from '../../shared/money.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';

/**
 * So many yuan, in ten-thousandths, for one unit of the currency. `of` is the day, the month or the year whose rate it
 * is, as the rule asks; the average of the period is of no other time.
 */
const Rate = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  tenThousandths: z.int().positive(),
  of: z.string().optional(),
});
type Rate = z.infer<typeof Rate>;

/** How foreign money is reckoned in yuan, and where the rates come from: published with the programme. */
export const CurrencyRule = z.object({
  rule: z.enum(['period-average', 'year-average', 'month-average', 'day']),
  source: z.string(),
  rates: z.array(Rate),
});
export type CurrencyRule = z.infer<typeof CurrencyRule>;

export const yuan = 'CNY';

const names: Readonly<Record<string, string>> = {
  人民币: yuan,
  元: yuan,
  RMB: yuan,
  美元: 'USD',
  卢布: 'RUB',
  俄罗斯卢布: 'RUB',
  欧元: 'EUR',
};

/** Three letters, or the name by which people call it; nothing written is yuan. */
export const checkCurrency = (typed: string): Checked<string> => {
  const text = normaliseIdentifier(typed);
  const code = names[text] ?? text;
  if (code === '') return accepted(yuan);
  if (/^[A-Z]{3}$/.test(code)) return accepted(code);
  return refused({
    code: 'CURRENCY-FORMAT',
    severity: 'hard',
    found: typed.slice(0, 64),
    expected: { zh: '币种代码，如 CNY、USD、RUB', en: 'the code of a currency, such as CNY, USD, RUB' },
    reason: { zh: '币种无法识别。', en: 'This is not a currency.' },
    next: { zh: '请按凭证填写币种。', en: 'Write the currency as the voucher has it.' },
  });
};

/** Whether an amount counts as it stands or is to be reckoned; what is no currency is not yuan either. */
export type Money = 'yuan' | 'foreign';

export const moneyIn = (typed = ''): Money => {
  const checked = checkCurrency(typed);
  return checked.ok && checked.value === yuan ? 'yuan' : 'foreign';
};

/** What an amount was reckoned by; it stands with the line, so that anybody may reckon it again. */
export const Conversion = z.object({
  currency: z.string(),
  tenThousandths: z.int().positive(),
  of: z.string().optional(),
  source: z.string(),
});
export type Conversion = z.infer<typeof Conversion>;

/** Rates are published on working days; the longest holidays are shorter. */
const daysBack = 10;

/** Which of a currency's rates holds for a day. */
const ratesBy: Readonly<Record<CurrencyRule['rule'], (rates: readonly Rate[], on: Day) => Rate | undefined>> =
  {
    'period-average': (rates) => rates.find(({ of }) => of === undefined),
    'year-average': (rates, on) => rates.find(({ of }) => of === on.slice(0, 4)),
    'month-average': (rates, on) => rates.find(({ of }) => of === on.slice(0, 7)),
    day: (rates, on) =>
      rates
        .filter(({ of = '' }) => addDays(on, -daysBack) < of && of <= on)
        .toSorted((a, b) => (a.of ?? '').localeCompare(b.of ?? ''))
        .at(-1),
  };

const titles: Readonly<Record<CurrencyRule['rule'], Bilingual>> = {
  'period-average': { zh: '业务期间平均', en: 'the average of the period' },
  'year-average': { zh: '当年平均', en: 'the average of the year' },
  'month-average': { zh: '当月平均', en: 'the average of the month' },
  day: { zh: '当日（无牌价的取此前最近一日）', en: 'the day, or the last before it' },
};

/** In what amounts may be stated. */
export const currenciesOf = (rule: CurrencyRule | undefined): readonly string[] => [
  yuan,
  ...new Set(rule?.rates.map(({ currency }) => currency)),
];

const known = (rule: CurrencyRule): string => currenciesOf(rule).join('、');

const noRate = (currency: string, on: Day, rule: CurrencyRule | undefined) =>
  refused({
    code: 'CURRENCY-NO-RATE',
    severity: 'hard',
    found: `${currency} ${on}`,
    expected: rule
      ? {
          zh: `${known(rule)}，按${titles[rule.rule].zh}折算`,
          en: `${known(rule).replaceAll('、', ', ')}, by ${titles[rule.rule].en}`,
        }
      : { zh: 'CNY', en: 'CNY' },
    reason: {
      zh: '本项目没有公布该币种在该日期适用的折算率。',
      en: 'The programme has published no rate for this currency that holds for the day.',
    },
    next: {
      zh: '请以人民币实际支付金额填写并附付款凭证，或请牵头部门公布折算率后再申报。',
      en: 'State what was paid in yuan, with the proof of payment, or ask the leading department to publish a rate.',
    },
  });

export type InYuan = { readonly amountFen: Fen; readonly conversion?: Conversion };

/** What an amount is in yuan under the rule of a programme; nothing is reckoned without a published rate. */
export const inYuan = (
  amount: Fen,
  currency: string,
  on: Day,
  rule: CurrencyRule | undefined,
): Checked<InYuan> => {
  if (currency === yuan) return accepted({ amountFen: amount });
  const rate =
    rule &&
    ratesBy[rule.rule](
      rule.rates.filter((one) => one.currency === currency),
      on,
    );
  if (!rate) return noRate(currency, on, rule);
  return accepted({
    amountFen: fraction(amount, rate.tenThousandths, 10_000),
    conversion: { ...rate, source: rule.source },
  });
};

/** 71000 → "7.1000". */
const yuanFor = (tenThousandths: number): string => (tenThousandths / 10_000).toFixed(4);

/** "1 USD = 7.1000 元（2026-03，中国人民银行…）": the rate, whose it is, and its source. */
export const conversionText = ({ currency, tenThousandths, of, source }: Conversion): string =>
  `1 ${currency} = ${yuanFor(tenThousandths)} 元（${[of, source].filter(Boolean).join('，')}）`;
