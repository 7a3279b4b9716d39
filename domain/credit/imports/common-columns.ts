import type { Column } from '../../shared/read-table.ts';

/** Of whom a line speaks. */
export const subjectColumn = {
  key: 'subjectId',
  zh: '统一社会信用代码',
  en: 'Credit code',
  aliases: ['信用代码', '社会信用代码', '企业代码', 'USCC'],
  required: true,
} as const satisfies Column;

/** The document that a line rests on. */
export const documentColumn = {
  key: 'document',
  zh: '依据文号',
  en: 'Document',
  aliases: ['文号', '依据', '依据文件', 'Document number'],
  required: true,
} as const satisfies Column;
