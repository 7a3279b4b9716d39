import * as z from 'zod';
import { type Fen, fen, sumFen } from '../../shared/money.ts';
import { onLine, Refusal } from '../../shared/refusal.ts';
import type { LineTotals } from '../claims/claim.ts';
import { numberOfKnown } from '../invoices/invoice-number.ts';
import { addedFacts, type Facts } from '../programme/fact.ts';
import { Line } from './line.ts';
import type { Counterpart } from './list-definition.ts';
import { ListKind } from './list-kind.ts';
import { listKinds } from './list-kinds.ts';
import { type InvoicesHere, invoiceKnownOn, withoutInvoice } from './named-invoice.ts';

/** A line of a list with what became of it. A line that could not be read has no value. */
export const ScreenedLine = z.object({
  evidenceId: z.string(),
  kind: ListKind,
  line: z.int().positive(),
  outcome: z.enum(['accepted', 'refused']),
  value: Line.optional(),
  cells: z.array(z.string()).optional(),
  refusals: z.array(Refusal),
});
export type ScreenedLine = z.infer<typeof ScreenedLine>;

const invoicePrefix = 'invoice#';
/** What an invoice is known by, apart from all other numbers. */
export const invoiceNumberKey = (known: string) => `${invoicePrefix}${known}`;

/** Everything on a line that lives in one claim only. */
export const numbersOf = (kind: ListKind, line: Line, invoices: InvoicesHere): string[] => {
  const known = invoiceKnownOn(kind, line, invoices);
  return [...line.numbers, ...(known === undefined ? [] : [invoiceNumberKey(known)])];
};

/** What people call a number that lives in one claim only: an invoice by its number, any other as its line is called. */
export const calledOn = (lines: readonly ScreenedLine[], key: string): string =>
  key.startsWith(invoicePrefix)
    ? numberOfKnown(key.slice(invoicePrefix.length))
    : (lines.find(({ value }) => value?.numbers.includes(key))?.value?.shown ?? '');

export const refusedFor = (line: ScreenedLine, refusal: Refusal): ScreenedLine => ({
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

/** What the register knows of what stands on the lines. */
export type Known = {
  readonly heldElsewhere: ReadonlySet<string>;
  readonly invoices: InvoicesHere;
  /** Invoices that are there and do not count, by what they are known by, each with the reason. */
  readonly unfit: ReadonlyMap<string, Refusal>;
  readonly counterparts: ReadonlyMap<string, Counterpart>;
};

const heldNumber = (
  { line, shown, numbers, invoiceNumber }: Line,
  invoice: string,
  held: ReadonlySet<string>,
) => {
  if (numbers.some((number) => held.has(number))) return heldElsewhere(line, shown);
  return held.has(invoiceNumberKey(invoice)) ? heldElsewhere(line, invoiceNumber ?? '') : undefined;
};

const onUnfitInvoice = ({ line }: Line, invoice: string, unfit: Known['unfit']): Refusal | undefined => {
  const reason = unfit.get(invoice);
  return reason ? { ...reason, severity: 'hard', at: onLine(line, 'invoiceNumber') } : undefined;
};

const aboutCounterpart = (kind: ListKind, value: Line, counterparts: Known['counterparts']) => {
  const { counterpart } = listKinds[kind];
  return counterpart?.objection(value, counterparts.get(counterpart.of(value)) ?? 'not-filed');
};

/** Holds a readable line against what the register knows: its numbers are free or ours, its invoice is there. */
export const screenLine =
  ({ heldElsewhere: held, invoices, unfit, counterparts }: Known) =>
  (line: ScreenedLine): ScreenedLine => {
    const { kind, value, outcome } = line;
    if (!value || outcome !== 'accepted') return line;
    const invoice = invoiceKnownOn(kind, value, invoices) ?? '';
    const objection =
      heldNumber(value, invoice, held) ??
      withoutInvoice(kind, value, invoices) ??
      onUnfitInvoice(value, invoice, unfit) ??
      aboutCounterpart(kind, value, counterparts);
    return objection ? refusedFor(line, objection) : line;
  };

export const isAccepted = ({ outcome }: ScreenedLine) => outcome === 'accepted';

const acceptedOf = (lines: readonly ScreenedLine[]): Line[] =>
  lines.flatMap((line) => (isAccepted(line) && line.value ? [line.value] : []));

/** The lists that costs stand on: each line of them is an item under the cap per item. */
export const ofCosts: readonly ListKind[] = ['waybills', 'fees', 'interest'];

const acceptedItems = (lines: readonly ScreenedLine[]): Fen[] =>
  acceptedOf(lines.filter(({ kind }) => ofCosts.includes(kind))).map(({ amountFen }) => amountFen);

const headsPerCourse = (lines: readonly ScreenedLine[]): number[] => {
  const heads = acceptedOf(lines.filter(({ kind }) => kind === 'roster'));
  return [...Map.groupBy(heads, ({ cells }) => cells['course'] ?? '').values()].map(({ length }) => length);
};

/** What is capped by itself before all of it is: the amount of each item that counts, and the heads of each course. */
export const acceptedParts = (lines: readonly ScreenedLine[]) => ({
  accepted: acceptedItems(lines),
  headsPerCourse: headsPerCourse(lines),
});

/** What the accepted lines tell a programme, by the kind of list they stand on; what two kinds tell adds up. */
export const factsOf = (lines: readonly ScreenedLine[]): Facts =>
  addedFacts(
    [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, group]) =>
      listKinds[kind].facts(acceptedOf(group)),
    ),
  );

/** Where costs are claimed, what was traded beside them is no part of their sum. */
export const isSummed = (kind: ListKind, kinds: readonly ListKind[]): boolean =>
  ofCosts.includes(kind) || !kinds.some((one) => ofCosts.includes(one));

const summed = (lines: readonly ScreenedLine[]): readonly ScreenedLine[] => {
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return lines.filter(({ kind }) => isSummed(kind, kinds));
};

export const totalsOf = (lines: readonly ScreenedLine[]): LineTotals => {
  const accepted = lines.filter(isAccepted).length;
  return {
    lines: lines.length,
    accepted,
    refused: lines.length - accepted,
    claimedFen: sumFen(summed(lines).map(({ value }) => value?.amountFen ?? fen(0))),
    acceptedFen: sumFen(acceptedOf(summed(lines)).map(({ amountFen }) => amountFen)),
  };
};

export const noLines: LineTotals = totalsOf([]);

/** For the second of two lines with one key; the first stays. */
export const repeatsLine = (kind: ListKind, { line, shown }: Line, first: number): Refusal => ({
  code: 'LIST-TWICE',
  severity: 'hard',
  at: onLine(line, listKinds[kind].identifiedBy),
  found: shown,
  reason: { zh: `与第 ${first} 行重复。`, en: `The same already stands on line ${first}.` },
  next: listKinds[kind].twice,
});
