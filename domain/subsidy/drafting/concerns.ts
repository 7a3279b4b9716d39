import type { Refusal } from '../../shared/refusal.ts';
import type { Programme } from '../programme/programme.ts';
import { inForceOn } from '../programme/standing.ts';
import type { Surroundings } from './surroundings.ts';

type Concern = Pick<Refusal, 'code' | 'at' | 'found' | 'expected' | 'reason' | 'next'>;

const warning = (concern: Concern): Refusal => ({ ...concern, severity: 'warning' });

type Look = (programme: Programme, among: Surroundings) => readonly Refusal[];

/** Once the new one takes effect, nobody begins a claim under the old one any more. */
const windowCutShort: Look = (programme, { published }) => {
  const before = inForceOn(published, programme.id, programme.effectiveFrom);
  if (!before || before.period.id === programme.period.id) return [];
  if (before.window.to < programme.effectiveFrom) return [];
  return [
    warning({
      code: 'PROGRAMME-WINDOW-CUT',
      at: 'effectiveFrom',
      found: programme.effectiveFrom,
      expected: { zh: `晚于 ${before.window.to}`, en: `later than ${before.window.to}` },
      reason: {
        zh: `第 ${before.version} 版（${before.period.id}）的申报期届时尚未结束，新版本生效后不能再开始申报。`,
        en: `Claims under version ${before.version} (${before.period.id}) are still taken then; none can be begun once this one holds.`,
      },
      next: { zh: '如非有意，请推迟生效日期。', en: 'Unless it is meant so, choose a later day.' },
    }),
  ];
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

const moneyOfAnotherYear: Look = ({ funding, period }, { fundLines }) =>
  funding
    .flatMap(({ fundLineId }, n) =>
      fundLines.filter(({ id }) => id === fundLineId).map((line) => ({ ...line, n })),
    )
    .filter(({ year }) => year < yearOf(period.from))
    .map(({ id, year, n }) =>
      warning({
        code: 'PROGRAMME-FUND-YEAR',
        at: `funding.${n}.fundLineId`,
        found: `${id} (${year})`,
        expected: {
          zh: `${yearOf(period.from)} 年度的资金科目`,
          en: `a fund line of ${yearOf(period.from)}`,
        },
        reason: {
          zh: '资金科目属于业务期间之前的年度。',
          en: 'The fund line is of a year before the period.',
        },
        next: {
          zh: '请选择本年度的资金科目；沿用结转资金的，由财政说明。',
          en: 'Choose one of that year; where money is carried over, finance says so.',
        },
      }),
    );

const years = (text: string): readonly number[] =>
  [...text.matchAll(/20\d{2}/g)].map(([year]) => Number(year));

/** What was copied from last year's still says last year. */
const namesAnotherYear: Look = ({ title, guide, period }) =>
  (['title', 'guide'] as const).flatMap((at) => {
    const texts = { title, guide }[at];
    const stale = years(`${texts.zh} ${texts.en}`).find((year) => year < yearOf(period.from));
    return stale === undefined
      ? []
      : [
          warning({
            code: 'PROGRAMME-YEAR-NAMED',
            at,
            found: String(stale),
            expected: { zh: `${period.from} – ${period.to}`, en: `${period.from} – ${period.to}` },
            reason: { zh: '文字中的年份早于业务期间。', en: 'It names a year before the period.' },
            next: {
              zh: '请核对文字是否仍为上一年度的内容。',
              en: 'See whether it still speaks of last year.',
            },
          }),
        ];
  });

const looks: readonly Look[] = [windowCutShort, moneyOfAnotherYear, namesAnotherYear];

/** What is worth a thought before a programme is published, and stops nothing. */
export const concernsOf = (programme: Programme, among: Surroundings): readonly Refusal[] =>
  looks.flatMap((look) => [...look(programme, among)]);
