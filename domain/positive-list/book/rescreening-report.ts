import { csvCell, csvLine, textCell } from '../../shared/csv-cell.ts';
import type { LostGround } from './lost-ground.ts';

type Column = { readonly title: string; readonly cell: (lost: LostGround) => string };

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
  { title: '主管部门 Department', cell: ({ department }) => csvCell(department) },
];

export const reportHeader = `\ufeff${csvLine(columns.map(({ title }) => csvCell(title)))}`;

/** One suspended entry: whose it is, on what it stood, and why it no longer does. */
export const reportLine = (lost: LostGround): string => csvLine(columns.map(({ cell }) => cell(lost)));
