import type { Day } from '../shared/day.ts';
import { type Layout, readRow } from '../shared/read-table.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { Catalogue } from './catalogue.ts';
import { type GoodsRow, goodsReader } from './goods-row.ts';
import type { GoodsTerms } from './goods-terms.ts';
import type { ListEntry } from './list.ts';
import { repetitions } from './same-goods.ts';
import { type Screening, screen } from './screen.ts';
import type { ScreenedRow } from './screened-row.ts';

/** What goods are held against: the list in force on the day, if any, and the zone's terms. */
export type Yardstick = {
  readonly catalogue: Catalogue | undefined;
  readonly terms: GoodsTerms;
  readonly today: Day;
};

const shown = ({ tariff, name, remark }: ListEntry) => ({ tariff, name, remark });

const nothingFound = { entries: [], nearest: [], questions: [] };

const unread = (
  line: number,
  typed: Readonly<Record<string, string>> | undefined,
  findings: readonly Refusal[],
): ScreenedRow => ({
  line,
  outcome: 'defective',
  ...(typed ? { typed } : {}),
  ...nothingFound,
  findings: [...findings],
});

const defective = (goods: GoodsRow, findings: readonly Refusal[]): ScreenedRow => ({
  line: goods.line,
  outcome: 'defective',
  goods,
  ...nothingFound,
  findings: [...findings],
});

const entriesFor = ({ hsCode }: GoodsRow, { list }: Screening, catalogue: Catalogue | undefined) =>
  list && catalogue ? catalogue.entriesOf(hsCode.slice(0, 8)).map(shown) : [];

const screened = (goods: GoodsRow, held: Screening, catalogue: Catalogue | undefined): ScreenedRow => ({
  line: goods.line,
  outcome: held.outcome,
  goods,
  ...(held.list ? { listVersion: held.list.version } : {}),
  entries: entriesFor(goods, held, catalogue),
  nearest: held.outcome === 'refused' ? held.nearest.map(shown) : [],
  questions: held.outcome === 'referred' ? [...held.questions] : [],
  findings: [...held.findings],
});

/** Takes one line after another of a goods file, in their order, to what becomes of it. */
export const rowScreener = ({ catalogue, terms, today }: Yardstick, layout: Layout) => {
  const read = goodsReader(terms.modes, layout);
  const repeated = repetitions();
  return (line: number, cells: readonly string[]): ScreenedRow => {
    const goods = read(line, cells);
    if (!goods.ok) {
      const typed = readRow(layout, line, cells);
      return unread(line, typed.ok ? typed.value : undefined, goods.refusals);
    }
    const twice = repeated(goods.value);
    return twice.length > 0
      ? defective(goods.value, twice)
      : screened(goods.value, screen(goods.value, catalogue, terms, today), catalogue);
  };
};
