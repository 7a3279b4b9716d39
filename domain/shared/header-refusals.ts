import type { Bilingual } from './bilingual.ts';
import { onLine, type Refusal } from './refusal.ts';

/** What may be wrong with a header, by the names of the column in question. */

export const missing = ({ zh, en }: Bilingual, header: readonly string[]): Refusal => ({
  code: 'TABLE-COLUMN-MISSING',
  severity: 'hard',
  at: onLine(1),
  found: header.join(', ').slice(0, 300),
  expected: { zh: `列“${zh}”`, en: `a column "${en}"` },
  reason: { zh: `文件缺少“${zh}”列。`, en: `The file has no column "${en}".` },
  next: {
    zh: '请补上该列后重新上传；页面提供模板的，也可按模板填写。',
    en: 'Add the column and upload the file again; where the page offers a template, it may be used instead.',
  },
});

export const repeated = ({ zh, en }: Bilingual, header: readonly string[]): Refusal => ({
  code: 'TABLE-COLUMN-TWICE',
  severity: 'hard',
  at: onLine(1, en),
  found: header.join(', ').slice(0, 300),
  reason: { zh: `“${zh}”列出现了不止一次。`, en: `The column "${en}" stands there more than once.` },
  next: { zh: '请只保留一列。', en: 'Keep one of them.' },
});

export const mappedMissing = ({ zh, en }: Bilingual, name: string, header: readonly string[]): Refusal => ({
  code: 'TABLE-COLUMN-MAPPED-MISSING',
  severity: 'hard',
  at: onLine(1),
  found: header.join(', ').slice(0, 300),
  expected: { zh: `列“${name}”`, en: `a column "${name}"` },
  reason: {
    zh: `按已保存的对应关系，“${zh}”取自“${name}”列，但文件没有这一列。`,
    en: `By the mapping kept, "${en}" is taken from the column "${name}", which the file does not have.`,
  },
  next: { zh: '请补上该列，或重新选择对应的列。', en: 'Add the column, or choose another for it.' },
});

export const shared = ({ zh, en }: Bilingual, name: string): Refusal => ({
  code: 'TABLE-COLUMN-SHARED',
  severity: 'hard',
  at: onLine(1, en),
  found: name,
  reason: {
    zh: `按已保存的对应关系，“${name}”列既是“${zh}”，又是另一列。`,
    en: `By the mapping kept, the column "${name}" is "${en}" and another one.`,
  },
  next: { zh: '请为其中一列选择别的对应列。', en: 'Choose another for one of the two.' },
});
