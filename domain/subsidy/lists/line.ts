import * as z from 'zod';
import { type Checked, type Read, refusalsOf } from '../../shared/checked.ts';
import { InvoiceNumber } from '../../shared/e-invoice.ts';
import { ForeignInvoiceNumber } from '../../shared/foreign-invoice.ts';
import { Fen } from '../../shared/money.ts';
import { type Layout, readRow } from '../../shared/read-table.ts';
import { located, onLine, type Refusal } from '../../shared/refusal.ts';
import { Conversion } from '../programme/currency-rule.ts';

/** One line of a list, as a claim counts it. `line` is its line in the file; the header is line 1. */
export const Line = z.object({
  line: z.int().positive(),
  /** Two lines with one key are one thing. */
  key: z.string(),
  /** As a person calls it: the waybill number, the credit code. */
  shown: z.string(),
  /** Whatever may live in one claim only, across all subjects. */
  numbers: z.array(z.string()),
  invoiceNumber: z.union([InvoiceNumber, ForeignInvoiceNumber]).optional(),
  /** Nothing where the line is counted. */
  amountFen: Fen,
  /** What was charged, where only a share of it counts. */
  wholeFen: Fen.optional(),
  /** Whom it names, without saying who: the same person has the same fingerprint everywhere. */
  person: z.string().optional(),
  /** By what its amount was reckoned, where it was of another currency. */
  conversion: Conversion.optional(),
  /** What the line counts as, beside its amount. */
  countsAs: z.array(z.enum(['b2b-exports'])).optional(),
  /** What was read, by column, in its one written form. */
  cells: z.record(z.string(), z.string()),
});
export type Line = Readonly<z.infer<typeof Line>>;

/**
 * A line as people see it. By what lines are told apart stays within: of a person it is a hash of the identity number,
 * and of those there are so few that whoever holds the hash finds the number.
 */
export const SeenLine = Line.omit({ key: true, numbers: true, person: true });
export type SeenLine = Readonly<z.infer<typeof SeenLine>>;

export const seenLine = ({ key: _key, numbers: _numbers, person: _person, ...seen }: Line): SeenLine => seen;

/** What was invoiced and paid for it, however much of that counts. */
export const wholeOf = ({ amountFen, wholeFen = amountFen }: Line): Fen => wholeFen;

type Meaning = Omit<Line, 'line' | 'cells'> & { readonly cells?: Readonly<Record<string, string>> };

/** What cannot be told of a row whose cells are good, each by itself. */
export type NoMeaning = { readonly column: string; readonly refusal: Refusal };

const written = (value: unknown): string => (value === undefined ? '' : String(value));

/** A reader of lines whose cells are checked by a shape, and whose meaning follows from what the shape has read. */
export const lineReader =
  <S extends z.ZodType<Record<string, unknown>>>(
    layout: Layout,
    shapeOf: (row: Readonly<Record<string, string>>) => S,
    meaningOf: (row: z.output<S>) => Meaning | NoMeaning,
  ) =>
  (line: number, cells: readonly string[]): Read<Line> => {
    const row = readRow(layout, line, cells);
    if (!row.ok) return { ok: false, refusals: [row.refusal] };
    const read = shapeOf(row.value).safeParse(row.value);
    if (!read.success)
      return { ok: false, refusals: refusalsOf(read.error, (column) => onLine(line, column)) };
    const told = meaningOf(read.data);
    if ('refusal' in told) return { ok: false, refusals: [located(told.refusal, onLine(line, told.column))] };
    const { cells: shown = {}, ...meaning } = told;
    const texts = Object.entries(read.data).map(([key, value]) => [key, written(value)] as const);
    return { ok: true, value: { line, ...meaning, cells: { ...Object.fromEntries(texts), ...shown } } };
  };

export type Check = (text: string) => Checked<string>;
