import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';
import type { Read } from '../../shared/checked.ts';
import type { Day } from '../../shared/day.ts';
import type { Column, Layout } from '../../shared/read-table.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Facts } from '../programme/fact.ts';
import type { Line } from './line.ts';

/** Evidence that is read line by line; each line is accepted or not. */
export const ListKind = z.enum(['waybills', 'fees', 'interest', 'trade', 'served', 'roster']);
export type ListKind = z.infer<typeof ListKind>;

/** Evidence that people look at. */
export const PaperKind = z.enum(['invoice', 'receipt', 'contract', 'report', 'approval']);
export type PaperKind = z.infer<typeof PaperKind>;

export const EvidenceKind = z.enum([...ListKind.options, ...PaperKind.options]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Every kind of evidence, as it is called where it has no title of its own. */
export const evidenceKinds = {
  waybills: { zh: '运单明细', en: 'Waybill details' },
  fees: { zh: '费用明细', en: 'List of fees' },
  interest: { zh: '银行利息对账单', en: 'Bank statement of interest' },
  trade: { zh: '交易明细', en: 'List of transactions' },
  served: { zh: '服务企业名单', en: 'Enterprises served' },
  roster: { zh: '参训人员名单', en: 'Roster' },
  invoice: { zh: '发票', en: 'Invoices' },
  receipt: { zh: '付款回单', en: 'Bank receipts' },
  contract: { zh: '合同', en: 'Contracts' },
  report: { zh: '报告', en: 'Reports' },
  approval: { zh: '批复或资质', en: 'Approvals' },
} as const satisfies Record<EvidenceKind, Bilingual>;

const isIn = (options: readonly string[], kind: string): boolean => options.includes(kind);

export const isList = (kind: EvidenceKind): kind is ListKind => isIn(ListKind.options, kind);

/** What surrounds a list: the period of the business, and a way to name a person without saying who. */
export type Surroundings = {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly fingerprint: (personal: string) => string;
};

/** What the register says of an enterprise that a line names. */
export type Counterpart = 'filed' | 'not-filed' | 'affiliated' | 'itself';

/** One kind of list. A further kind is a file like this and a row of `listKinds`. */
export type ListDefinition<Terms> = Bilingual & {
  readonly columns: readonly Column[];
  /** Reads one line under the header, to a line of the claim or to all that is wrong with it. */
  readonly reader: (
    terms: Terms,
    layout: Layout,
    surroundings: Surroundings,
  ) => (line: number, cells: readonly string[]) => Read<Line>;
  /** How much is kept of a row that could not be read; all of it where nothing is said. */
  readonly kept?: (cells: readonly string[]) => string[];
  /** The column that makes a line the same as another. */
  readonly identifiedBy: string;
  readonly twice: Bilingual;
  /** The column that says who issued the invoice; only two foreign ones of one number ask for it. */
  readonly sellerIn?: string;
  /** What the accepted lines tell the programme. */
  readonly facts: (accepted: readonly Line[]) => Facts;
  /** What lines say together that none says alone; it stops nothing. */
  readonly together?: (lines: readonly Line[]) => readonly Refusal[];
  /** Whom each line names that must be looked up, and what is said where the answer is not good. */
  readonly counterpart?: {
    readonly of: (line: Line) => string;
    readonly objection: (line: Line, found: Counterpart) => Refusal | undefined;
  };
};
