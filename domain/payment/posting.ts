import * as z from 'zod';
import { CaseRef, Instant } from '../casework/case.ts';
import { Fen } from '../shared/money.ts';
import { type Account, Balance } from './ledger.ts';

/** One transfer as it stands in the ledger: which way, how much, when, and for which claim or batch. */
export const Posting = z.object({
  /** Says what is posted for what, so that posting it twice is found out: "reserve-<claim>-1". */
  id: z.string().min(1),
  fundLineId: z.string(),
  transfer: z.enum(['reserve', 'commit', 'settle', 'restore', 'release', 'recover']),
  fen: Fen,
  at: Instant,
  for: CaseRef,
});
export type Posting = Readonly<z.infer<typeof Posting>>;

export const accounts = [
  'free',
  'reserved',
  'committed',
  'paid',
  'recovered',
] as const satisfies readonly Account[];

/** What a fund line holds, beside the pool it was opened with; the accounts must always add up to it. */
export const FundBalance = Balance.extend({ fundLineId: z.string(), pool: Fen });
export type FundBalance = Readonly<z.infer<typeof FundBalance>>;
