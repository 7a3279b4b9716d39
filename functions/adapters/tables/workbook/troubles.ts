import type { Bilingual } from '#domain/shared/bilingual.ts';
import { onLine } from '#domain/shared/refusal.ts';
import { table, trouble } from '../troubles.ts';
import { longestLine } from '../whole-lines.ts';
import { largestFile, largestPart, mostColumns, mostParts } from './limits.ts';

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;

const saveAgain: Bilingual = {
  zh: '请在表格软件中打开该文件，重新另存为 XLSX 后上传；打不开的，请重新导出。',
  en: 'Open the file in your spreadsheet, save it as XLSX again and upload that; if it does not open, export it again.',
};
const keepTheTable: Bilingual = {
  zh: '请只保留需要上报的行和列，删除多余的空行、格式和图片，另存为 XLSX；或分成几个文件。',
  en: 'Keep the rows and columns that are asked, remove empty rows, formats and pictures, and save it as XLSX; or split it.',
};

/** `found` is the part of the file that is damaged, and how. */
export const damaged = (found: string) =>
  trouble({
    code: 'TABLE-XLSX-DAMAGED',
    found: found.slice(0, 200),
    expected: table,
    reason: { zh: 'XLSX 文件已损坏，或不符合格式。', en: 'The XLSX file is damaged, or not well-formed.' },
    next: saveAgain,
  });

export const cutShort = () =>
  trouble({
    code: 'TABLE-XLSX-CUT-SHORT',
    expected: { zh: '完整的文件', en: 'the whole file' },
    reason: { zh: 'XLSX 文件不完整，结尾部分缺失。', en: 'The XLSX file is incomplete: its end is missing.' },
    next: {
      zh: '请等待保存或下载完成后，再重新上传。',
      en: 'Wait until it is saved or downloaded to its end, and upload it again.',
    },
  });

export const passwordProtected = () =>
  trouble({
    code: 'TABLE-XLSX-PASSWORD',
    expected: { zh: '没有打开密码的文件', en: 'a file that opens without a password' },
    reason: { zh: '文件设有打开密码，无法读取。', en: 'The file opens with a password only.' },
    next: {
      zh: '请在表格软件中取消打开密码，另存后上传。',
      en: 'Remove the password in your spreadsheet, save the file and upload that.',
    },
  });

export const holdsMacros = (found: string) =>
  trouble({
    code: 'TABLE-XLSX-MACRO',
    found,
    expected: { zh: '不含宏的 XLSX 文件', en: 'an XLSX file without macros' },
    reason: { zh: '文件含有宏（XLSM）。', en: 'The file holds macros (XLSM).' },
    next: {
      zh: '请另存为“Excel 工作簿（*.xlsx）”后上传。',
      en: 'Save it as "Excel Workbook (*.xlsx)" and upload that.',
    },
  });

export const hasDoctype = (part: string) =>
  trouble({
    code: 'TABLE-XLSX-DOCTYPE',
    found: part,
    expected: { zh: '表格软件保存的 XLSX 文件', en: 'an XLSX file as a spreadsheet saves it' },
    reason: {
      zh: '文件内有文档类型声明（DTD），表格软件不会写入这种内容。',
      en: 'The file declares a document type (DTD), which no spreadsheet writes.',
    },
    next: saveAgain,
  });

export const fileTooLarge = () =>
  trouble({
    code: 'TABLE-FILE-TOO-LARGE',
    expected: { zh: `不超过 ${megabytes(largestFile)}`, en: `at most ${megabytes(largestFile)}` },
    reason: { zh: '文件过大。', en: 'The file is too large.' },
    next: keepTheTable,
  });

export const unpacksTooLarge = (found: string) =>
  trouble({
    code: 'TABLE-XLSX-UNPACKS-TOO-LARGE',
    found,
    expected: {
      zh: `解压后每部分不超过 ${megabytes(largestPart)}`,
      en: `at most ${megabytes(largestPart)} for each part when it is unpacked`,
    },
    reason: {
      zh: 'XLSX 文件解压后过大：可能有大量带格式的空行，也可能是恶意文件。',
      en: 'The XLSX file becomes too large when it is unpacked: it may have very many formatted empty rows, or mean harm.',
    },
    next: keepTheTable,
  });

export const tooManyParts = (found: number) =>
  trouble({
    code: 'TABLE-XLSX-PARTS',
    found: `${found}`,
    expected: { zh: `不超过 ${mostParts} 个部分`, en: `at most ${mostParts} parts` },
    reason: { zh: 'XLSX 文件内含的部分过多。', en: 'The XLSX file has too many parts.' },
    next: keepTheTable,
  });

export const rowTooLong = (line: number) =>
  trouble({
    code: 'TABLE-LINE-HUGE',
    at: onLine(line),
    expected: {
      zh: `每行不超过 ${longestLine / 1024} K 字符`,
      en: `at most ${longestLine / 1024} K characters a line`,
    },
    reason: { zh: `第 ${line} 行的内容过长。`, en: `Line ${line} holds too much text.` },
    next: keepTheTable,
  });

export const tooWide = (line: number) =>
  trouble({
    code: 'TABLE-TOO-WIDE',
    at: onLine(line),
    expected: { zh: `不超过 ${mostColumns} 列`, en: `at most ${mostColumns} columns` },
    reason: {
      zh: `第 ${line} 行在第 ${mostColumns} 列之后还有内容。`,
      en: `Line ${line} has something beyond column ${mostColumns}.`,
    },
    next: keepTheTable,
  });

export const noSheet = (hidden: readonly string[]) =>
  trouble({
    code: 'TABLE-XLSX-NO-SHEET',
    ...(hidden.length > 0 ? { found: hidden.join(', ').slice(0, 200) } : {}),
    expected: { zh: '至少一张可见的工作表', en: 'at least one sheet that can be seen' },
    reason:
      hidden.length > 0
        ? { zh: '文件中的工作表都是隐藏的。', en: 'All sheets of the file are hidden.' }
        : { zh: '文件中没有工作表。', en: 'There is no sheet in the file.' },
    next: {
      zh: '请把数据放在一张可见的工作表中，另存后上传。',
      en: 'Put the data into a sheet that can be seen, save the file and upload that.',
    },
  });
