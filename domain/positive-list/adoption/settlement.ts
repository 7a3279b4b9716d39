import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { ListImport } from '../import/report.ts';
import { ListEntry } from '../lists/list.ts';

/** What a steward says of a row that a machine did not understand: the entry that it is, or that it is none; and why. */
export const Settlement = z.object({
  /** The row of the file. */
  line: z.int().positive(),
  /** Absent where the row is left out. */
  entry: ListEntry.optional(),
  why: z.string(),
  by: z.string(),
  at: Instant,
});
export type Settlement = Readonly<z.infer<typeof Settlement>>;

/** The rows that were not understood, and of which nobody has said anything. */
export const stillOpen = (
  { refused: rows }: Pick<ListImport, 'refused'>,
  settlements: readonly Settlement[],
): ListImport['refused'] => rows.filter(({ line }) => !settlements.some((one) => one.line === line));

/** Behind the entries of its batch that have a lower number. */
const placeOf = (entries: readonly ListEntry[], { batch, line }: ListEntry): number =>
  entries.findLastIndex((one) => one.batch === batch && one.line <= line) + 1 || entries.length;

/** The entries of the version: those that were read, and those that a steward has made of the others. */
export const draftEntries = (
  { entries }: Pick<ListImport, 'entries'>,
  settlements: readonly Settlement[],
): readonly ListEntry[] =>
  settlements
    .flatMap(({ entry }) => entry ?? [])
    .reduce((all, entry) => all.toSpliced(placeOf(all, entry), 0, entry), [...entries]);

const sameGoods = (a: ListEntry, b: ListEntry): boolean => a.tariff === b.tariff && a.name === b.name;

const noSuchRow = (line: number): Refusal => ({
  code: 'LIST-ROW-NOT-OPEN',
  severity: 'hard',
  at: onLine(line),
  reason: { zh: '该行不在未能识别的行之中。', en: 'This row is not among those that were not understood.' },
  next: {
    zh: '请在导入报告中选择未能识别的行。',
    en: 'Choose a row that the report says was not understood.',
  },
});

const twice = ({ tariff, name }: ListEntry, line: number): Refusal => ({
  code: 'LIST-ENTRY-TWICE',
  severity: 'hard',
  at: onLine(line, 'tariff'),
  found: `${tariff} ${name}`.slice(0, 64),
  expected: { zh: '同一税则号列、同一名称一行', en: 'one row for a tariff line and name' },
  reason: {
    zh: '清单中已有同一税则号列、同一名称的条目。',
    en: 'The same tariff line and name are on the list.',
  },
  next: { zh: '请改正该条目，或将该行略去。', en: 'Correct the entry, or leave the row out.' },
});

/** The settlements with this one among them; of one row only the last counts. */
export const settled = (
  report: Pick<ListImport, 'entries' | 'refused'>,
  before: readonly Settlement[],
  settlement: Settlement,
): Checked<readonly Settlement[]> => {
  const { line, entry } = settlement;
  const others = before.filter((one) => one.line !== line);
  if (!report.refused.some((row) => row.line === line)) return refused(noSuchRow(line));
  if (entry && draftEntries(report, others).some((one) => sameGoods(one, entry)))
    return refused(twice(entry, line));
  return accepted([...others, settlement]);
};
