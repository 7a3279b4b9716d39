import * as z from 'zod';
import { type Fen, fen, sumFen } from '../../shared/money.ts';
import { onLine, Refusal } from '../../shared/refusal.ts';
import type { LineTotals } from '../claims/claim.ts';
import type { Facts } from '../programme/fact.ts';
import { WaybillLine, waybillKey } from './waybill-line.ts';

/** A line of a waybill file with what became of it. A line that could not be read has no value. */
export const ScreenedLine = z.object({
  evidenceId: z.string(),
  line: z.int().positive(),
  outcome: z.enum(['accepted', 'refused']),
  value: WaybillLine.optional(),
  cells: z.array(z.string()).optional(),
  refusals: z.array(Refusal),
});
export type ScreenedLine = z.infer<typeof ScreenedLine>;

export const waybillNumberKey = (line: WaybillLine) => `waybill#${waybillKey(line)}`;
export const invoiceNumberKey = (number: string) => `invoice#${number}`;

const refusedFor = (line: ScreenedLine, refusal: Refusal): ScreenedLine => ({
  ...line,
  outcome: 'refused',
  refusals: [...line.refusals, refusal],
});

const heldElsewhere = (line: number, number: string): Refusal => ({
  code: 'SU-104',
  severity: 'hard',
  at: onLine(line),
  found: number,
  reason: { zh: '该号码已在另一申报中使用。', en: 'Another claim holds this number.' },
  next: {
    zh: '如认为有误，请提供原始单据向牵头部门说明。',
    en: 'If this is wrong, show the original document to the leading department.',
  },
});

const invoiceMissing = (line: number, number: string): Refusal => ({
  code: 'SU-105',
  severity: 'hard',
  at: onLine(line, 'invoiceNumber'),
  found: number,
  reason: { zh: '该发票没有上传。', en: 'This invoice was not uploaded.' },
  next: { zh: '请上传该发票，或更正发票号码。', en: 'Upload the invoice, or correct its number.' },
});

/** What the register knows of the numbers on the lines. */
export type KnownNumbers = {
  readonly heldElsewhere: ReadonlySet<string>;
  readonly invoices: ReadonlySet<string>;
};

const objectionTo = (
  value: WaybillLine,
  { heldElsewhere: held, invoices }: KnownNumbers,
): Refusal | undefined => {
  const { line, waybillNumber, invoiceNumber } = value;
  if (held.has(waybillNumberKey(value))) return heldElsewhere(line, waybillNumber);
  if (held.has(invoiceNumberKey(invoiceNumber))) return heldElsewhere(line, invoiceNumber);
  return invoices.has(invoiceNumber) ? undefined : invoiceMissing(line, invoiceNumber);
};

/** Holds a readable line against what the register knows: its numbers are free or ours, its invoice is there. */
export const screenLine =
  (known: KnownNumbers) =>
  (line: ScreenedLine): ScreenedLine => {
    const objection = line.value && line.outcome === 'accepted' ? objectionTo(line.value, known) : undefined;
    return objection ? refusedFor(line, objection) : line;
  };

export const isAccepted = ({ outcome }: ScreenedLine) => outcome === 'accepted';

/** The fee of each line that counts; nothing else enters a calculation. */
export const acceptedFees = (lines: readonly ScreenedLine[]): Fen[] =>
  lines.flatMap((line) => (isAccepted(line) && line.value ? [line.value.feeFen] : []));

/** What the lines tell a programme. */
export const factsOf = (lines: readonly ScreenedLine[]): Facts => {
  const accepted = acceptedFees(lines);
  return { accepted: sumFen(accepted), 'accepted-lines': accepted.length };
};

export const totalsOf = (lines: readonly ScreenedLine[]): LineTotals => {
  const accepted = lines.filter(isAccepted).length;
  return {
    lines: lines.length,
    accepted,
    refused: lines.length - accepted,
    claimedFen: sumFen(lines.map(({ value }) => value?.feeFen ?? fen(0))),
    acceptedFen: sumFen(acceptedFees(lines)),
  };
};

export const noLines: LineTotals = totalsOf([]);
