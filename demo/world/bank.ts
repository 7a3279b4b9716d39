import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';

/** The bank of the demonstration: reads the file it is given, and answers it line by line. */
export type Answer = { readonly status: string; readonly reason: string };

type Payment = Record<string, string>;

export const payments = (file: Buffer): Payment[] =>
  parse(file, { bom: true, columns: true, relax_quotes: true });

const cell = (payment: Payment, names: RegExp): string =>
  Object.entries(payment).find(([name]) => names.test(name))?.[1] ?? '';

export const referenceOf = (payment: Payment) => cell(payment, /参考号|流水号/);
export const payeeOf = (payment: Payment) => cell(payment, /收款.*(户名|名称)/);
const accountOf = (payment: Payment) => cell(payment, /收款.*账号/);
const amountOf = (payment: Payment) => cell(payment, /金额/);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The result file, as the bank would send it back; `amountOff` makes one line wrong, for the test of refusal. */
export const resultFile = (
  sequence: number,
  paid: readonly Payment[],
  answerOf: (payment: Payment, index: number) => Answer,
  amountOff?: number,
): Buffer => {
  const lines = paid.map((payment, index) => {
    const { status, reason } = answerOf(payment, index);
    const amount = index === amountOff ? '0.01' : amountOf(payment);
    return [
      referenceOf(payment),
      String(sequence),
      accountOf(payment),
      payeeOf(payment),
      amount,
      status,
      reason,
    ]
      .map(quoted)
      .join(',');
  });
  const header = '业务参考号,批次号,收款方账号,收款方户名,金额,处理结果,失败原因';
  return Buffer.from(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`, 'utf8');
};

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
