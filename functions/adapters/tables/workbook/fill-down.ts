import type { Manner } from '../table.ts';
import { mergedDown, mergedHeader } from './concerns.ts';
import { mergedAcross } from './defects.ts';
import type { Merged } from './merged.ts';
import type { Said } from './said.ts';
import { damaged } from './troubles.ts';

type Open = Merged & { value: string };

/** The ranges that a line is in, of ranges sorted by their first line. No cell is in two of them. */
const openRanges = (merged: readonly Merged[]) => {
  const open = new Map<number, Open>();
  let next = 0;
  const close = (line: number) => {
    for (const { left, bottom } of [...open.values()]) if (bottom < line) open.delete(left);
  };
  const begin = (one: Merged) => {
    if (open.has(one.left)) throw damaged(one.range);
    open.set(one.left, { ...one, value: '' });
  };
  return (line: number): ReadonlyMap<number, Open> => {
    close(line);
    for (let one = merged[next]; one && one.top <= line; one = merged[next]) {
      next += 1;
      if (one.bottom >= line) begin(one);
    }
    return open;
  };
};

/**
 * Gives each row of a range that is merged down a column the content of its first cell. Cells merged across columns are
 * refused by their first line of data; in the header they name their first column. In a titled table they are titles and
 * headings, and stand in their first column.
 */
export const fillDown = (merged: readonly Merged[], said: Said, manner: Manner) => {
  const rangesOn = openRanges(merged);
  const refused = new Set<string>();

  const across = ({ range }: Merged, line: number, isHeader: boolean) => {
    if (manner === 'titled') return;
    if (isHeader) said.concern(mergedHeader(line, range));
    else if (!refused.has(range)) {
      refused.add(range);
      said.defect(mergedAcross(line, range));
    }
  };
  const down = (one: Open, line: number, cells: string[]) => {
    while (cells.length < one.left) cells.push('');
    if (line > one.top) cells[one.left] = one.value;
    else one.value = cells[one.left] ?? '';
    if (line === one.top && one.value !== '') said.concern(mergedDown(one.range));
  };
  const apply = (one: Open, line: number, cells: string[], isHeader: boolean) =>
    one.right > one.left ? across(one, line, isHeader) : down(one, line, cells);
  /** `width` is that of the header: what is merged beside the table is no concern of anybody. */
  return (line: number, cells: string[], width: number, isHeader: boolean): void => {
    for (const one of rangesOn(line).values()) {
      if (one.left < width) apply(one, line, cells, isHeader);
    }
  };
};
