import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proofOf } from '#domain/payment/proof.ts';
import { stands } from '#domain/payment/recovery/repayment.ts';
import { repaidFen } from '#domain/payment/recovery/sums.ts';
import { sumFen } from '#domain/shared/money.ts';
import { countsFor } from '#domain/subsidy/claims/grants.ts';
import { sweepEvents } from '#functions/followers/sweep-events.schedule.ts';
import { bookRepayments } from '#functions/payment/recovery/book-repayments.ts';
import { carryOutReversals } from '#functions/payment/recovery/carry-out-reversals.ts';
import { aPaidClaim } from '../support/a-paid-claim.ts';
import { decideStep, openSteps } from '../support/desks.ts';

type Paid = Awaited<ReturnType<typeof aPaidClaim>>;

const references = ['HX20260905001', 'HX20260905002', 'HX20260905003'] as const;

/** What may happen to an order in any order, and more than once; much of it is refused. */
const steps: Readonly<Record<string, (paid: Paid, reference: string, fen: number) => Promise<unknown>>> = {
  note: ({ note }, reference, fen) => note({ reference, fen }),
  book: ({ ports, ref }) => bookRepayments(ports, ref.id),
  reversal: ({ reversal }, reference) => reversal({}, 'maker', reference),
  agree: async ({ ports, ref }) =>
    (await openSteps(ports, ref)).includes('confirm-reversal') &&
    decideStep(ports, ref, 'checker', 'confirm-reversal', 'approve'),
  disagree: async ({ ports, ref }) =>
    (await openSteps(ports, ref)).includes('confirm-reversal') &&
    decideStep(ports, ref, 'checker', 'confirm-reversal', 'refuse'),
  carryOut: ({ ports, ref }) => carryOutReversals(ports, ref.id),
  night: ({ ports }) => sweepEvents(ports),
};

const way = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(steps)),
    fc.constantFrom(...references),
    // So that now and then it is all of the 60 yuan, and now and then too much.
    fc.constantFrom(1, 2_000, 4_000, 6_000),
  ),
  { maxLength: 24 },
);

const holds = async ({ ports, recovery, claim, balance, subjectId }: Paid) => {
  const [order, paidClaim, books] = await Promise.all([recovery(), claim(), balance()]);
  if (!order || !paidClaim || !books) throw new Error('The order, its claim or its books are gone.');
  const booked = sumFen(
    order.repayments.filter((one) => stands(one) && one.bookedAt !== undefined).map(({ fen }) => fen),
  );
  expect(books).toMatchObject({ recovered: booked, paid: 10_000 - booked });
  expect(proofOf(books, await ports.ledger.postings('line'))).toMatchObject({
    accountsAddUp: true,
    postingsAddUp: true,
  });
  expect(paidClaim.recoveredFen ?? 0).toBe(booked);
  const counted = (await ports.register.grantsOf(subjectId)).claims.map(({ fen }) => fen);
  expect(counted.length === 0 ? 10_000 : counted[0]).toBe(countsFor(paidClaim));
  expect(repaidFen(order)).toBeLessThanOrEqual(order.amountFen);
  expect(order.status === 'repaid').toBe(booked === order.amountFen);
  const standing = order.repayments.filter(stands).map(({ reference }) => reference);
  expect(new Set(standing).size).toBe(standing.length);
};

it('keeps ledger, claim, grants and order at one, whatever is noted, reversed and booked in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(way, async (all) => {
      const paid = await aPaidClaim();
      await paid.propose();
      await paid.confirm();
      for (const [name, reference, fen] of all) {
        await steps[name]?.(paid, reference, fen);
        await holds(paid);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
