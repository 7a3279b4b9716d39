import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { momentOf } from '#functions/casework/writing.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { listPayable } from '#functions/payment/list-payable.route.ts';
import { turnDown } from '#functions/payment/turn-down.ts';
import type { Ports } from '#functions/ports.ts';
import { serveNow } from '#functions/subsidy/allocation/serve-after.ts';
import { answeredBatch, paidBatch, sentBatch } from '../support/a-batch-through.ts';
import {
  aMatchedWindow,
  aReservedClaim,
  lines,
  type Matched,
  proveAll,
} from '../support/a-matched-window.ts';
import { madeBatch } from '../support/a-payment.ts';
import { claimOf, goThrough } from '../support/a-window.ts';
import { answerOf } from '../support/call-route.ts';
import { takeTwice } from '../support/twice.ts';

const statesOf = async ({ partsOf }: Matched, n = 0) => (await partsOf(n)).map(({ status }) => status);

describe('a programme that three levels pay', () => {
  it('splits each claim once, and every line sets its part aside', async () => {
    const window = await aMatchedWindow([10_000, 4000]);
    await goThrough(window);
    expect(await window.partsOf(0)).toMatchObject([{ fen: 5000 }, { fen: 3000 }, { fen: 2000 }]);
    expect(await window.held('reserved')).toEqual([7000, 4200, 2800]);
    expect(await window.claim(0)).toMatchObject({ status: 'reserved', allocatedFen: 10_000 });
    await proveAll(window);
  });

  it('has a pool as large as its scarcest line allows, and says so', async () => {
    const window = await aMatchedWindow([10_000, 10_000, 10_000], { city: 4000 });
    await window.prepare();
    await window.share();
    expect(await window.standing()).toMatchObject({
      poolFen: 20_002,
      lines: [
        { fundLineId: 'central', availableFen: 100_000_000, promisedFen: 10_000 },
        { fundLineId: 'region', availableFen: 100_000_000, promisedFen: 6000 },
        { fundLineId: 'line', availableFen: 4000, promisedFen: 4000 },
      ],
    });
  });

  it('serves who waits once every line holds its part, and nobody overtakes on any of them', async () => {
    const window = await aMatchedWindow([10_000, 10_000, 1000], { city: 3000, region: 3300 });
    await goThrough(window);
    const stand = () => Promise.all([0, 1, 2].map(async (n) => (await window.claim(n))?.status));
    expect(await stand()).toEqual(['reserved', 'waiting', 'waiting']);
    const topUp = (fundLineId: string, amount: number) =>
      window.ports.register.commit({
        postings: [
          {
            id: `more-${fundLineId}`,
            fundLineId,
            transfer: 'top-up',
            fen: fen(amount),
            at: '2026-08-20T01:00:00.000Z',
            for: { kind: 'pool-change', id: 'x' },
          },
        ],
        events: [],
      });
    await topUp('line', 5000);
    expect(await serveNow(window.ports)).toBe(0);
    await topUp('region', 5000);
    expect(await serveNow(window.ports)).toBe(2);
    expect(await window.held('reserved')).toEqual([10_500, 6300, 4200]);
    await proveAll(window);
  });

  it('gives every part back where the second person refuses', async () => {
    const window = await aMatchedWindow([10_000]);
    await window.prepare();
    await window.share();
    await window.decide('refuse');
    await window.announce();
    expect(await window.claim(0)).toMatchObject({ status: 'determined', parts: [] });
  });
});

describe('a claim that three levels pay', () => {
  it('is paid part by part, each from its own account, and is paid when all of them are', async () => {
    const window = await aReservedClaim();
    const { ports } = window;
    await paidBatch(ports, 'central', 1);
    expect(await window.claim(0)).toMatchObject({ status: 'reserved' });
    expect(await statesOf(window)).toEqual(['paid', 'reserved', 'reserved']);
    await paidBatch(ports, 'line', 2);
    await paidBatch(ports, 'region', 3);
    expect(await window.claim(0)).toMatchObject({ status: 'paid', paidOn: '2026-08-10' });
    expect(await window.held('paid')).toEqual([5000, 3000, 2000]);
    expect(await window.held('reserved')).toEqual([0, 0, 0]);
    const told = (await ports.register.history({ kind: 'claim', id: claimOf(0) })).map(({ type }) => type);
    expect(told.filter((type) => /Paid$/.test(type)).toSorted()).toEqual([
      'ClaimPaid',
      'PartPaid',
      'PartPaid',
    ]);
    await proveAll(window);
  });

  it('may be in three batches at once', async () => {
    const window = await aReservedClaim();
    const refs = [];
    for (const [n, line] of lines.entries()) refs.push(await sentBatch(window.ports, line, n + 1));
    expect(await window.claim(0)).toMatchObject({ status: 'exported' });
    for (const ref of refs.toReversed()) await answeredBatch(window.ports, ref);
    expect(await window.claim(0)).toMatchObject({ status: 'paid' });
    await proveAll(window);
  });

  it('has the part alone paid again that the bank returned', async () => {
    const window = await aReservedClaim();
    const { ports } = window;
    await paidBatch(ports, 'central', 1);
    await paidBatch(ports, 'region', 2, { 1: { status: '交易失败', reason: '银行系统维护' } });
    await paidBatch(ports, 'line', 3);
    expect(await window.claim(0)).toMatchObject({ status: 'returned' });
    expect(await statesOf(window)).toEqual(['paid', 'returned', 'paid']);
    expect(await window.held('reserved')).toEqual([0, 3000, 0]);
    await paidBatch(ports, 'region', 4);
    expect(await window.claim(0)).toMatchObject({ status: 'paid' });
    expect(await window.held('paid')).toEqual([5000, 3000, 2000]);
    await proveAll(window);
  });

  it('leaves a batch that is turned down, and stays in the others', async () => {
    const window = await aReservedClaim();
    const { ports } = window;
    await sentBatch(ports, 'central', 1);
    const ref = await madeBatch(ports, 2, [], 'region');
    await takeTwice(ports, gatherBatch, ref);
    expect(await statesOf(window)).toEqual(['exported', 'in-batch', 'reserved']);
    const batch = await ports.register.get('batch', ref.id);
    if (batch) await turnDown(ports, batch, [], momentOf(ports), 'test');
    expect(await statesOf(window)).toEqual(['exported', 'reserved', 'reserved']);
  });

  it('is listed on each line with its part, for as long as that is to be paid', async () => {
    const window = await aReservedClaim();
    const payable = (fundLineId: string) =>
      answerOf(window.ports, listPayable, { person: 'maker', query: { fundLineId } });
    expect(await payable('region')).toMatchObject({ payableCount: 1, payableFen: 3000 });
    await paidBatch(window.ports, 'region', 1);
    expect(await payable('region')).toMatchObject({ claims: [], payableFen: 0 });
    expect(await payable('line')).toMatchObject({ payableCount: 1, payableFen: 2000 });
  });
});

it('a claim that withdraws during the notice leaves its parts to others', async () => {
  const window = await aMatchedWindow([10_000, 10_000], { city: 2000 });
  await window.prepare();
  await window.share();
  await window.decide('approve');
  await window.announce();
  const claim = await window.claim(0);
  const gone = async ({ register }: Ports) =>
    claim &&
    register.commit({ cases: [{ ...claim, status: 'withdrawn', version: claim.version + 1 }], events: [] });
  await gone(window.ports);
  await window.close();
  expect(await window.claim(1)).toMatchObject({ status: 'reserved' });
  expect(await window.held('reserved')).toEqual([5000, 3000, 2000]);
});
