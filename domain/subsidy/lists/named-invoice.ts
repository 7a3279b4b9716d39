import { onLine, type Refusal } from '../../shared/refusal.ts';
import { isSameName } from '../../shared/same-name.ts';
import type { Evidence } from '../claims/claim.ts';
import { knownBy } from '../invoices/invoice-number.ts';
import { invoicesIn } from '../invoices/sums.ts';
import type { Line } from './line.ts';
import type { ListKind } from './list-kind.ts';
import { listKinds } from './list-kinds.ts';

type Issued = Pick<Evidence, 'documentNumber' | 'seller'>;

/** The invoices of a claim by their numbers; foreign sellers may have given one number twice. */
export type InvoicesHere = ReadonlyMap<string, readonly Issued[]>;

export const invoicesHere = (evidence: readonly Evidence[]): InvoicesHere =>
  Map.groupBy(
    invoicesIn(evidence).filter(({ documentNumber }) => documentNumber !== undefined),
    ({ documentNumber = '' }) => documentNumber,
  );

/** A line that names no seller means whichever there is; a Chinese number is nobody else's. */
const isBy =
  (named: string) =>
  ({ seller }: Issued): boolean =>
    seller === undefined || named === '' || isSameName(seller, named);

/** The invoices of the number on a line, and those of them that are by the seller it names. */
const invoicesFor = (kind: ListKind, { invoiceNumber, cells }: Line, here: InvoicesHere) => {
  const numbered = here.get(invoiceNumber ?? '') ?? [];
  return { numbered, meant: numbered.filter(isBy(cells[listKinds[kind].sellerIn ?? ''] ?? '')) };
};

/** What the one invoice that a line means is known by. */
export const invoiceKnownOn = (kind: ListKind, line: Line, here: InvoicesHere): string | undefined => {
  const [first, ...others] = invoicesFor(kind, line, here).meant;
  return first && others.length === 0 ? knownBy(first) : undefined;
};

const invoiceMissing = (line: number, number: string): Refusal => ({
  code: 'SU-105',
  severity: 'hard',
  at: onLine(line, 'invoiceNumber'),
  found: number,
  reason: { zh: '该发票没有上传。', en: 'This invoice was not uploaded.' },
  next: { zh: '请上传该发票，或更正发票号码。', en: 'Upload the invoice, or correct its number.' },
});

/** Only the line can say whose invoice of this number it means. */
const sellerUntold = (
  kind: ListKind,
  { line, invoiceNumber }: Line,
  numbered: readonly Issued[],
): Refusal => {
  const { columns, sellerIn = 'invoiceNumber' } = listKinds[kind];
  const column = columns.find(({ key }) => key === sellerIn);
  const sellers = numbered.flatMap(({ seller }) => seller ?? []);
  return {
    code: 'SU-105',
    severity: 'hard',
    at: onLine(line, sellerIn),
    found: invoiceNumber ?? '',
    expected: { zh: `销售方为 ${sellers.join('、')}`, en: `by ${sellers.join(', ')}` },
    reason: {
      zh: '无法确定该行对应哪个销售方的发票。',
      en: 'Which seller’s invoice of this number the line means cannot be told.',
    },
    next: {
      zh: `请在该行“${column?.zh}”列按发票填写销售方名称。`,
      en: `Write the seller’s name, as the invoice has it, into the column “${column?.en}” of the line.`,
    },
  };
};

/** Why a line cannot stand on the invoice it names: it is not here, or another seller's may be meant. */
export const withoutInvoice = (kind: ListKind, line: Line, here: InvoicesHere): Refusal | undefined => {
  if (line.invoiceNumber === undefined) return undefined;
  const { numbered, meant } = invoicesFor(kind, line, here);
  if (numbered.length === 0) return invoiceMissing(line.line, line.invoiceNumber);
  return meant.length === 1 ? undefined : sellerUntold(kind, line, numbered);
};
