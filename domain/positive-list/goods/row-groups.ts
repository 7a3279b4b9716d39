import type { RowGroup } from './row-question.ts';

/** More tariff lines than this nobody answers one by one. */
const groupsAtMost = 50;

/** Tariff lines with how many rows each has, those with most first; nothing where there is one only, or too many. */
export const groupsOf = (rows: ReadonlyMap<string, number>): RowGroup[] | undefined => {
  if (rows.size < 2 || rows.size > groupsAtMost) return undefined;
  return [...rows]
    .map(([group, n]) => ({ group, rows: n }))
    .toSorted((a, b) => b.rows - a.rows || a.group.localeCompare(b.group));
};
