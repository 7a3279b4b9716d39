import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { ListEntry } from '../lists/list.ts';

type Seen = { readonly row: number; readonly entry: ListEntry };

const compare = { zh: '请与公布的清单核对。', en: 'Compare it with the list as published.' };

const repeated = (row: number, { tariff, name }: ListEntry, before: Seen): Refusal => ({
  code: 'LIST-ENTRY-TWICE',
  severity: 'hard',
  at: onLine(row, 'tariff'),
  found: `${tariff} ${name}`.slice(0, 64),
  expected: { zh: '同一税则号列、同一名称一行', en: 'one row for a tariff line and name' },
  reason: {
    zh: `与第 ${before.row} 行税则号列、货品名称都相同。`,
    en: `The same tariff line and name stand on line ${before.row}.`,
  },
  next: {
    zh: '请删除其中一行；备注不同的，请核对应以哪一行为准。',
    en: 'Delete one; if the remarks differ, find out which holds.',
  },
});

const several = (row: number, { tariff, name }: ListEntry, before: Seen): Refusal => ({
  code: 'LIST-LINE-SEVERAL',
  severity: 'warning',
  at: onLine(row, 'tariff'),
  found: `${tariff} ${name}`.slice(0, 64),
  reason: {
    zh: `该税则号列在第 ${before.row} 行已列有“${before.entry.name}”，按同一税号下的多个条目处理。`,
    en: `Line ${before.row} has the same tariff line under another name: kept as several entries of one line.`,
  },
  next: compare,
});

const numberTwice = (row: number, { line }: ListEntry, before: Seen): Refusal => ({
  code: 'LIST-NUMBER-TWICE',
  severity: 'warning',
  at: onLine(row, 'line'),
  found: `${line}`,
  reason: {
    zh: `序号与第 ${before.row} 行重复。`,
    en: `The number stands on line ${before.row} already.`,
  },
  next: compare,
});

const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** Remembers the entries of one table, and says what of a further one stood there before. */
export const alreadySeen = () => {
  const byTariff = new Map<string, Seen[]>();
  const byNumber = new Map<string, Seen>();
  return (row: number, entry: ListEntry): { refusals: Refusal[]; notices: Refusal[] } => {
    const before = byTariff.get(entry.tariff) ?? [];
    const twin = before.find((seen) => bare(seen.entry.name) === bare(entry.name));
    if (twin) return { refusals: [repeated(row, entry, twin)], notices: [] };
    const key = `${entry.batch} ${entry.line}`;
    const sameNumber = byNumber.get(key);
    byTariff.set(entry.tariff, [...before, { row, entry }]);
    if (!sameNumber) byNumber.set(key, { row, entry });
    return {
      refusals: [],
      notices: [
        ...before.slice(0, 1).map((seen) => several(row, entry, seen)),
        ...(sameNumber ? [numberTwice(row, entry, sameNumber)] : []),
      ],
    };
  };
};
