import { describe, expect, it } from 'vitest';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { listPayable } from '#functions/payment/list-payable.route.ts';
import { makeBatch } from '#functions/payment/make-batch.route.ts';
import {
  amountOf,
  batchIdOf,
  claimIdOf,
  madeBatch,
  reservedClaims,
  reservedSum,
  subjectIdOf,
} from '../support/a-payment.ts';
import { balanceOf, statusesOf, toCheck, toRelease } from '../support/a-payment-batch.ts';
import { aProgramme } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { takeTwice } from '../support/twice.ts';

describe('a payment batch is made', () => {
  it('once, however often it is sent', async () => {
    const ports = await reservedClaims(1);
    await madeBatch(ports);
    const ref = await madeBatch(ports);
    expect((await ports.register.history(ref)).map(({ type }) => type)).toEqual(['BatchMade']);
  });

  it('not of a fund line or a claim that is not there', async () => {
    const ports = await reservedClaims(1);
    const call = { person: 'maker', params: { batchId: batchIdOf(1) } };
    const body = { fundLineId: 'line', purpose: '寄递费用', claimIds: [claimIdOf(0), 'nothing'] };
    expect(await refusalOf(ports, makeBatch, { ...call, body })).toEqual([422, 'CLAIM-UNKNOWN']);
    const elsewhere = { ...body, fundLineId: 'another', claimIds: [] };
    expect(await refusalOf(ports, makeBatch, { ...call, body: elsewhere })).toEqual([404, 'NOT-FOUND']);
  });
});

describe('every condition is checked again', () => {
  it('takes everything that is payable on the fund line, and puts it before the checker', async () => {
    const { ports, ref } = await toCheck(70);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({
      status: 'to-check',
      count: 70,
      sumFen: reservedSum(70),
      leftOut: [],
    });
    const items = await ports.register.itemsOf(ref.id);
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 70 }, (_, n) => n + 1));
    expect(new Set(await statusesOf(ports, 70))).toEqual(new Set(['in-batch']));
    expect(await openSteps(ports, ref)).toEqual(['check']);
  });

  it('leaves out what cannot be paid, with every reason', async () => {
    const ports = await reservedClaims(3);
    const [first, second] = await Promise.all([
      ports.register.get('subject', subjectIdOf(0)),
      ports.register.get('subject', subjectIdOf(1)),
    ]);
    if (!first?.account || !second?.account) throw new Error('The subjects have accounts.');
    const doubted = { ...first.account, status: 'to-be-confirmed' as const, confirmedBy: 'maker' };
    await ports.register.commit({
      cases: [
        { ...first, version: 2, account: doubted },
        { ...second, version: 2, account: undefined },
      ],
      events: [],
    });
    const ref = await madeBatch(ports);
    await gatherBatch(ports, { id: ref.id });
    const batch = await ports.register.get('batch', ref.id);
    expect(batch).toMatchObject({ status: 'to-check', count: 1, leftOutCount: 2 });
    expect(
      batch?.leftOut.map(({ claimId, reasons }) => [claimId, ...reasons.map(({ code }) => code)]).toSorted(),
    ).toEqual([
      [claimIdOf(0), 'PY-106', 'PY-109'],
      [claimIdOf(1), 'PY-105'],
    ]);
    const payable = await answerOf(ports, listPayable, { person: 'auditor', query: { fundLineId: 'line' } });
    expect(payable).toMatchObject({ payableCount: 0, payableFen: 0, more: false });
  });

  it.each<[string, string, (ports: MemoryPorts) => Promise<void>]>([
    [
      'PY-102',
      'the notice is not over',
      async ({ register }) => {
        const allocation = await register.get('allocation', 'delivery-fees-2026H1');
        if (allocation)
          await register.commit({ cases: [{ ...allocation, version: 2, status: 'in-notice' }], events: [] });
      },
    ],
    [
      'PY-104',
      'the filing has run out',
      async ({ register }) => {
        const filing = await register.get('filing', `${subjectIdOf(0)}-post`);
        if (filing)
          await register.commit({ cases: [{ ...filing, version: 2, status: 'expired' }], events: [] });
      },
    ],
    [
      'PY-107',
      'the amount is not the allocated one',
      async ({ register }) => {
        const anotherPart = { fundLineId: 'line', fen: amountOf(9), status: 'reserved' } as const;
        const claim = await register.get('claim', claimIdOf(0));
        if (claim)
          await register.commit({ cases: [{ ...claim, version: 2, parts: [anotherPart] }], events: [] });
      },
    ],
    [
      'PY-108',
      'the programme is paid from other lines',
      async ({ register, zone }) => {
        const funding = [{ fundLineId: 'another', basisPoints: 10_000 }];
        await zone.publish(aProgramme({ version: 2, funding }));
        const claim = await register.get('claim', claimIdOf(0));
        if (claim)
          await register.commit({ cases: [{ ...claim, version: 2, programmeVersion: 2 }], events: [] });
      },
    ],
  ])('%s: rejects the batch where %s', async (code, _, spoil) => {
    const ports = await reservedClaims(1);
    await spoil(ports);
    const ref = await madeBatch(ports, 1, [claimIdOf(0)]);
    await gatherBatch(ports, { id: ref.id });
    const batch = await ports.register.get('batch', ref.id);
    expect(batch?.status).toBe('rejected');
    expect(batch?.findings.map((finding) => finding.code)).toEqual(['BATCH-EMPTY']);
    expect(batch?.leftOut[0]?.reasons.map((reason) => reason.code)).toEqual([code]);
    expect(await openSteps(ports, ref)).toEqual([]);
  });

  it('never pays one claim in two batches', async () => {
    const { ports } = await toCheck(2);
    const second = await madeBatch(ports, 2, [claimIdOf(0)]);
    await gatherBatch(ports, { id: second.id });
    const batch = await ports.register.get('batch', second.id);
    expect(batch?.leftOut[0]?.reasons.map(({ code, found }) => [code, found])).toEqual([
      ['PY-101', 'in-batch'],
    ]);
  });
});

describe('three people pay', () => {
  it('and nobody takes two of the steps', async () => {
    const { ports, ref } = await toCheck(1);
    const all = { person: 'everything', params: { batchId: batchIdOf(2) } };
    const body = { fundLineId: 'line', purpose: '寄递费用' };
    await answerOf(ports, makeBatch, { ...all, body });
    const own = { kind: 'batch', id: batchIdOf(2) } as const;
    await gatherBatch(ports, { id: own.id });
    expect(await openSteps(ports, own)).toEqual([]);
    const first = await decideStep(ports, ref, 'everything', 'check', 'approve');
    expect(first).toMatchObject({ status: 'decided' });
    await advanceBatch(ports, { id: ref.id });
    const second = await decideStep(ports, ref, 'everything', 'release', 'approve');
    expect(second).toMatchObject({ status: 403, refusals: [{ code: 'TWO-STEPS' }] });
  });

  it('the maker of a batch does not check it', async () => {
    const ports = await reservedClaims(1);
    const body = { fundLineId: 'line', purpose: '寄递费用' };
    await answerOf(ports, makeBatch, { person: 'everything', params: { batchId: batchIdOf(1) }, body });
    const ref = { kind: 'batch', id: batchIdOf(1) } as const;
    await gatherBatch(ports, { id: ref.id });
    const checked = await decideStep(ports, ref, 'everything', 'check', 'approve');
    expect(checked).toMatchObject({ status: 403, refusals: [{ code: 'TWO-STEPS' }] });
  });

  it.each<[string, string]>([
    ['checker', 'check'],
    ['exporter', 'release'],
  ])('the %s belongs to no subject that is paid', async (person, step) => {
    const { ports, ref } = await (step === 'check' ? toCheck(2) : toRelease(2));
    const membership = {
      subjectId: subjectIdOf(1),
      role: 'clerk',
      givenBy: 'operator',
    } as const;
    await ports.register.commit({
      joins: { person, membership: { ...membership, since: '2026-01-01T00:00:00.000Z' } },
      events: [],
    });
    await decideStep(ports, ref, person, step, 'approve');
    await takeTwice(ports, step === 'check' ? advanceBatch : exportBatch, ref);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({
      status: 'rejected',
      findings: [{ code: 'OWN-CASE', at: step, found: '1' }],
    });
    expect(await statusesOf(ports, 2)).toEqual(['reserved', 'reserved']);
    expect(ports.exports.keys().filter((key) => key.startsWith('batches/'))).toEqual([]);
  });

  it('a refusal at the check or at the release gives every claim back, with the reasons', async () => {
    const checked = await toCheck(50);
    await decideStep(checked.ports, checked.ref, 'checker', 'check', 'refuse');
    await takeTwice(checked.ports, advanceBatch, checked.ref);
    const released = await toRelease(2);
    await decideStep(released.ports, released.ref, 'exporter', 'release', 'refuse');
    await takeTwice(released.ports, exportBatch, released.ref);
    for (const [{ ports, ref }, count] of [
      [checked, 50],
      [released, 2],
    ] as const) {
      expect(await ports.register.get('batch', ref.id)).toMatchObject({
        status: 'rejected',
        findings: [{ code: 'REVIEW-FACTS-DISAGREE' }],
      });
      expect(new Set(await statusesOf(ports, count))).toEqual(new Set(['reserved']));
      expect(await balanceOf(ports)).toMatchObject({ reserved: reservedSum(count), committed: 0 });
    }
  });
});
