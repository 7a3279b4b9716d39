import { expect } from 'vitest';
import { proofOf } from '#domain/payment/proof.ts';
import { day } from '#domain/shared/day.ts';
import { aFiledMode } from './a-goods-filing.ts';
import { matching, openMatching } from './a-matching.ts';
import { accountOf, appointFinance } from './a-payment.ts';
import { aDetermined, aWindow, goThrough, subjectOf } from './a-window.ts';
import { aSubject } from './some-cases.ts';

const waits = { admission: { kind: 'everyone' }, shortage: 'wait' } as const;
export const lines = ['central', 'region', 'line'] as const;

type Pools = { readonly central?: number; readonly region?: number; readonly city?: number };

/** A window that three levels pay in matching shares, and the amounts of its claims. */
export const aMatchedWindow = async (
  amounts: readonly number[],
  { city = 100_000_000, ...pools }: Pools = {},
) => {
  const claims = amounts.map((amount, n) =>
    aDetermined(n, amount, { funding: matching, submittedAt: `2026-07-10T01:0${n}:00.000Z` }),
  );
  const window = await aWindow({ claims, poolFen: city, pool: waits, funding: matching });
  await openMatching(window.ports, pools);
  const balances = () => Promise.all(lines.map((line) => window.ports.ledger.balance(line)));
  return {
    ...window,
    balances,
    held: async (account: 'free' | 'reserved' | 'committed' | 'paid' | 'recovered') =>
      (await balances()).map((balance) => balance?.[account]),
    partsOf: async (n: number) => (await window.claim(n))?.parts ?? [],
  };
};

export type Matched = Awaited<ReturnType<typeof aMatchedWindow>>;

/** One claim of 100 yuan whose money is set aside on all three lines, with whoever may pay it. */
export const aReservedClaim = async () => {
  const window = await aMatchedWindow([10_000]);
  const { ports } = window;
  await appointFinance(ports);
  const id = subjectOf(0);
  const subject = aSubject({ id, creditCode: id, account: accountOf(0) });
  const from = { enteredOn: day('2026-01-06'), validFrom: day('2026-01-06') };
  await ports.register.commit({ cases: [subject, aFiledMode(id, 'post', from)], events: [] });
  await goThrough(window);
  return window;
};

export const proveAll = async ({ ports }: Matched) => {
  for (const line of lines) {
    const balance = await ports.ledger.balance(line);
    const proof = balance && proofOf(balance, await ports.ledger.postings(line));
    expect(proof).toMatchObject({ accountsAddUp: true, postingsAddUp: true });
  }
};
