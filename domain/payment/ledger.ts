import * as z from 'zod';
import { accepted, type Checked, refused } from '../shared/checked.ts';
import { displayYuan, Fen, nothing, sumFen } from '../shared/money.ts';
import type { Refusal } from '../shared/refusal.ts';

/** Where the money of one fund line stands. A fund line pays its own purpose only: nothing moves between two (专款专用). */
export const Balance = z.object({
  free: Fen,
  reserved: Fen,
  committed: Fen,
  paid: Fen,
  /** Came back after it was paid. It pays nobody again (ADR 0072); books of the time before it hold none. */
  recovered: Fen.default(nothing),
});
export type Balance = Readonly<z.infer<typeof Balance>>;
export type Account = keyof Balance;

export const accounts = [
  'free',
  'reserved',
  'committed',
  'paid',
  'recovered',
] as const satisfies readonly Account[];

/** What a transfer changes: the accounts, and the pool where money comes to the line or leaves it. */
type Held = Account | 'pool';

/** Every way money may move, and no other. The accounts of a row gain together what its pool does. */
export const transfers = {
  /** An approved allocation sets its money aside. */
  reserve: { free: -1, reserved: 1 },
  /** A payment batch is made. */
  commit: { reserved: -1, committed: 1 },
  /** The bank says it has paid. */
  settle: { committed: -1, paid: 1 },
  /** The bank has returned it, or the batch was rejected: it stays reserved for the same claim. */
  restore: { committed: -1, reserved: 1 },
  /** The claim no longer needs it. */
  release: { reserved: -1, free: 1 },
  /** The subject has paid it back. */
  recover: { paid: -1, recovered: 1 },
  /** That it has was noted wrongly (冲正). */
  reverse: { paid: 1, recovered: -1 },
  /** A budget document adds money (追加). */
  'top-up': { pool: 1, free: 1 },
  /** A budget document takes back what is free (调减). */
  cut: { pool: -1, free: -1 },
} as const satisfies Readonly<Record<string, Partial<Record<Held, 1 | -1>>>>;

export type TransferKind = keyof typeof transfers;
export type Transfer = { readonly kind: TransferKind; readonly amount: Fen };

/** By how much a transfer of so much changes what is held. */
export const changeOf = (held: Held, { kind, amount }: Transfer): number => {
  const row: Partial<Record<Held, 1 | -1>> = transfers[kind];
  return (row[held] ?? 0) * amount;
};

export const openLedger = (pool: Fen): Balance => ({
  free: pool,
  reserved: nothing,
  committed: nothing,
  paid: nothing,
  recovered: nothing,
});

/** All that the accounts hold: the same until money is added or taken back. */
export const poolOf = ({ free, reserved, committed, paid, recovered }: Balance): Fen =>
  sumFen([free, reserved, committed, paid, recovered]);

const accountNames: Readonly<Record<Account, { readonly zh: string; readonly en: string }>> = {
  free: { zh: '可用', en: 'free' },
  reserved: { zh: '已预留', en: 'reserved' },
  committed: { zh: '拨付中', en: 'committed' },
  paid: { zh: '已拨付', en: 'paid' },
  recovered: { zh: '已追回', en: 'recovered' },
};

const shortOf = (account: Account, held: Fen, amount: Fen): Refusal => {
  const { zh, en } = accountNames[account];
  return {
    code: 'LEDGER-SHORT',
    severity: 'hard',
    at: account,
    found: displayYuan(held),
    expected: { zh: `至少 ${displayYuan(amount)} 元`, en: `at least ${displayYuan(amount)} yuan` },
    reason: { zh: `资金渠道的${zh}余额不足。`, en: `The ${en} money of the fund line does not suffice.` },
    next: {
      zh: '请等待释放的资金，或调整本批次。',
      en: 'Wait for money to be released, or change the batch.',
    },
    clause: '专款专用',
  };
};

/** None of the accounts goes below nothing. */
export const apply = (balance: Balance, transfer: Transfer): Checked<Balance> => {
  const short = accounts.find((account) => balance[account] + changeOf(account, transfer) < 0);
  if (short) return refused(shortOf(short, balance[short], transfer.amount));
  const moved = accounts.map((account) => [account, balance[account] + changeOf(account, transfer)]);
  return accepted(Balance.parse(Object.fromEntries(moved)));
};
