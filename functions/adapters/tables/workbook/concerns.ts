import { onLine, type Refusal } from '#domain/shared/refusal.ts';
import { lettersOf } from './cell-name.ts';
import type { Place } from './defects.ts';

const list = (names: readonly string[]): string => names.join(', ').slice(0, 200);

export const moreSheets = (read: string, others: readonly string[]): Refusal => ({
  code: 'TABLE-SHEETS-MORE',
  found: list(others),
  reason: {
    zh: `文件有多张工作表有内容，只读取了第一张“${read}”。`,
    en: `More than one sheet has content; only the first, "${read}", was read.`,
  },
  next: {
    zh: '如果其他工作表的内容也要上报，请另存为单独的文件。',
    en: 'If what the other sheets hold is to be reported too, save each as a file of its own.',
  },
});

export const hiddenSheets = (names: readonly string[]): Refusal => ({
  code: 'TABLE-SHEETS-HIDDEN',
  found: list(names),
  reason: { zh: '没有读取隐藏的工作表。', en: 'Hidden sheets were not read.' },
  next: {
    zh: '如果其中有需要上报的内容，请取消隐藏。',
    en: 'Unhide them if they hold something that is to be reported.',
  },
});

export const hiddenRow = (line: number): Refusal => ({
  code: 'TABLE-ROWS-HIDDEN',
  at: onLine(line),
  reason: {
    zh: `有隐藏的行（从第 ${line} 行起），也已读取。`,
    en: `There are hidden rows (the first is ${line}); they were read as well.`,
  },
  next: {
    zh: '不需要上报的行请删除，不要用筛选隐藏。',
    en: 'Delete the rows that are not to be reported; a filter only hides them.',
  },
});

export const hiddenColumn = (column: number): Refusal => ({
  code: 'TABLE-COLUMNS-HIDDEN',
  found: lettersOf(column),
  reason: {
    zh: `有隐藏的列（从 ${lettersOf(column)} 列起），也已读取。`,
    en: `There are hidden columns (the first is ${lettersOf(column)}); they were read as well.`,
  },
  next: { zh: '请确认其中的内容。', en: 'Make sure of what they hold.' },
});

export const savedValue = ({ line, column }: Place): Refusal => ({
  code: 'TABLE-CELL-FORMULA',
  at: onLine(line, lettersOf(column)),
  reason: {
    zh: `有公式的单元格（第一个是 ${lettersOf(column)}${line}），读取的是文件中保存的计算结果。`,
    en: `Some cells hold formulas (the first is ${lettersOf(column)}${line}); the values saved in the file were read.`,
  },
  next: { zh: '请核对这些数值。', en: 'Make sure of these values.' },
});

export const errorValue = ({ line, column }: Place, found: string): Refusal => ({
  code: 'TABLE-CELL-ERROR',
  at: onLine(line, lettersOf(column)),
  found,
  reason: {
    zh: `${lettersOf(column)}${line} 是错误值 ${found}，按空格处理。`,
    en: `${lettersOf(column)}${line} is the error ${found}; it was read as an empty cell.`,
  },
  next: { zh: '请改正公式，或直接填写内容。', en: 'Correct the formula, or enter the content.' },
});

export const mergedDown = (range: string): Refusal => ({
  code: 'TABLE-MERGED-DOWN',
  found: range,
  reason: {
    zh: `${range} 是合并的单元格，已把第一格的内容用于其中每一行。`,
    en: `${range} is merged; its first cell was taken for each of its rows.`,
  },
  next: { zh: '请核对这些行。', en: 'Make sure of these rows.' },
});

export const mergedHeader = (line: number, range: string): Refusal => ({
  code: 'TABLE-MERGED-HEADER',
  at: onLine(line),
  found: range,
  reason: {
    zh: `表头有跨列合并的单元格（${range}），只作为其中第一列的名称。`,
    en: `The header has cells merged across columns (${range}); they name the first of these columns only.`,
  },
  next: { zh: '请取消合并，并给每一列一个名称。', en: 'Unmerge them, and give each column a name.' },
});
