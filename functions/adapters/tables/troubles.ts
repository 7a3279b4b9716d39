import type { Bilingual } from '#domain/shared/bilingual.ts';
import { onLine, type Refusal } from '#domain/shared/refusal.ts';
import type { Encoding } from './table.ts';
import { TableUnreadable } from './table-unreadable.ts';

const saveAsTable: Bilingual = {
  zh: '请在表格软件中另存为 XLSX 或“CSV UTF-8（逗号分隔）”后重新上传。',
  en: 'Save it as XLSX or "CSV UTF-8 (comma delimited)" in your spreadsheet and upload that.',
};
export const table: Bilingual = {
  zh: '表格文件：XLSX，或 CSV（UTF-8 或 GBK）',
  en: 'a table: XLSX, or CSV in UTF-8 or GBK',
};
const twoEncodings: Bilingual = {
  zh: 'UTF-8 或 GBK/GB18030，全文一致',
  en: 'UTF-8 or GBK/GB18030 throughout',
};

export const trouble = (refusal: Refusal) => new TableUnreadable([{ severity: 'hard', ...refusal }]);

export const empty = () =>
  trouble({
    code: 'TABLE-EMPTY',
    expected: table,
    reason: { zh: '文件是空的。', en: 'The file is empty.' },
    next: { zh: '请按模板填写后重新上传。', en: 'Fill in the template and upload it.' },
  });

export const ofAnotherKind = (found: string) =>
  trouble({
    code: 'TABLE-KIND',
    found,
    expected: table,
    reason: {
      zh: `文件是 ${found}，这里只读取 XLSX 和 CSV。`,
      en: `The file is ${found}; only XLSX and CSV are read here.`,
    },
    next: saveAsTable,
  });

export const utf16 = () =>
  trouble({
    code: 'TABLE-UTF-16',
    found: 'UTF-16',
    expected: twoEncodings,
    reason: { zh: '文件采用 UTF-16 编码。', en: 'The file is encoded in UTF-16.' },
    next: saveAsTable,
  });

export const holdsNul = (line: number) =>
  trouble({
    code: 'TABLE-NUL',
    at: onLine(line),
    found: '0x00',
    expected: table,
    reason: {
      zh: `第 ${line} 行有空字节，文件已损坏或不是文本。`,
      en: `Line ${line} holds a NUL byte: the file is damaged, or is not text.`,
    },
    next: saveAsTable,
  });

const nameOf: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', gb18030: 'GBK/GB18030' };

const onePasted = (line: number, name: string): Bilingual => ({
  zh: `第 ${line} 行的编码与文件的其他行（${name}）不同，可能是从别的文件粘贴来的。`,
  en: `Line ${line} is in another encoding than the rest of the file (${name}); it may come from another file.`,
});
const manyPasted = (line: number, name: string): Bilingual => ({
  zh: `从第 ${line} 行起，有多行的编码与文件的其他行（${name}）不同，可能是几个文件拼接而成。`,
  en: `From line ${line} on, several lines are in another encoding than the rest of the file (${name}); it may have been put together from several files.`,
});

/** The first line that is in another encoding, as far as it can be shown, and whether it is the only one. */
export const notInEncoding = (line: number, encoding: Encoding, shown: string, isOnlyOne: boolean) =>
  trouble({
    code: 'TABLE-ENCODING',
    at: onLine(line),
    found: shown,
    expected: twoEncodings,
    reason: (isOnlyOne ? onePasted : manyPasted)(line, nameOf[encoding]),
    next: saveAsTable,
  });

/** Bytes that are text in neither encoding, from the first line on. */
export const inNoEncoding = () =>
  trouble({
    code: 'TABLE-ENCODING',
    at: onLine(1),
    expected: twoEncodings,
    reason: {
      zh: '文件的文字编码无法识别，或文件已损坏。',
      en: 'The encoding of the file is not one that is known here, or the file is damaged.',
    },
    next: saveAsTable,
  });

const wholeFile: Bilingual = { zh: '完整的文件', en: 'the whole file' };

export const endsMidCharacter = (line: number) =>
  trouble({
    code: 'TABLE-CUT-SHORT',
    at: onLine(line),
    expected: wholeFile,
    reason: {
      zh: `文件不完整：最后一行（第 ${line} 行）的最后一个字只有一半。`,
      en: `The file is incomplete: it ends on line ${line}, in the middle of a character.`,
    },
    next: {
      zh: '请重新导出，并等待保存和上传完成。',
      en: 'Export it again, and wait until it is saved and uploaded to its end.',
    },
  });

export const quoteLeftOpen = (line: number) =>
  trouble({
    code: 'TABLE-CUT-SHORT',
    at: onLine(line),
    expected: wholeFile,
    reason: {
      zh: `第 ${line} 行有一个引号一直没有闭合，后面的内容都被当成了同一格。`,
      en: `A quote that opens on line ${line} is never closed, so that all that follows is one cell.`,
    },
    next: {
      zh: '请补上该行缺少的引号；如果文件没有完整导出，请重新导出。',
      en: 'Close the quote on that line; if the file was not exported to its end, export it again.',
    },
  });

export const lineTooLong = (line: number) =>
  trouble({
    code: 'TABLE-LINE-HUGE',
    at: onLine(line),
    expected: { zh: '每行不超过 256 KB', en: 'at most 256 KB a line' },
    reason: {
      zh: `第 ${line} 行过长：可能有一个引号没有闭合，或文件没有换行。`,
      en: `Line ${line} is too long: a quote may not be closed, or the file has no line ends.`,
    },
    next: { zh: '请检查该行的引号和换行。', en: 'Look at the quotes and the end of that line.' },
  });
