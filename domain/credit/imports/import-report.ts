import { inBoth } from '../../shared/bilingual.ts';
import { csvCell, csvLine, textCell } from '../../shared/csv-cell.ts';
import { columnIn, type Refusal } from '../../shared/refusal.ts';
import type { Imported } from './credit-import.ts';
import { headingOf, importColumns } from './import-columns.ts';

/** What became of one line: written, in the record before, or refused with every reason. */
export type LineOutcome = {
  readonly line: number;
  readonly outcome: 'recorded' | 'known' | 'refused';
  readonly isRegistered?: boolean | undefined;
  readonly refusals: readonly Refusal[];
};

/** The same, beside the cells as they were written. */
export type LineReported = LineOutcome & { readonly written: readonly string[] };

const outcomes: Readonly<Record<LineOutcome['outcome'], string>> = {
  recorded: '已登记 recorded',
  known: '此前已登记 recorded before',
  refused: '未登记 refused',
};

const notHere = '主体尚未在综试区注册，注册后适用 not registered here yet; it applies once it is';

/** The column that it is about, as the report heads it; the line has a column of its own. */
const placeOf = (of: Imported, at: string | undefined): string => {
  const column = importColumns[of].find(({ key }) => key === columnIn(at));
  return column ? `${headingOf(column)}：` : '';
};

const reasonOf = (of: Imported, { at, found, reason, expected }: Refusal): string =>
  [
    placeOf(of, at),
    inBoth(reason),
    found === undefined ? '' : `（${found}）`,
    expected ? `应为 expected: ${inBoth(expected)}` : '',
  ]
    .filter(Boolean)
    .join(' ');

type Cell = { readonly title: string; readonly text: (line: LineReported) => string };

const aboutLine = (of: Imported): readonly Cell[] => [
  { title: '结果（Outcome）', text: ({ outcome }) => csvCell(outcomes[outcome]) },
  { title: '代码（Codes）', text: ({ refusals }) => csvCell(refusals.map(({ code }) => code).join('；')) },
  {
    title: '原因（Reasons）',
    text: ({ refusals, isRegistered }) =>
      csvCell(
        [
          ...refusals.map((refusal) => reasonOf(of, refusal)),
          ...(isRegistered === false ? [notHere] : []),
        ].join('；'),
      ),
  },
  {
    title: '处理建议（What to do）',
    text: ({ refusals }) => csvCell(refusals.map(({ next }) => inBoth(next)).join('；')),
  },
];

/** The columns of the file itself come as they were written, so that a report can be corrected and imported again. */
const cellsOf = (of: Imported): readonly Cell[] => [
  { title: '行号（Line）', text: ({ line }) => csvCell(String(line)) },
  ...importColumns[of].map((column, n) => ({
    title: headingOf(column),
    text: ({ written }: LineReported) => (column.key === 'subjectId' ? textCell : csvCell)(written[n] ?? ''),
  })),
  ...aboutLine(of),
];

/** The header, behind the mark by which spreadsheets know UTF-8, and a line for each line. */
export const reportOf = (of: Imported) => {
  const cells = cellsOf(of);
  return {
    header: `\ufeff${csvLine(cells.map(({ title }) => csvCell(title)))}`,
    line: (reported: LineReported): string => csvLine(cells.map((cell) => cell.text(reported))),
  };
};
