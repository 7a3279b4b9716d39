import * as z from 'zod';
import { csvCell, csvLine, textCell } from '../shared/csv-cell.ts';
import { Fen, formatYuan, sumFen } from '../shared/money.ts';
import type { PaymentItem } from './batch.ts';

/** The account a fund line pays from. */
type Payer = {
  readonly bankName: string;
  readonly accountNumber: string;
  readonly accountName: string;
};

/** What is said once for all payments of a file. */
export type BankOrder = {
  /** Taken anew for every file that is released, and never used twice. */
  readonly sequence: number;
  readonly payer: Payer;
  readonly purpose: string;
  readonly note: string;
};

export type BankItem = Pick<PaymentItem, 'number' | 'amountFen' | 'account'>;

/** Our name for one payment, which the bank sends back: KO000012-000034 is payment 34 of file 12. */
export const itemReference = (sequence: number, number: number): string =>
  `KO${String(sequence).padStart(6, '0')}-${String(number).padStart(6, '0')}`;

type Cell = (item: BankItem, order: BankOrder) => string;

/** The bank's template, column by column. Amounts have two decimals in fact, not by display. */
const template: readonly (readonly [string, Cell])[] = [
  ['付款方开户行', (_, { payer }) => csvCell(payer.bankName)],
  ['付款方账号', (_, { payer }) => textCell(payer.accountNumber)],
  ['付款方户名', (_, { payer }) => csvCell(payer.accountName)],
  ['收款方开户行', ({ account }) => csvCell(account.bankName)],
  ['收款方行号', ({ account }) => textCell(account.bankCode)],
  ['收款方省份', ({ account }) => csvCell(account.province)],
  ['收款方城市', ({ account }) => csvCell(account.city)],
  ['收款方账号', ({ account }) => textCell(account.accountNumber)],
  ['收款方户名', ({ account }) => csvCell(account.accountName)],
  ['金额', ({ amountFen }) => formatYuan(amountFen)],
  ['用途', (_, { purpose }) => csvCell(purpose)],
  ['备注', (_, { note }) => csvCell(note)],
  ['业务参考号', ({ number }, { sequence }) => itemReference(sequence, number)],
];

export const bankFileHeader: string = csvLine(template.map(([heading]) => heading));

export const bankFileLine = (order: BankOrder, item: BankItem): string =>
  csvLine(template.map(([, cell]) => cell(item, order)));

/** The file, line by line, so that a hundred thousand payments need no more room than one. */
export function* bankFile(order: BankOrder, items: Iterable<BankItem>): Generator<string> {
  yield bankFileHeader;
  for (const item of items) yield bankFileLine(order, item);
}

/** Goes with every file that leaves; what comes back is held against it. */
export const Manifest = z.object({
  kind: z.literal('bank-file'),
  batchId: z.string(),
  fundLineId: z.string(),
  sequence: z.int().positive(),
  count: z.int().positive(),
  sumFen: Fen,
  exportedAt: z.iso.datetime(),
  files: z.array(
    z.object({
      name: z.string(),
      encoding: z.enum(['utf-8', 'gbk']),
      bytes: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;

/** Count and sum come from the items themselves, so that manifest and file cannot disagree. */
export const manifest = (
  facts: Omit<Manifest, 'kind' | 'count' | 'sumFen'>,
  items: readonly BankItem[],
): Manifest => ({
  kind: 'bank-file',
  ...facts,
  count: items.length,
  sumFen: sumFen(items.map(({ amountFen }) => amountFen)),
});
