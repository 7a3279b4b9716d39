import { describe, expect, it } from 'vitest';
import { bookRepayments } from '#functions/payment/recovery/book-repayments.ts';
import { carryOutReversals } from '#functions/payment/recovery/carry-out-reversals.ts';
import { noteRepayment } from '#functions/payment/recovery/note-repayment.route.ts';
import { noteReturn } from '#functions/payment/recovery/note-return.route.ts';
import { proposeRecovery } from '#functions/payment/recovery/propose-recovery.route.ts';
import { proposeReversal } from '#functions/payment/recovery/propose-reversal.route.ts';
import { settleRecovery } from '#functions/payment/recovery/settle-recovery.task.ts';
import type { Ports } from '#functions/ports.ts';
import { paidBatch } from '../support/a-batch-through.ts';
import { aReservedClaim, lines, type Matched, proveAll } from '../support/a-matched-window.ts';
import { claimOf } from '../support/a-window.ts';
import { callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep } from '../support/desks.ts';
import { someInstant } from '../support/some-cases.ts';
import { takeTwice } from '../support/twice.ts';

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

  it('is the return to one line where what came to the other was noted wrongly', async () => {
    const window = await aPaidOn(...lines);
    const { ports } = window;
    await returnedOf(window, [central, region]);
    await decideStep(ports, ref, 'checker', 'confirm-return', 'approve');
    await takeTwice(ports, settleRecovery, ref);
    await callRoute(ports, proposeReversal, {
      person: 'maker',
      params: { recoveryId: ref.id, reference: central.reference },
      body: { reason: 'fund-line', statement: '回单显示款项退回的是自治区科目的账户。' },
    });
    const office = { role: 'finance-checker', since: someInstant, givenBy: 'operator' } as const;
    await ports.directory.give('second-checker', office);
    await decideStep(ports, ref, 'second-checker', 'confirm-reversal', 'approve');
    await carryOutReversals(ports, ref.id);
    expect(await ports.register.get('recovery', ref.id)).toMatchObject({
      status: 'repaid',
      amountFen: 300,
      parts: [{ fundLineId: 'region', fen: 300 }],
    });
    expect(await window.held('recovered')).toEqual([0, 300, 0]);
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
