import { csvCell, csvLine, textCell } from '../../shared/csv-cell.ts';
import type { InDoubt } from './in-doubt.ts';
import type { Pending } from './rescreening.ts';

type Column = { readonly title: string; readonly cell: (one: InDoubt) => string };

const standings: Readonly<Record<Pending, string>> = {
  suspended: '已暂停 suspended',
  'looked-at': '在册，待核对 active, looked at',
};

const columns: readonly Column[] = [
  { title: '主体 Subject', cell: ({ entry }) => textCell(entry.subjectId) },
  { title: '商品备案 Goods filing', cell: ({ entry }) => csvCell(entry.filingId) },
  { title: '行号 Line', cell: ({ entry }) => csvCell(String(entry.goods.line)) },
  { title: '商品编号 HS code', cell: ({ entry }) => textCell(entry.goods.hsCode) },
  { title: '商品名称 Name', cell: ({ entry }) => csvCell(entry.goods.name) },
  { title: '品牌 Brand', cell: ({ entry }) => csvCell(entry.goods.brand ?? '') },
  { title: '原清单版本 List before', cell: ({ entry }) => csvCell(entry.listVersion ?? '') },
  {
    title: '原依据 Ground before',
    cell: ({ entry }) => csvCell([...entry.conditions, ...entry.answered].join('；')),
  },
  {
    title: '现依据 Ground now',
    cell: ({ findings }) => csvCell(findings.map(({ code }) => code).join('；')),
  },
  {
    title: '说明 Reasons',
    cell: ({ findings }) => csvCell(findings.map(({ reason }) => `${reason.zh} ${reason.en}`).join('；')),
  },
  { title: '状态 Standing', cell: ({ pending }) => csvCell(standings[pending]) },
  { title: '主管部门 Department', cell: ({ departments }) => csvCell(departments.join('；')) },
];

export const reportHeader = `\ufeff${csvLine(columns.map(({ title }) => csvCell(title)))}`;

/** One entry in doubt: whose it is, on what it stood, and what speaks against it or asks for a look. */
export const reportLine = (one: InDoubt): string => csvLine(columns.map(({ cell }) => cell(one)));
