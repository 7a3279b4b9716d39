import type { Column } from '../../shared/read-table.ts';
import { documentColumn, subjectColumn } from './common-columns.ts';

/** The columns of the file that grades are imported from, under the names that authorities give them. */
export const gradeColumns = [
  subjectColumn,
  { key: 'scheme', zh: '体系', en: 'Scheme', aliases: ['信用体系', '评价体系', '类别'], required: true },
  {
    key: 'grade',
    zh: '等级',
    en: 'Grade',
    aliases: ['信用等级', '海关信用等级', '评价结果'],
    required: true,
  },
  {
    key: 'from',
    zh: '生效日期',
    en: 'Effective from',
    aliases: ['起始日期', '认定日期', 'From'],
    required: true,
  },
  {
    key: 'to',
    // Brackets are not part of a column's name; a template shows them to whoever fills it in.
    zh: '截止日期（不含当日）',
    en: 'Effective to (exclusive)',
    aliases: ['终止日期', '失效日期', 'To'],
    required: false,
  },
  documentColumn,
] as const satisfies readonly Column[];
