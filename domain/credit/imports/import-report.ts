import { csvCell, csvLine, textCell } from '../../shared/csv-cell.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { GradeLine } from './grade-line.ts';

/** What became of one line: written, in the record before, or refused with every reason. */
export type LineOutcome = {
  readonly line: number;
  readonly grade?: GradeLine | undefined;
  readonly outcome: 'recorded' | 'known' | 'refused';
  readonly isRegistered?: boolean | undefined;
  readonly refusals: readonly Refusal[];
};

const outcomes: Readonly<Record<LineOutcome['outcome'], string>> = {
  recorded: '已登记 recorded',
  known: '此前已登记 recorded before',
  refused: '未登记 refused',
};

const notHere = '主体尚未在综试区注册，注册后适用 not registered here yet; it applies once it is';

type Cell = { readonly title: string; readonly of: (line: LineOutcome) => string };

const cells: readonly Cell[] = [
  { title: '行号 Line', of: ({ line }) => csvCell(String(line)) },
  { title: '统一社会信用代码 Credit code', of: ({ grade }) => textCell(grade?.subjectId ?? '') },
  { title: '体系 Scheme', of: ({ grade }) => csvCell(grade?.scheme ?? '') },
  { title: '等级 Grade', of: ({ grade }) => csvCell(grade?.grade ?? '') },
  { title: '生效日期 From', of: ({ grade }) => csvCell(grade?.from ?? '') },
  { title: '结果 Outcome', of: ({ outcome }) => csvCell(outcomes[outcome]) },
  { title: '代码 Codes', of: ({ refusals }) => csvCell(refusals.map(({ code }) => code).join('；')) },
  {
    title: '说明 Reasons',
    of: ({ refusals, isRegistered }) =>
      csvCell(
        [
          ...refusals.map(({ at = '', reason }) => `${at} ${reason.zh} ${reason.en}`.trim()),
          ...(isRegistered === false ? [notHere] : []),
        ].join('；'),
      ),
  },
  {
    title: '处理建议 What to do',
    of: ({ refusals }) =>
      csvCell(refusals.flatMap(({ next }) => (next ? [`${next.zh} ${next.en}`] : [])).join('；')),
  },
];

/** The mark by which spreadsheets know UTF-8, and the header. */
export const reportHeader = `\ufeff${csvLine(cells.map(({ title }) => csvCell(title)))}`;

export const reportLine = (outcome: LineOutcome): string => csvLine(cells.map(({ of }) => of(outcome)));
