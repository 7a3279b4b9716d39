import type { Day } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { Catalogue, NearEntry } from './catalogue.ts';
import type { GoodsRow } from './goods-row.ts';
import type { GoodsTerms } from './goods-terms.ts';
import type { Question } from './question.ts';
import { readRemarks } from './remark.ts';
import type { Facts, Finding, Way } from './rule.ts';
import { rules } from './rules/index.ts';

/** Which version was applied; absent for goods that no list speaks of. */
type ListUsed = { readonly id: string; readonly version: string };

type Held = { readonly list?: ListUsed; readonly findings: readonly Refusal[] };

/** What became of one line of goods. Findings are all there are, whatever the outcome. */
export type Screening = Held &
  (
    | { readonly outcome: 'passed' }
    | { readonly outcome: 'refused'; readonly nearest: readonly NearEntry[] }
    | { readonly outcome: 'referred'; readonly questions: readonly Question[] }
    | { readonly outcome: 'defective' }
  );

/** A line that could not be read is told all its defects, and is held against nothing. */
export const defective = (findings: readonly Refusal[]): Screening => ({ outcome: 'defective', findings });

const isRetailImport = ({ mode, trade }: GoodsRow, { modes }: GoodsTerms): boolean =>
  trade === 'import' && modes.some(({ id, retailImport }) => id === mode && retailImport);

const noListInForce = (today: Day): Screening => ({
  outcome: 'referred',
  questions: ['no-list-in-force'],
  findings: [
    {
      code: 'PL-100',
      severity: 'flag',
      found: today,
      reason: {
        zh: '当日没有生效的零售进口商品清单。',
        en: 'No retail-import list is in force on that day.',
      },
      next: { zh: '由工作人员判定。', en: 'An officer decides.' },
      clause: '跨境电子商务零售进口商品清单',
    },
  ],
});

/** The gravest first: goods that cannot pass are not sent to a person, nor back for correction. */
const gravity: readonly Way[] = ['refused', 'defective', 'referred'];

const outcomeOf = (held: Held, found: readonly Finding[], nearest: () => readonly NearEntry[]): Screening => {
  const way = gravity.find((one) => found.some((finding) => finding.way === one));
  if (way === 'refused') return { ...held, outcome: 'refused', nearest: nearest() };
  if (way === 'defective') return { ...held, outcome: 'defective' };
  const questions = found.flatMap(({ question }) => question ?? []);
  return way === 'referred' ? { ...held, outcome: 'referred', questions } : { ...held, outcome: 'passed' };
};

/** Holds goods against the list in force on the day. Exports are not subject to the retail-import list. */
export const screen = (
  goods: GoodsRow,
  catalogue: Catalogue | undefined,
  terms: GoodsTerms,
  today: Day,
): Screening => {
  if (!isRetailImport(goods, terms)) return { outcome: 'passed', findings: [] };
  if (!catalogue) return noListInForce(today);
  const { id, version } = catalogue.list;
  const tariff = goods.hsCode.slice(0, 8);
  const entries = catalogue.entriesOf(tariff);
  const remarks = entries.flatMap(({ remark }) => readRemarks(remark));
  const facts: Facts = { goods, entries, remarks, terms, today, version };
  const found = rules.flatMap((rule) => rule(facts));
  const held = { list: { id, version }, findings: found.map(({ refusal }) => refusal) };
  return outcomeOf(held, found, () => catalogue.nearest(tariff, goods.name));
};
