import * as z from 'zod';
import { accepted, asField, type Checked, type Read, refusalsOf, refused } from '../../shared/checked.ts';
import { checkTariffLine } from '../../shared/hs-code.ts';
import { normaliseIdentifier, normaliseText } from '../../shared/normalise.ts';
import { type Column, type Layout, readRow } from '../../shared/read-table.ts';
import { onLine } from '../../shared/refusal.ts';
import { checkText } from '../../shared/text.ts';
import type { ListEntry } from './list.ts';

/** The columns of the file that a list is imported from. */
export const listColumns = [
  { key: 'batch', zh: '批次', en: 'Batch', required: true },
  { key: 'line', zh: '序号', en: 'Line', aliases: ['No.'], required: true },
  {
    key: 'tariff',
    zh: '税则号列',
    en: 'Tariff line',
    aliases: ['税号', '税则号', '税则号列号', '商品编号', '商品编码', 'HS编码'],
    required: true,
  },
  {
    key: 'name',
    zh: '货品名称',
    en: 'Name',
    aliases: ['中文货品名称', '商品名称', '品名', '货名'],
    required: true,
  },
  { key: 'remark', zh: '备注', en: 'Remark', aliases: ['Remarks'], required: true },
] as const satisfies readonly Column[];

const checkLine = (typed: string): Checked<number> => {
  const text = normaliseIdentifier(typed);
  if (/^[1-9]\d{0,5}$/.test(text)) return accepted(Number(text));
  return refused({
    code: 'LIST-LINE',
    severity: 'hard',
    found: typed.slice(0, 64),
    expected: { zh: '清单中的序号', en: 'the number of the line in the list' },
    reason: { zh: '序号不是正整数。', en: 'The line is not a whole number.' },
    next: { zh: '请按公布的清单填写序号。', en: 'Write the line as the published list numbers it.' },
  });
};

const Row = z.object({
  batch: asField(checkText(40)),
  line: asField(checkLine),
  tariff: asField(checkTariffLine),
  name: asField(checkText(500)),
  remark: z.string().transform(normaliseText).default(''),
});

/** Reads a list's entries one line at a time. */
export const listEntryReader =
  (layout: Layout) =>
  (line: number, cells: readonly string[]): Read<ListEntry> => {
    const row = readRow(layout, line, cells);
    if (!row.ok) return { ok: false, refusals: [row.refusal] };
    const read = Row.safeParse(row.value);
    if (read.success) return { ok: true, value: read.data };
    return { ok: false, refusals: refusalsOf(read.error, (column) => onLine(line, column)) };
  };
