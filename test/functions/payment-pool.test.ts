import { describe, expect, it } from 'vitest';
import { proofOf } from '#domain/payment/proof.ts';
import { listFundLines } from '#functions/payment/list-fund-lines.route.ts';
import { getPoolChange } from '#functions/payment/pool/get-pool-change.route.ts';
import { proposePoolChange } from '#functions/payment/pool/propose-pool-change.route.ts';
import { settlePoolChange } from '#functions/payment/pool/settle-pool-change.task.ts';
import type { Ports } from '#functions/ports.ts';
import { serveNow } from '#functions/subsidy/allocation/serve-after.ts';
import { aDetermined, aWindow, goThrough } from '../support/a-window.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { someInstant } from '../support/some-cases.ts';
import { takeTwice } from '../support/twice.ts';

const aDocument = {
  transfer: 'top-up',
  amountFen: 50_000,
  document: '内财贸〔2026〕118号',
  documentDay: '2026-07-20',
};

const finance = async ({ directory }: Ports) => {
  for (const [person, roles] of [
    ['maker', ['finance-maker', 'finance-checker']],
    ['checker', ['finance-checker']],
  ] as const)
    for (const role of roles) await directory.give(person, { role, since: someInstant, givenBy: 'operator' });
};

/** A fund line of 700 yuan, and a window of which everybody who is not paid at once waits. */
const aPool = async (claims = [aDetermined(0, 40_000)]) => {
  const window = await aWindow({
    claims,
    poolFen: 70_000,
    pool: { admission: { kind: 'everyone' }, shortage: 'wait' },
  });
  const { ports } = window;
  await finance(ports);
  const refOf = (n: number) => ({ kind: 'pool-change', id: `line-${n}` }) as const;
  const settle = (n = 1) => takeTwice(ports, settlePoolChange, refOf(n));
  return {
    ...window,
    ref: refOf(1),
    propose: (but: Readonly<Record<string, unknown>> = {}) =>
      callRoute(ports, proposePoolChange, {
        person: 'maker',
        params: { fundLineId: 'line' },
        body: { ...aDocument, ...but },
      }),
    settle,
    confirm: async (n = 1, person = 'checker', decision: 'approve' | 'refuse' = 'approve') => {
      const decided = await decideStep(ports, refOf(n), person, 'confirm-pool-change', decision);
      await settle(n);
      return decided;
    },
    change: (n = 1) => ports.register.get('pool-change', `line-${n}`),
    balance: () => ports.ledger.balance('line'),
  };
};

describe('money that is added to a fund line', () => {
  it('is in its pool once a second person has compared it with the document, and once only', async () => {
    const { propose, settle, confirm, balance, change, ref, ports } = await aPool();
    await propose();
    await settle();
    expect(await balance()).toMatchObject({ pool: 70_000, free: 70_000 });
    expect(await openSteps(ports, ref)).toEqual(['confirm-pool-change']);
    await confirm();
    expect(await balance()).toMatchObject({ pool: 120_000, free: 120_000, openedWith: 70_000 });
    expect(await change()).toMatchObject({
      status: 'confirmed',
      proposedBy: 'maker',
      confirmedBy: 'checker',
    });
  });

  it('is never confirmed by whoever proposed it', async () => {
    const { propose, confirm, balance } = await aPool();
    await propose();
    expect(codesOf(await confirm(1, 'maker'))).toEqual([403, 'TWO-STEPS']);
    expect(await balance()).toMatchObject({ pool: 70_000 });
  });

  it('stands in the ledger under its document, and the books are right with it', async () => {
    const { propose, confirm, balance, ports } = await aPool();
    await propose();
    await confirm();
    const postings = await ports.ledger.postings('line');
    expect(postings).toMatchObject([{ transfer: 'top-up', fen: 50_000, for: { id: 'line-1' } }]);
    const held = await balance();
    expect(held && proofOf(held, postings)).toMatchObject({ accountsAddUp: true, postingsAddUp: true });
  });

  it('serves those who wait for it, in their order', async () => {
    const claims = [aDetermined(0, 40_000), aDetermined(1, 60_000), aDetermined(2, 20_000)];
    const window = await aPool(claims);
    await goThrough(window);
    const stand = () => Promise.all([0, 1, 2].map(async (n) => (await window.claim(n))?.status));
    expect(await stand()).toEqual(['reserved', 'waiting', 'waiting']);
    await window.propose();
    await window.confirm();
    await serveNow(window.ports);
    expect(await stand()).toEqual(['reserved', 'reserved', 'reserved']);
    expect(await window.balance()).toMatchObject({ free: 0, reserved: 120_000 });
  });

  it('is proposed once, however often it is sent; another waits until it is decided', async () => {
    const { propose, confirm, change } = await aPool();
    expect(await propose()).toMatchObject({ id: 'line-1' });
    expect(await propose()).toMatchObject({ id: 'line-1' });
    expect(codesOf(await propose({ document: '内财贸〔2026〕119号' }))).toEqual([422, 'PC-105']);
    await confirm();
    expect(await propose({ document: '内财贸〔2026〕119号' })).toMatchObject({ id: 'line-2' });
    expect(await change(2)).toMatchObject({ status: 'proposed' });
  });

  it('is not booked twice under one document, unless the first came to nothing', async () => {
    const { propose, confirm, balance } = await aPool();
    await propose();
    await confirm(1, 'checker', 'refuse');
    expect(await balance()).toMatchObject({ pool: 70_000 });
    await propose();
    await confirm(2);
    expect(codesOf(await propose({ amountFen: 10 }))).toEqual([422, 'PC-104']);
    expect(await balance()).toMatchObject({ pool: 120_000 });
  });

  it.each([
    ['no amount', { amountFen: 0 }, 'PC-101'],
    ['a document of tomorrow', { documentDay: '2026-08-04' }, 'PC-103'],
    ['a document of the year after', { documentDay: '2027-01-04' }, 'PC-103'],
  ])('is refused with %s', async (_, but, code) => {
    const { propose } = await aPool();
    expect(codesOf(await propose(but))).toEqual([422, code]);
  });
});

describe('money that is taken back from a fund line', () => {
  it('leaves its pool, and nothing else changes', async () => {
    const { propose, confirm, balance } = await aPool();
    await propose({ transfer: 'cut', amountFen: 30_000 });
    await confirm();
    expect(await balance()).toMatchObject({ pool: 40_000, free: 40_000, reserved: 0 });
  });

  it('is never what was shared out, though it is not set aside yet', async () => {
    const { propose, prepare, share } = await aPool();
    await prepare();
    await share();
    expect(codesOf(await propose({ transfer: 'cut', amountFen: 30_001 }))).toEqual([422, 'PC-102']);
    expect(await propose({ transfer: 'cut', amountFen: 30_000 })).toMatchObject({ status: 'proposed' });
  });

  it('comes to nothing where it was given away between proposal and confirmation', async () => {
    const { propose, confirm, prepare, share, balance, change } = await aPool();
    await propose({ transfer: 'cut', amountFen: 50_000 });
    await prepare();
    await share();
    await confirm();
    expect(await balance()).toMatchObject({ pool: 70_000 });
    expect(await change()).toMatchObject({ status: 'refused', findings: [{ code: 'PC-102' }] });
  });
});

describe('whoever reads the money of the zone', () => {
  it('finds with each fund line by which documents it changed, and by whom', async () => {
    const { propose, confirm, ports } = await aPool();
    await propose();
    await confirm();
    const call = { person: 'checker' };
    expect(await answerOf(ports, listFundLines, call)).toMatchObject({
      fundLines: [{ changes: [{ document: '内财贸〔2026〕118号', confirmedBy: 'checker' }] }],
    });
    expect(await answerOf(ports, getPoolChange, { ...call, params: { id: 'line-1' } })).toMatchObject({
      change: { status: 'confirmed' },
      balance: { pool: 120_000 },
    });
  });
});
