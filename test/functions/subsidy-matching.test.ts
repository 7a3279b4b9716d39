import { describe, expect, it } from 'vitest';
import { proofOf } from '#domain/payment/proof.ts';
import { day } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';
import { momentOf } from '#functions/casework/writing.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { listPayable } from '#functions/payment/list-payable.route.ts';
import { bookRepayments } from '#functions/payment/recovery/book-repayments.ts';
import { noteRepayment } from '#functions/payment/recovery/note-repayment.route.ts';
import { noteReturn } from '#functions/payment/recovery/note-return.route.ts';
import { proposeRecovery } from '#functions/payment/recovery/propose-recovery.route.ts';
import { settleRecovery } from '#functions/payment/recovery/settle-recovery.task.ts';
import { turnDown } from '#functions/payment/turn-down.ts';
import type { Ports } from '#functions/ports.ts';
import { serveNow } from '#functions/subsidy/allocation/serve-after.ts';
import { answeredBatch, paidBatch, sentBatch } from '../support/a-batch-through.ts';
import { aFiledMode } from '../support/a-goods-filing.ts';
import { matching, openMatching } from '../support/a-matching.ts';
import { accountOf, appointFinance, madeBatch } from '../support/a-payment.ts';
import { aDetermined, aWindow, claimOf, goThrough, subjectOf } from '../support/a-window.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep } from '../support/desks.ts';
import { aSubject } from '../support/some-cases.ts';
import { takeTwice } from '../support/twice.ts';

const waits = { admission: { kind: 'everyone' }, shortage: 'wait' } as const;
const lines = ['central', 'region', 'line'] as const;

type Pools = { readonly central?: number; readonly region?: number; readonly city?: number };

/** A window that three levels pay in matching shares, and the amounts of its claims. */
const aMatchedWindow = async (amounts: readonly number[], { city = 100_000_000, ...pools }: Pools = {}) => {
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

type Matched = Awaited<ReturnType<typeof aMatchedWindow>>;

const statesOf = async ({ partsOf }: Matched, n = 0) => (await partsOf(n)).map(({ status }) => status);

/** One claim of 100 yuan whose money is set aside on all three lines, with whoever may pay it. */
const aReservedClaim = async () => {
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

const proveAll = async ({ ports }: Matched) => {
  for (const line of lines) {
    const balance = await ports.ledger.balance(line);
    const proof = balance && proofOf(balance, await ports.ledger.postings(line));
    expect(proof).toMatchObject({ accountsAddUp: true, postingsAddUp: true });
  }
};

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

const askBack = (ports: Ports, fenAsked: number) =>
  callRoute(ports, proposeRecovery, {
    person: 'commerce-lead',
    params: { claimId: claimOf(0) },
    body: {
      ground: 'trade-returned',
      fen: fenAsked,
      workingDays: 30,
      document: '满商追〔2026〕1号',
      statement: '所列运单对应的货物已退回，费用由承运商退还。',
    },
  });

const aPaidOn = async (...paid: readonly string[]) => {
  const window = await aReservedClaim();
  for (const [n, line] of paid.entries()) await paidBatch(window.ports, line, n + 1);
  return window;
};

/** So much is asked back of a claim. */
const anOrder = async (window: Matched, fenAsked: number) => {
  const { ports } = window;
  await askBack(ports, fenAsked);
  const ref = { kind: 'recovery', id: `${claimOf(0)}-1` } as const;
  await decideStep(ports, ref, 'approver', 'confirm-recovery', 'approve');
  await takeTwice(ports, settleRecovery, ref);
  const note = (body: Readonly<Record<string, unknown>>) =>
    callRoute(ports, noteRepayment, {
      person: 'maker',
      params: { recoveryId: ref.id },
      body: { receivedOn: '2026-08-10', ...body },
    });
  const book = async () => {
    await bookRepayments(ports, ref.id);
    await bookRepayments(ports, ref.id);
  };
  return { ...window, note, book, recovery: () => ports.register.get('recovery', ref.id) };
};

describe('money that three levels have paid', () => {
  it('is asked back for each in the proportion in which it was paid', async () => {
    const { recovery } = await anOrder(await aPaidOn(...lines), 6000);
    expect(await recovery()).toMatchObject({
      parts: [
        { fundLineId: 'central', fen: 3000 },
        { fundLineId: 'region', fen: 1800 },
        { fundLineId: 'line', fen: 1200 },
      ],
    });
  });

  it('is asked back of the lines that have paid, though others still hold their parts back', async () => {
    const window = await aPaidOn('central');
    expect(codesOf(await askBack(window.ports, 5001))).toEqual([422, 'RC-102']);
    const order = await anOrder(window, 5000);
    expect(await order.recovery()).toMatchObject({ parts: [{ fundLineId: 'central', fen: 5000 }] });
    await order.note({ reference: 'HX20260905001', fen: 5000 });
    await order.book();
    expect(await order.claim(0)).toMatchObject({ status: 'reserved', recoveredFen: 5000 });
    expect(await order.held('recovered')).toEqual([5000, 0, 0]);
    await proveAll(order);
  });

  it('comes back to the account that it came from, and no more of it than is owed there', async () => {
    const order = await anOrder(await aPaidOn(...lines), 6000);
    const { note, book, recovery } = order;
    expect(codesOf(await note({ reference: 'HX20260905000', fen: 1200 }))).toEqual([422, 'RC-205']);
    const central = { reference: 'HX20260905001', fundLineId: 'central' };
    expect(codesOf(await note({ ...central, fen: 3001 }))).toEqual([422, 'RC-202']);
    await note({ ...central, fen: 3000 });
    await book();
    expect(await recovery()).toMatchObject({ status: 'ordered' });
    await note({ reference: 'HX20260905002', fundLineId: 'region', fen: 1800 });
    await note({ reference: 'HX20260905003', fundLineId: 'line', fen: 1200 });
    await book();
    expect(await recovery()).toMatchObject({ status: 'repaid' });
    expect(await order.held('recovered')).toEqual([3000, 1800, 1200]);
    expect(await order.held('paid')).toEqual([2000, 1200, 800]);
    expect(await order.claim(0)).toMatchObject({
      recoveredFen: 6000,
      parts: [{ recoveredFen: 3000 }, { recoveredFen: 1800 }, { recoveredFen: 1200 }],
    });
    await proveAll(order);
  });
});

const returnedOf = ({ ports }: Matched, received: readonly Readonly<Record<string, unknown>>[]) =>
  callRoute(ports, noteReturn, {
    person: 'maker',
    params: { claimId: claimOf(0) },
    body: {
      received,
      document: '企业来函〔2026〕8号',
      statement: '企业自查发现两张运单重复计费，自行退回。',
    },
  });

describe('money of one line that comes back though nobody asked for it', () => {
  const came = { reference: 'HX20260810001', fen: 500, receivedOn: '2026-08-10' };

  it('is put down to the line that alone has paid, where none is named', async () => {
    expect(await returnedOf(await aPaidOn('central'), [came])).toMatchObject({
      parts: [{ fundLineId: 'central', fen: 500 }],
    });
  });

  it('cannot have come before it was sent', async () => {
    const early = await returnedOf(await aPaidOn('central'), [{ ...came, receivedOn: '2026-08-09' }]);
    expect(codesOf(early)).toEqual([422, 'RC-403']);
  });
});

describe('money of several lines that comes back though nobody asked for it', () => {
  const receivedOn = '2026-08-10';
  const central = { reference: 'HX20260810001', fundLineId: 'central', fen: 500, receivedOn };
  const region = { reference: 'HX20260810002', fundLineId: 'region', fen: 300, receivedOn };
  const ref = { kind: 'recovery', id: `${claimOf(0)}-1` } as const;

  it('is one return, confirmed once and booked to each line that it came to', async () => {
    const window = await aPaidOn(...lines);
    expect(await returnedOf(window, [central, region])).toMatchObject({ amountFen: 800 });
    await decideStep(window.ports, ref, 'checker', 'confirm-return', 'approve');
    await takeTwice(window.ports, settleRecovery, ref);
    expect(await window.held('recovered')).toEqual([500, 300, 0]);
    expect(await window.claim(0)).toMatchObject({ recoveredFen: 800 });
    await proveAll(window);
  });

  it('is noted once however often it is sent', async () => {
    const window = await aPaidOn(...lines);
    const once = await returnedOf(window, [central, region]);
    expect(await returnedOf(window, [central, region])).toEqual(once);
  });

  it('is never more on a line than that line has paid, whatever another has', async () => {
    const window = await aPaidOn(...lines);
    const two = { ...region, reference: 'HX20260810003', fen: 2800 };
    expect(codesOf(await returnedOf(window, [central, region, two]))).toEqual([422, 'RC-402']);
  });

  it('is something wherever it came', async () => {
    const window = await aPaidOn(...lines);
    const nothing = { ...central, reference: 'HX20260810004', fen: 0 };
    expect(codesOf(await returnedOf(window, [central, nothing]))).toEqual([422, 'RC-402']);
  });

  it('bears a reference of its own for each line', async () => {
    const window = await aPaidOn(...lines);
    const same = { ...region, reference: central.reference };
    expect(codesOf(await returnedOf(window, [central, same]))).toEqual([422, 'RC-405']);
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
