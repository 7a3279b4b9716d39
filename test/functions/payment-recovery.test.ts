import { describe, expect, it } from 'vitest';
import { proofOf } from '#domain/payment/proof.ts';
import { getProgress } from '#functions/casework/get-progress.route.ts';
import { lapseRecovery } from '#functions/payment/recovery/lapse-recovery.task.ts';
import { settleRecovery } from '#functions/payment/recovery/settle-recovery.task.ts';
import { aPaidClaim } from '../support/a-paid-claim.ts';
import { callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { someInstant } from '../support/some-cases.ts';
import { takeTwice } from '../support/twice.ts';

const anOrder = async (but: Readonly<Record<string, unknown>> = {}) => {
  const paid = await aPaidClaim();
  await paid.propose(but);
  await paid.confirm();
  return paid;
};

const kindsOf = (record: Awaited<ReturnType<Awaited<ReturnType<typeof aPaidClaim>>['record']>>) =>
  record?.events.map(({ kind }) => kind) ?? [];

describe('asking back what was paid', () => {
  it('never asks for more than was paid and has not come back', async () => {
    const { propose, confirm, note, book, ports, claim } = await aPaidClaim();
    expect(codesOf(await propose({ fen: 10_001 }))).toEqual([422, 'RC-102']);
    await propose();
    await confirm();
    await note();
    await book();
    expect((await claim())?.recoveredFen).toBe(6_000);
    expect(codesOf(await propose({ fen: 4_001 }))).toEqual([422, 'RC-102']);
    expect(await propose({ fen: 4_000 })).toMatchObject({ status: 'proposed', amountFen: 4_000 });
    expect(await ports.register.get('recovery', `${(await claim())?.id}-2`)).toBeDefined();
  });

  it('is one at a time, and the same proposal sent twice', async () => {
    const { propose, ref } = await aPaidClaim();
    expect(await propose()).toMatchObject({ id: ref.id });
    expect(await propose()).toMatchObject({ id: ref.id });
    expect(codesOf(await propose({ fen: 1 }))).toEqual([422, 'RC-103']);
  });

  it('is ordered by a second person, with the day by which it is due', async () => {
    const { propose, confirm, recovery, ports, ref } = await aPaidClaim();
    await propose();
    expect(await openSteps(ports, ref)).toEqual(['confirm-recovery']);
    await confirm();
    expect(await recovery()).toMatchObject({
      status: 'ordered',
      orderedBy: 'approver',
      orderedOn: '2026-09-01',
      dueOn: '2026-10-19',
    });
    expect(await openSteps(ports, ref)).toEqual(['repayment']);
  });

  it('is ordered on the day of the answer, however late it is carried out', async () => {
    const { ports, ref, propose, recovery } = await aPaidClaim();
    await propose();
    await decideStep(ports, ref, 'approver', 'confirm-recovery', 'approve');
    ports.clock.moveTo('2026-09-01T16:30:00.000Z');
    await takeTwice(ports, settleRecovery, ref);
    expect(await recovery()).toMatchObject({ orderedOn: '2026-09-01' });
  });

  it('comes to nothing where the second person refuses, and may be proposed anew', async () => {
    const { propose, confirm, recovery, claim } = await aPaidClaim();
    await propose();
    await confirm('refuse');
    expect((await recovery())?.status).toBe('refused');
    expect(await propose()).toMatchObject({ id: `${(await claim())?.id}-2` });
  });

  it('records fraud once, and a return of goods not at all', async () => {
    const fraud = await anOrder({ ground: 'fraud' });
    await settleRecovery(fraud.ports, fraud.ref);
    expect(kindsOf(await fraud.record())).toEqual(['subsidy-fraud']);
    expect(kindsOf(await (await anOrder()).record())).toEqual([]);
  });
});

describe('the subject of a recovery', () => {
  it('hears of it once it is ordered, and not while one person only proposes it', async () => {
    const { ports, ref, subjectId, propose, confirm } = await aPaidClaim();
    await ports.register.commit({
      joins: {
        person: 'clerk',
        membership: { subjectId, role: 'clerk', since: someInstant, givenBy: 'test' },
      },
      events: [],
    });
    const hear = () =>
      callRoute(ports, getProgress, { person: 'clerk', params: { subjectId, kind: 'recovery', id: ref.id } });
    await propose();
    expect(codesOf(await hear())).toEqual([404, 'NOT-FOUND']);
    await confirm();
    expect(await hear()).toMatchObject({ status: 'ordered', waitingFor: [{ step: 'repayment' }] });
    expect(JSON.stringify(await hear())).not.toContain('commerce-lead');
  });
});

describe('the account to which money is returned', () => {
  it('is told to whoever owes it, and to nobody while nothing is asked back', async () => {
    const { propose, confirm, afterwards } = await aPaidClaim();
    expect(JSON.stringify(await afterwards())).not.toContain('accountNumber');
    await propose();
    expect(JSON.stringify(await afterwards())).not.toContain('accountNumber');
    await confirm();
    expect(await afterwards()).toMatchObject({
      recoveries: [{ parts: [{ outstandingFen: 6_000, payer: { accountNumber: '150781000000000001' } }] }],
    });
  });
});

describe('money that comes back', () => {
  it('is booked once, from what was paid to what was recovered, and the books balance', async () => {
    const { note, book, balance, recovery, claim, ports } = await anOrder();
    const before = await balance();
    await note();
    await note();
    await book();
    const after = await balance();
    expect(after).toMatchObject({ paid: 4_000, recovered: 6_000, free: before?.free });
    expect((await recovery())?.status).toBe('repaid');
    expect((await claim())?.recoveredFen).toBe(6_000);
    const proof = after && proofOf(after, await ports.ledger.postings('line'));
    expect(proof).toMatchObject({ accountsAddUp: true, postingsAddUp: true });
  });

  it('may come in parts; the order stands until all of it is there', async () => {
    const { note, book, recovery, balance, ports, ref } = await anOrder();
    await note({ fen: 2_000 });
    await book();
    expect((await recovery())?.status).toBe('ordered');
    await note({ reference: 'HX20260905002', fen: 4_000 });
    await book();
    expect((await recovery())?.status).toBe('repaid');
    expect(await balance()).toMatchObject({ paid: 4_000, recovered: 6_000 });
    expect(await openSteps(ports, ref)).toEqual([]);
  });

  it('is never more than is owed, booked or only noted', async () => {
    const { note } = await anOrder();
    expect(codesOf(await note({ fen: 6_001 }))).toEqual([422, 'RC-202']);
    await note({ fen: 5_000 });
    expect(codesOf(await note({ reference: 'HX20260905002', fen: 1_001 }))).toEqual([422, 'RC-202']);
  });

  it('is not put down to the line that is owed where it is said to have come to another', async () => {
    const { note, recovery } = await anOrder();
    expect(codesOf(await note({ fundLineId: 'another' }))).toEqual([422, 'RC-205']);
    expect(await recovery()).toMatchObject({ repayments: [] });
  });

  it('is known by the bank’s reference, wherever it was noted', async () => {
    const { note, book, propose, claim, ports } = await anOrder();
    expect(await note({ reference: 'bad' })).toMatchObject({ status: 422 });
    await note();
    expect(codesOf(await note({ fen: 5_000 }))).toEqual([409, 'RC-204']);
    await book();
    await propose({ fen: 1_000, document: '满商追〔2026〕2号' });
    const second = { kind: 'recovery', id: `${(await claim())?.id}-2` } as const;
    await decideStep(ports, second, 'approver', 'confirm-recovery', 'approve');
    await settleRecovery(ports, second);
    expect(codesOf(await note({ fen: 1_000 }, second.id))).toEqual([409, 'RC-204']);
  });

  it('did not come before the order, nor comes tomorrow', async () => {
    const { note } = await anOrder();
    expect(codesOf(await note({ receivedOn: '2026-08-31' }))).toEqual([422, 'RC-203']);
    expect(codesOf(await note({ receivedOn: '2026-09-02' }))).toEqual([422, 'RC-203']);
  });

  it('is not taken where nothing is owed', async () => {
    const { propose, note } = await aPaidClaim();
    await propose();
    expect(codesOf(await note())).toEqual([422, 'RC-201']);
  });

  it('makes the claim count for so much less among what its subject was granted', async () => {
    const { note, book, ports, subjectId } = await anOrder();
    await note();
    await book();
    expect((await ports.register.grantsOf(subjectId)).claims).toMatchObject([{ fen: 4_000 }]);
  });
});

describe('money that is overdue', () => {
  const overdue = async () => {
    const order = await anOrder();
    order.ports.clock.moveTo('2026-10-19T16:00:00.000Z');
    await takeTwice(order.ports, lapseRecovery, order.ref);
    return order;
  };

  it('goes into the credit record once, and to another lead than the one who proposed it', async () => {
    const { ports, ref, record, recovery } = await overdue();
    expect((await recovery())?.status).toBe('overdue');
    expect(kindsOf(await record())).toEqual(['repayment-overdue']);
    expect(await openSteps(ports, ref)).toEqual(['enforce']);
    const note = { decision: 'approve', opinion: '满洲里市人民法院（2026）内0781执1号' } as const;
    expect(await decideStep(ports, ref, 'commerce-lead', 'enforce', note)).toMatchObject({ status: 403 });
    await decideStep(ports, ref, 'customs-lead', 'enforce', note);
    await takeTwice(ports, settleRecovery, ref);
    expect(await recovery()).toMatchObject({
      status: 'enforced',
      enforcement: { on: '2026-10-20', note: note.opinion },
    });
  });

  it('may still come: then nobody enforces it', async () => {
    const { ports, ref, note, book, recovery } = await overdue();
    await note({ receivedOn: '2026-10-20' });
    await book();
    expect((await recovery())?.status).toBe('repaid');
    expect(await openSteps(ports, ref)).toEqual([]);
  });

  it('is not what has been noted in full: it is booked, and nobody is asked again', async () => {
    const { ports, ref, note, recovery } = await anOrder();
    await note();
    ports.clock.moveTo('2026-10-19T16:00:00.000Z');
    expect(await takeTwice(ports, lapseRecovery, ref)).toEqual({ standing: 'repaid', waits: [] });
    expect((await recovery())?.status).toBe('repaid');
  });

  it('goes into the credit record also where the step stopped before it was written', async () => {
    const { ports, ref, record } = await anOrder();
    ports.clock.moveTo('2026-10-19T16:00:00.000Z');
    let writes = 0;
    const commit: typeof ports.register.commit = (change) => {
      writes += 1;
      return writes === 2 ? Promise.reject(Error('killed')) : ports.register.commit(change);
    };
    const dying = { ...ports, register: { ...ports.register, commit } };
    await expect(lapseRecovery(dying, { id: ref.id })).rejects.toThrow('killed');
    await lapseRecovery(ports, { id: ref.id });
    expect(kindsOf(await record())).toEqual(['repayment-overdue']);
  });
});
