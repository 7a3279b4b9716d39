import { type Layout, readRow } from '../../shared/read-table.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { NearEntry } from '../lists/nearest.ts';
import type { ShownEntry } from '../lists/shown-entry.ts';
import type { Yardstick } from './basis.ts';
import { type GoodsRow, goodsReader } from './goods-row.ts';
import { repetitions } from './same-goods.ts';
import { type Screening, screener } from './screen.ts';
import type { ScreenedRow } from './screened-row.ts';

export type { Yardstick } from './basis.ts';

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

const twice = (goods: GoodsRow, findings: readonly Refusal[]): ScreenedRow => ({
  line: goods.line,
  outcome: 'defective',
  goods,
  ...nothingFound,
  findings: [...findings],
});

const shown = ({ tariff, name, remark, list }: NearEntry): ShownEntry => ({ tariff, name, remark, list });

const screened = (goods: GoodsRow, held: Screening, concerns: readonly Refusal[]): ScreenedRow => ({
  line: goods.line,
  outcome: held.outcome,
  goods,
  listVersion: held.lists[0]?.version,
  lists: [...held.lists],
  entries: [...held.entries],
  nearest: held.outcome === 'refused' ? held.nearest.map(shown) : [],
  questions: held.outcome === 'referred' ? [...held.questions] : [],
  findings: [...concerns, ...held.findings],
});

/** Takes one line after another of a goods file, in their order, to what becomes of it. */
export const rowScreener = (yardstick: Yardstick, layout: Layout) => {
  const read = goodsReader(yardstick.terms.modes, layout);
  const repeated = repetitions();
  const screen = screener(yardstick);
  return (line: number, cells: readonly string[]): ScreenedRow => {
    const goods = read(line, cells);
    if (!goods.ok) {
      const typed = readRow(layout, line, cells);
      return unread(line, typed.ok ? typed.value : undefined, goods.refusals);
    }
    const again = repeated(goods.value);
    if (again.length > 0) return twice(goods.value, again);
    return screened(goods.value, screen(goods.value), goods.concerns);
  };
};
