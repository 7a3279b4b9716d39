import * as z from 'zod';
import { reasonCodes } from '../../casework/reasons.ts';
import { accepted, asField, type Checked, type Read, refusalsOf, refused } from '../../shared/checked.ts';
import { checkYuan } from '../../shared/money.ts';
import { halfWidth } from '../../shared/normalise.ts';
import { type Column, type Layout, readRow } from '../../shared/read-table.ts';
import { onLine } from '../../shared/refusal.ts';
import { checkText } from '../../shared/text.ts';
import type { Wanted } from './check-adjustment.ts';

/** The columns of a file that sets many lines at once. */
export const adjustmentColumns = [
  { key: 'line', zh: '行号', en: 'Line', aliases: ['行', '明细行号'], required: true },
  {
    key: 'amount',
    zh: '核减后金额（元）',
    en: 'Amount after (yuan)',
    aliases: ['核定金额', '审定金额', 'Amount'],
    required: true,
  },
  { key: 'reason', zh: '理由', en: 'Reason', aliases: ['理由代码', '核减理由'], required: true },
  { key: 'text', zh: '说明', en: 'In words', aliases: ['具体说明', '备注'], required: true },
] as const satisfies readonly Column[];

const checkLine = (typed: string): Checked<number> => {
  const text = halfWidth(typed).trim();
  if (/^[1-9]\d{0,6}$/.test(text)) return accepted(Number(text));
  return refused({
    code: 'ADJUSTMENT-LINE',
    severity: 'hard',
    found: typed.slice(0, 64),
    expected: { zh: '明细文件的行号，表头为第 1 行', en: 'the number of a line; the header is line 1' },
    reason: { zh: '行号不是正整数。', en: 'This is not the number of a line.' },
    next: { zh: '请填写行号。', en: 'Enter the number of the line.' },
  });
};

/** By its code or by its words, in either language. */
const checkReason = (typed: string): Checked<string> => {
  const text = halfWidth(typed).trim();
  const rows = Object.entries(reasonCodes);
  const found = rows.find(([code, { zh, en }]) => [code, zh, en].some((name) => halfWidth(name) === text));
  if (found) return accepted(found[0]);
  return refused({
    code: 'REASON-UNKNOWN',
    severity: 'hard',
    found: text.slice(0, 64),
    expected: {
      zh: rows.map(([, { zh }]) => zh).join('、'),
      en: rows.map(([, { en }]) => en).join(', '),
    },
    reason: { zh: '理由清单中没有该理由。', en: 'This reason is not on the list.' },
    next: { zh: '请从理由清单中选择。', en: 'Choose from the list of reasons.' },
  });
};

const fields = z.object({
  line: asField(checkLine),
  amount: asField(checkYuan),
  reason: asField(checkReason),
  text: asField(checkText(500)),
});

/** One row of such a file: which line, to what, and why; or all that is wrong with it. */
export const adjustmentReader =
  (layout: Layout) =>
  (row: number, cells: readonly string[]): Read<Wanted> => {
    const texts = readRow(layout, row, cells);
    if (!texts.ok) return { ok: false, refusals: [texts.refusal] };
    const read = fields.safeParse(texts.value);
    if (!read.success)
      return { ok: false, refusals: refusalsOf(read.error, (column) => onLine(row, column)) };
    const { line, amount, reason: code, text } = read.data;
    return { ok: true, value: { line, amountFen: amount, reason: { code, text } } };
  };
