import * as z from 'zod';
import {
  accepted,
  asField,
  asOptionalField,
  type Checked,
  type Read,
  refusalsOf,
  refused,
} from '../shared/checked.ts';
import { checkYuan, type Fen } from '../shared/money.ts';
import { normaliseIdentifier } from '../shared/normalise.ts';
import { type Column, type Layout, readRow } from '../shared/read-table.ts';
import { onLine } from '../shared/refusal.ts';
import { checkText } from '../shared/text.ts';
import { type AnswerStatus, answerStatus, answerWords } from './bank-answers.ts';

/** The columns of the bank's result file. */
export const bankResultColumns = [
  {
    key: 'reference',
    zh: '业务参考号',
    en: 'Item reference',
    aliases: ['我方流水号', '客户流水号', '企业流水号', 'Reference'],
    required: true,
  },
  {
    key: 'sequence',
    zh: '批次号',
    en: 'Sequence',
    aliases: ['批次序号', '文件序号', 'Batch'],
    required: true,
  },
  {
    key: 'account',
    zh: '收款方账号',
    en: 'Account',
    aliases: ['收款账号', '收款人账号', '账号', 'Payee account'],
    required: true,
  },
  {
    key: 'payeeName',
    zh: '收款方户名',
    en: 'Name',
    aliases: ['收款户名', '收款人名称', '户名', 'Payee name'],
    required: false,
  },
  { key: 'amount', zh: '金额', en: 'Amount', aliases: ['交易金额', '支付金额'], required: true },
  {
    key: 'status',
    zh: '处理结果',
    en: 'Status',
    aliases: ['状态', '交易状态', '处理状态', '结果'],
    required: true,
  },
  {
    key: 'reason',
    zh: '失败原因',
    en: 'Reason',
    aliases: ['原因', '退回原因', '附言', '说明'],
    required: false,
  },
] as const satisfies readonly Column[];

/** One row of the bank's answer. `line` is its line in the file; the header is line 1. */
export type BankAnswer = {
  readonly line: number;
  readonly reference: string;
  readonly sequence: number;
  readonly account: string;
  readonly amount: Fen;
  readonly status: AnswerStatus;
  readonly reason: string;
};

const identifier = (text: string): Checked<string> => accepted(normaliseIdentifier(text));

const checkSequence = (typed: string): Checked<number> => {
  const text = normaliseIdentifier(typed);
  if (/^\d{1,9}$/.test(text)) return accepted(Number(text));
  return refused({
    code: 'RESULT-SEQUENCE',
    severity: 'hard',
    found: typed.slice(0, 64),
    expected: { zh: '导出文件的序号', en: 'the sequence of the exported file' },
    reason: { zh: '批次号不是数字。', en: 'The sequence is not a number.' },
    next: { zh: '请向银行重新下载结果文件。', en: 'Download the result file from the bank again.' },
  });
};

const checkStatus = (typed: string): Checked<AnswerStatus> => {
  const status = answerStatus(normaliseIdentifier(typed));
  if (status) return accepted(status);
  const words = Object.values(answerWords).map(([word]) => word);
  return refused({
    code: 'RESULT-STATUS',
    severity: 'hard',
    found: typed.slice(0, 64),
    expected: { zh: words.join('、'), en: 'paid, failed or unknown, in the bank’s words' },
    reason: { zh: '不认识的处理结果。', en: 'This status is not known.' },
    next: { zh: '请与银行核对该状态的含义。', en: 'Ask the bank what it means.' },
  });
};

const Row = z.object({
  reference: asField(identifier),
  sequence: asField(checkSequence),
  account: asField(identifier),
  payeeName: z.string().optional(),
  amount: asField(checkYuan),
  status: asField(checkStatus),
  reason: asOptionalField(checkText(200)),
});

/** Reads the bank's result file one line at a time. */
export const bankResultReader =
  (layout: Layout) =>
  (line: number, cells: readonly string[]): Read<BankAnswer> => {
    const row = readRow(layout, line, cells);
    if (!row.ok) return { ok: false, refusals: [row.refusal] };
    const read = Row.safeParse(row.value);
    if (!read.success)
      return { ok: false, refusals: refusalsOf(read.error, (column) => onLine(line, column)) };
    const { payeeName: _, reason = '', ...answer } = read.data;
    return { ok: true, value: { line, ...answer, reason } };
  };
