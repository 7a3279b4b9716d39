import type { Column } from '../../shared/read-table.ts';
import { documentColumn, subjectColumn } from './common-columns.ts';

/** The columns of the file that credit events are imported from, under the names that authorities give them. */
export const eventColumns = [
  subjectColumn,
  {
    key: 'kind',
    zh: '事项',
    en: 'Event',
    aliases: ['事项种类', '事项名称', '信用事项', 'Kind'],
    required: true,
  },
  { key: 'on', zh: '发生日期', en: 'Happened on', aliases: ['事项日期', '日期', 'On'], required: true },
  { key: 'weight', zh: '分值', en: 'Weight', required: false },
  documentColumn,
  { key: 'remark', zh: '备注', en: 'Remark', aliases: ['说明'], required: false },
] as const satisfies readonly Column[];
