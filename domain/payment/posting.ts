import * as z from 'zod';
import { CaseRef, Instant } from '../casework/case.ts';
import { Fen } from '../shared/money.ts';
import { Balance, type TransferKind } from './ledger.ts';

const kinds = [
  'reserve',
  'commit',
  'settle',
  'restore',
  'release',
  'recover',
  'reverse',
  'top-up',
  'cut',
] as const satisfies readonly TransferKind[];

/** One transfer as it stands in the ledger: which way, how much, when, and for which claim, batch or change of the pool. */
export const Posting = z.object({
  /** Says what is posted for what, so that posting it twice is found out: "reserve-<claim>-1". */
  id: z.string().min(1),
  fundLineId: z.string(),
  transfer: z.enum(kinds),
  fen: Fen,
  at: Instant,
  for: CaseRef,
});
export type Posting = Readonly<z.infer<typeof Posting>>;

/** What a fund line holds; the accounts must always add up to its pool. */
export const FundBalance = Balance.extend({
  fundLineId: z.string(),
  pool: Fen,
  /** The pool before any document changed it; where none has, books of the time before do not say it. */
  openedWith: Fen.optional(),
});
export type FundBalance = Readonly<z.infer<typeof FundBalance>>;
