import type { Bilingual } from '../../shared/bilingual.ts';
import { type Check, defect } from './defect.ts';

/** What a rate is of, as the rule asks. */
const rateTimes = {
  'period-average': /^$/,
  'year-average': /^\d{4}$/,
  'month-average': /^\d{4}-\d{2}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
} as const;

const timesExpected: Readonly<Record<keyof typeof rateTimes, Bilingual>> = {
  'period-average': { zh: '不填时间', en: 'no time' },
  'year-average': { zh: '年份，如 2026', en: 'a year, such as 2026' },
  'month-average': { zh: '年-月，如 2026-03', en: 'a month, such as 2026-03' },
  day: { zh: '日期，如 2026-03-01', en: 'a day, such as 2026-03-01' },
};

/** A rate that is not of the time for which the rule asks would never be found. */
export const ratesOfAnotherTime: Check = ({ lists }) =>
  (['waybills', 'fees', 'trade'] as const).flatMap((kind) => {
    const rule = lists[kind]?.currency;
    return (rule?.rates ?? [])
      .filter(({ of = '' }) => rule && !rateTimes[rule.rule].test(of))
      .map(({ currency, of = '' }) =>
        defect(
          {
            code: 'PROGRAMME-RATES',
            at: `lists.${kind}.currency`,
            found: `${currency} ${of}`.trim(),
            expected: timesExpected[rule?.rule ?? 'day'],
          },
          { zh: '折算率的时间与折算规则不符。', en: 'The rate is of another time than the rule asks.' },
          {
            zh: '按日填写日期，按月填写年-月，按年填写年份；业务期间平均不填。',
            en: 'Give the day, the month or the year that the rule asks; an average of the period has none.',
          },
        ),
      );
  });
