import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';
import { reasonAmong } from '../../shared/column-words.ts';
import { csvCell, csvLine } from '../../shared/csv-cell.ts';
import { Refusal } from '../../shared/refusal.ts';
import { type ListImport, PassedOver } from '../import/report.ts';
import type { ListEntry } from '../lists/list.ts';
import { listColumns } from '../lists/list-entry-file.ts';
import { readRemarks } from '../lists/remark.ts';

/** Why a row is in the report. Unclear: an entry with a remark that the machine never decides. */
export const ReportKind = z.enum(['refused', 'repaired', 'noticed', 'unclear', 'passed-over']);
export type ReportKind = z.infer<typeof ReportKind>;

/** One row of the report: where it stands in the file, what stands there, and what is said of it. */
export const ReportRow = z.object({
  kind: ReportKind,
  /** The row of the file; an entry with an unclear remark is known by its number in the list. */
  line: z.int().positive(),
  text: z.string(),
  says: z.array(Refusal),
  as: PassedOver.optional(),
});
export type ReportRow = z.infer<typeof ReportRow>;

const toAPerson = (remark: string): Refusal => ({
  code: 'LIST-REMARK-FOR-A-PERSON',
  severity: 'flag',
  found: remark.slice(0, 64),
  reason: {
    zh: '该备注由工作人员逐件判定，系统不自动判定。',
    en: 'A person decides by this remark, case by case; the system does not.',
  },
  next: { zh: '请核对备注与公布的文本一致。', en: 'See that the remark is as published.' },
});

/** The remarks of an entry that go to a person. */
const unclearIn = ({ remark }: ListEntry): readonly string[] => [
  ...new Set(readRemarks(remark).flatMap(({ decidable, text }) => (decidable ? [] : [text]))),
];

const unclearRow = (entry: ListEntry): ReportRow[] => {
  const says = unclearIn(entry).map(toAPerson);
  const { line, tariff, name, remark } = entry;
  return says.length > 0 ? [{ kind: 'unclear', line, text: `${tariff} | ${name} | ${remark}`, says }] : [];
};

const unclearRows = (entries: readonly ListEntry[]): readonly ReportRow[] => entries.flatMap(unclearRow);

/** The whole report, what needs somebody first. */
export const reportRows = ({
  entries,
  refused,
  repaired,
  noticed,
  passedOver,
}: ListImport): readonly ReportRow[] => [
  ...refused.map(({ line, text, refusals: says }): ReportRow => ({ kind: 'refused', line, text, says })),
  ...repaired.map(({ line, text, repairs: says }): ReportRow => ({ kind: 'repaired', line, text, says })),
  ...noticed.map(({ line, text, notices: says }): ReportRow => ({ kind: 'noticed', line, text, says })),
  ...unclearRows(entries),
  ...passedOver.map(({ line, text, as }): ReportRow => ({ kind: 'passed-over', line, text, says: [], as })),
];

/** Why, with the column before it. */
export const reasonInReport = reasonAmong(listColumns);

const kinds: Readonly<Record<ReportKind, string>> = {
  refused: '未能识别 not understood',
  repaired: '已修正 repaired',
  noticed: '请核对 worth a look',
  unclear: '备注一律由人工判定 remark always for a person',
  'passed-over': '略过 passed over',
};

/** Codes and texts of the list read the same in both languages. */
const bothOf = ({ zh, en }: Bilingual): string => (zh === en ? zh : `${zh} ${en}`);

const columns: readonly { readonly title: string; readonly cell: (row: ReportRow) => string }[] = [
  { title: '类别 Kind', cell: ({ kind }) => kinds[kind] },
  { title: '行号 Line', cell: ({ line }) => String(line) },
  { title: '原文 As it stands', cell: ({ text }) => text },
  { title: '代码 Code', cell: ({ says, as }) => as ?? says.map(({ code }) => code).join('；') },
  {
    title: '说明 Reason',
    cell: ({ says }) =>
      says
        .map(reasonInReport)
        .map(({ zh, en }) => `${zh} ${en}`)
        .join('；'),
  },
  {
    title: '应为 Expected',
    cell: ({ says }) => says.flatMap(({ expected }) => (expected ? [bothOf(expected)] : [])).join('；'),
  },
  {
    title: '处理 What to do',
    cell: ({ says }) => says.map(({ next }) => `${next.zh} ${next.en}`).join('；'),
  },
];

/** The report as a file that spreadsheets open; no cell of it is ever a formula. */
export const reportFile = (rows: readonly ReportRow[]): string =>
  `\ufeff${csvLine(columns.map(({ title }) => csvCell(title)))}${rows
    .map((row) => csvLine(columns.map(({ cell }) => csvCell(cell(row)))))
    .join('')}`;
