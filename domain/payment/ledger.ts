import * as z from 'zod';
import { accepted, type Checked, refused } from '../shared/checked.ts';
import { displayYuan, Fen, fen, nothing, sumFen } from '../shared/money.ts';

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

/** Every way money may move within a fund line, and no other. */
export const transfers = {
  /** An approved allocation sets its money aside. */
  reserve: { from: 'free', to: 'reserved' },
  /** A payment batch is made. */
  commit: { from: 'reserved', to: 'committed' },
  /** The bank says it has paid. */
  settle: { from: 'committed', to: 'paid' },
  /** The bank has returned it, or the batch was rejected: it stays reserved for the same claim. */
  restore: { from: 'committed', to: 'reserved' },
  /** The claim no longer needs it. */
  release: { from: 'reserved', to: 'free' },
  /** The subject has paid it back. */
  recover: { from: 'paid', to: 'recovered' },
} as const satisfies Readonly<Record<string, { readonly from: Account; readonly to: Account }>>;

export type TransferKind = keyof typeof transfers;
export type Transfer = { readonly kind: TransferKind; readonly amount: Fen };

export const openLedger = (pool: Fen): Balance => ({
  free: pool,
  reserved: nothing,
  committed: nothing,
  paid: nothing,
  recovered: nothing,
});

/** The same whatever is transferred. */
export const poolOf = ({ free, reserved, committed, paid, recovered }: Balance): Fen =>
  sumFen([free, reserved, committed, paid, recovered]);

const accountNames: Readonly<Record<Account, { readonly zh: string; readonly en: string }>> = {
  free: { zh: '可用', en: 'free' },
  reserved: { zh: '已预留', en: 'reserved' },
  committed: { zh: '拨付中', en: 'committed' },
  paid: { zh: '已拨付', en: 'paid' },
  recovered: { zh: '已追回', en: 'recovered' },
};

/** What one account loses the other gains; none goes below nothing. */
export const apply = (balance: Balance, { kind, amount }: Transfer): Checked<Balance> => {
  const { from, to } = transfers[kind];
  if (balance[from] >= amount)
    return accepted({ ...balance, [from]: fen(balance[from] - amount), [to]: fen(balance[to] + amount) });
  const { zh, en } = accountNames[from];
  return refused({
    code: 'LEDGER-SHORT',
    severity: 'hard',
    at: from,
    found: displayYuan(balance[from]),
    expected: { zh: `至少 ${displayYuan(amount)} 元`, en: `at least ${displayYuan(amount)} yuan` },
    reason: { zh: `资金渠道的${zh}余额不足。`, en: `The ${en} money of the fund line does not suffice.` },
    next: {
      zh: '请等待释放的资金，或调整本批次。',
      en: 'Wait for money to be released, or change the batch.',
    },
    clause: '专款专用',
  });
};
