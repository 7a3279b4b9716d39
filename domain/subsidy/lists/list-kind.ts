import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';

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
