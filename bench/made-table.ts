import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aSheet, cell, number, row, xmlText } from '#test/support/a-workbook.ts';

/** Goods as enterprises file them, invented: 13 columns, codes as text, barcodes and prices as numbers, days as days. */
const header = [
  '商品编号',
  '商品名称',
  '品牌',
  '规格型号',
  '条码',
  '原产国',
  '计量单位',
  '单价',
  '币制',
  '数量',
  '境外生产企业',
  '备注',
  '日期',
];
const lastDay = 46_200;
const texts = new Map<string, number>();

const shared = (name: string, text: string): string => {
  const known = texts.get(text) ?? texts.size;
  texts.set(text, known);
  return text === '' ? '' : cell(name, `<v>${known}</v>`, 't="s"');
};
const aDay = (n: number): string =>
  new Date(Date.UTC(1899, 11, 30) + (lastDay - n) * 86_400_000).toISOString().slice(0, 10);

const goods = (n: number): readonly (string | number)[] => [
  `${801_000_000 + (n % 1_400)}`.padStart(10, '0'),
  `商品 ${n} 浓缩椰子汁 & 乳`,
  `品牌${n % 300}`,
  `${(n % 50) * 10}ml x ${n % 12}`,
  4_007_817_000_000 + n,
  '俄罗斯',
  '千克',
  (n % 10_000) / 100,
  'CNY',
  n % 1_000,
  `ООО Завод ${n % 900}`,
  '',
];

const asCells = (line: number, n: number): readonly string[] => [
  ...goods(n).map((value, column) => {
    const name = `${String.fromCharCode(65 + column)}${line}`;
    return typeof value === 'number' ? number(name, value) : shared(name, value);
  }),
  number(`M${line}`, lastDay - (n % 365), 1),
];

/** The same table as CSV and as XLSX in a folder. */
export const madeTable = (folder: string, rows: number) => {
  const numbers = Array.from({ length: rows }, (_, n) => n);
  const csv = join(folder, 'goods.csv');
  const xlsx = join(folder, 'goods.xlsx');
  writeFileSync(
    csv,
    [header, ...numbers.map((n) => [...goods(n), aDay(n % 365)])].map((cells) => cells.join()).join('\r\n'),
  );
  const first = row(1, ...header.map((text, column) => shared(`${String.fromCharCode(65 + column)}1`, text)));
  const others = numbers.map((n) => row(n + 2, ...asCells(n + 2, n)));
  const sheet = [first, ...others].join('');
  const formats = ['yyyy-mm-dd'];
  writeFileSync(
    xlsx,
    aSheet(sheet, { formats, texts: [...texts.keys()].map((one) => `<t>${xmlText(one)}</t>`) }),
  );
  return { csv, xlsx };
};
