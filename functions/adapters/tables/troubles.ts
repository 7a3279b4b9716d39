import type { Bilingual } from '#domain/shared/bilingual.ts';
import { onLine, type Refusal } from '#domain/shared/refusal.ts';
import { TableUnreadable } from './table-unreadable.ts';

const saveAsCsv: Bilingual = {
  zh: '请在表格软件中另存为“CSV UTF-8（逗号分隔）”后重新上传。',
  en: 'Save it as "CSV UTF-8 (comma delimited)" in your spreadsheet and upload that.',
};
const csv: Bilingual = { zh: 'CSV 文件（UTF-8 或 GBK）', en: 'a CSV file (UTF-8 or GBK)' };
const twoEncodings: Bilingual = {
  zh: 'UTF-8 或 GBK/GB18030，全文一致',
  en: 'UTF-8 or GBK/GB18030 throughout',
};

const trouble = (refusal: Refusal) => new TableUnreadable([{ severity: 'hard', ...refusal }]);

export const empty = () =>
  trouble({
    code: 'TABLE-EMPTY',
    expected: csv,
    reason: { zh: '文件是空的。', en: 'The file is empty.' },
    next: { zh: '请按模板填写后重新上传。', en: 'Fill in the template and upload it.' },
  });

export const ofAnotherKind = (found: string) =>
  trouble({
    code: 'TABLE-NOT-CSV',
    found,
    expected: csv,
    reason: { zh: `文件内容是 ${found}，不是 CSV。`, en: `The file is ${found}, not CSV.` },
    next: saveAsCsv,
  });

export const utf16 = () =>
  trouble({
    code: 'TABLE-UTF-16',
    found: 'UTF-16',
    expected: twoEncodings,
    reason: { zh: '文件采用 UTF-16 编码。', en: 'The file is encoded in UTF-16.' },
    next: saveAsCsv,
  });

export const holdsNul = (line: number) =>
  trouble({
    code: 'TABLE-NUL',
    at: onLine(line),
    found: '0x00',
    expected: csv,
    reason: {
      zh: `第 ${line} 行有空字节，文件已损坏或不是文本。`,
      en: `Line ${line} holds a NUL byte: the file is damaged, or is not text.`,
    },
    next: saveAsCsv,
  });

export const notInEncoding = (line: number, encoding: string) =>
  trouble({
    code: 'TABLE-ENCODING',
    at: onLine(line),
    found: encoding,
    expected: twoEncodings,
    reason: {
      zh: `第 ${line} 行有不属于 ${encoding} 编码的内容；文件编码不一致，或已损坏。`,
      en: `Line ${line} is not ${encoding} as the lines before it: the file mixes encodings, or is damaged.`,
    },
    next: saveAsCsv,
  });

export const cutShort = (line: number) =>
  trouble({
    code: 'TABLE-CUT-SHORT',
    at: onLine(line),
    expected: { zh: '完整的文件', en: 'the whole file' },
    reason: {
      zh: `文件在第 ${line} 行开始的内容中间结束：引号没有闭合，或字符不完整。`,
      en: `The file ends in the middle of what begins on line ${line}: an open quote, or half a character.`,
    },
    next: {
      zh: '文件可能没有完整导出或上传，请重新导出；或补上缺少的引号。',
      en: 'It may not have been exported or uploaded to its end: export it again, or close the quote.',
    },
  });

export const lineTooLong = (line: number) =>
  trouble({
    code: 'TABLE-LINE-HUGE',
    at: onLine(line),
    expected: { zh: '每行不超过 256 KB', en: 'at most 256 KB a line' },
    reason: {
      zh: `从第 ${line} 行开始的一行过长：可能有未闭合的引号，或文件没有换行。`,
      en: `The line that begins on line ${line} is too long: an open quote, or a file without line ends.`,
    },
    next: { zh: '请检查该行的引号和换行。', en: 'Look at the quotes and line ends there.' },
  });

export const malformed = (line: number, found: string) =>
  trouble({
    code: 'TABLE-MALFORMED',
    at: onLine(line),
    found,
    expected: csv,
    reason: { zh: `第 ${line} 行不符合 CSV 格式。`, en: `Line ${line} is not well-formed CSV.` },
    next: { zh: '请检查该行的引号。', en: 'Look at the quotes of that line.' },
  });
