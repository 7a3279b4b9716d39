import * as z from 'zod';
import { asField, asOptionalField, type Checked, type Read, refusalsOf } from '../../shared/checked.ts';
import { Day } from '../../shared/day.ts';
import { checkInvoiceNumber, InvoiceNumber } from '../../shared/e-invoice.ts';
import { Fen } from '../../shared/money.ts';
import { type Layout, readRow } from '../../shared/read-table.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import { checkPostalItemNumber } from '../../shared/s10.ts';
import { checkText } from '../../shared/text.ts';
import type { Carrier } from '../programme/programme.ts';
import {
  carrierNamed,
  checkCarrier,
  checkFee,
  checkFreeNumber,
  checkSentOn,
  checkWeight,
  type WaybillTerms,
} from './waybill-checks.ts';

/** One item sent, as a claim counts it. `line` is its line in the file; the header is line 1. */
export const WaybillLine = z.object({
  line: z.int().positive(),
  carrier: z.string(),
  waybillNumber: z.string(),
  sentOn: Day,
  destination: z.string(),
  weightGrams: z.int().positive(),
  feeFen: Fen,
  invoiceNumber: InvoiceNumber,
  orderNumber: z.string().optional(),
});
export type WaybillLine = Readonly<z.infer<typeof WaybillLine>>;

const rowOf = (terms: WaybillTerms, carrier: Check, number: Check) =>
  z.object({
    carrier: asField(carrier),
    waybillNumber: asField(number),
    sentOn: asField(checkSentOn(terms)),
    destination: asField(checkText(100)),
    weightKg: asField(checkWeight),
    fee: asField(checkFee(terms)),
    invoiceNumber: asField(checkInvoiceNumber),
    orderNumber: asOptionalField(checkText(60)),
  });

type Check = (text: string) => Checked<string>;
type Row = z.infer<ReturnType<typeof rowOf>>;

const lineOf = (line: number, { weightKg, fee, ...row }: Row): WaybillLine => ({
  line,
  ...row,
  weightGrams: weightKg,
  feeFen: fee,
});

/** Reads the lines of a waybill file one at a time, each to a line of the claim or to all that is wrong with it. */
export const waybillReader = (terms: WaybillTerms, layout: Layout) => {
  const named = carrierNamed(terms.carriers);
  const carrier = checkCarrier(terms, named);
  const rows: Readonly<Record<Carrier['numbers'], ReturnType<typeof rowOf>>> = {
    s10: rowOf(terms, carrier, checkPostalItemNumber),
    free: rowOf(terms, carrier, checkFreeNumber),
  };

  return (line: number, cells: readonly string[]): Read<WaybillLine> => {
    const row = readRow(layout, line, cells);
    if (!row.ok) return { ok: false, refusals: [row.refusal] };
    const numbers = named(row.value['carrier'] ?? '')?.numbers ?? 'free';
    const read = rows[numbers].safeParse(row.value);
    if (read.success) return { ok: true, value: lineOf(line, read.data) };
    return { ok: false, refusals: refusalsOf(read.error, (column) => onLine(line, column)) };
  };
};

/** The key under which a waybill lives in one claim only. A postal number is one number whichever carrier states it. */
export const waybillKey = ({
  carrier,
  waybillNumber,
}: Pick<WaybillLine, 'carrier' | 'waybillNumber'>): string =>
  checkPostalItemNumber(waybillNumber).ok ? `S10#${waybillNumber}` : `${carrier}#${waybillNumber}`;

/** For the second of two lines with one key; the first stays. */
export const repeatsLine = ({ line, waybillNumber }: WaybillLine, first: number): Refusal => ({
  code: 'WAYBILL-TWICE',
  severity: 'hard',
  at: onLine(line, 'waybillNumber'),
  found: waybillNumber,
  reason: {
    zh: `该运单在第 ${first} 行已经出现过。`,
    en: `This waybill already stands on line ${first}.`,
  },
  next: { zh: '一票运单只计一次，请删除重复行。', en: 'A waybill counts once: remove the repeated line.' },
});
