import type { Bilingual } from '#domain/shared/bilingual.ts';
import { onLine, type Refusal } from '#domain/shared/refusal.ts';
import { lettersOf } from './cell-name.ts';

/** A cell by its line and its column, the first being 0. */
export type Place = { readonly line: number; readonly column: number };

const at = ({ line, column }: Place): string => onLine(line, lettersOf(column));
const cell = ({ line, column }: Place): string => `${lettersOf(column)}${line}`;

const asText: Bilingual = {
  zh: '请先把该列设置为“文本”格式，再重新填写该列的编号。',
  en: 'Format the column as text first, then enter its numbers again.',
};

export const inexact = (place: Place, found: string): Refusal => ({
  code: 'TABLE-CELL-INEXACT',
  at: at(place),
  found,
  expected: {
    zh: '数字不超过 15 位，更长的编号为文本',
    en: 'numbers of at most 15 digits, longer ones as text',
  },
  reason: {
    zh: `${cell(place)} 是超过 15 位的数字，表格软件已把后面的位数变成 0，无法还原。`,
    en: `${cell(place)} is a number of more than 15 digits: the spreadsheet has turned the last of them into zeros.`,
  },
  next: asText,
});

export const formulaWithoutValue = (place: Place): Refusal => ({
  code: 'TABLE-CELL-NO-VALUE',
  at: at(place),
  expected: { zh: '计算结果', en: 'the value of the formula' },
  reason: {
    zh: `${cell(place)} 是公式，文件中没有保存它的计算结果。`,
    en: `${cell(place)} is a formula, and the file does not hold its value.`,
  },
  next: {
    zh: '请用表格软件打开并保存一次，或把公式粘贴为数值后再上传。',
    en: 'Open and save the file in your spreadsheet, or paste the formulas as values, and upload it again.',
  },
});

export const noSuchDay = (place: Place, found: string): Refusal => ({
  code: 'TABLE-CELL-NO-DAY',
  at: at(place),
  found,
  expected: { zh: '日期，如 2026-03-05', en: 'a date, such as 2026-03-05' },
  reason: {
    zh: `${cell(place)} 是日期格式，但其中的数值不是日期。`,
    en: `${cell(place)} is formatted as a date, but its value is none.`,
  },
  next: { zh: '请重新填写该日期。', en: 'Enter the date again.' },
});

export const damagedCell = (place: Place, found: string): Refusal => ({
  code: 'TABLE-CELL-DAMAGED',
  at: at(place),
  found: found.slice(0, 64),
  reason: { zh: `${cell(place)} 的内容已损坏。`, en: `The content of ${cell(place)} is damaged.` },
  next: { zh: '请重新填写该格。', en: 'Enter the cell again.' },
});

export const mergedAcross = (line: number, range: string): Refusal => ({
  code: 'TABLE-CELL-MERGED',
  at: onLine(line),
  found: range,
  expected: { zh: '每列一格', en: 'a cell for each column' },
  reason: {
    zh: `第 ${line} 行有跨列合并的单元格（${range}），无法确定内容属于哪一列。`,
    en: `Line ${line} has cells merged across columns (${range}): nobody can tell which column they belong to.`,
  },
  next: {
    zh: '请取消合并，并在每一列分别填写。',
    en: 'Unmerge them, and fill in each column.',
  },
});
