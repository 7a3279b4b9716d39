import { describe, expect, it } from 'vitest';
import { proofOf } from '#domain/payment/proof.ts';
import { followEvents } from '#functions/followers/follow-events.stream.ts';
import { sweepEvents } from '#functions/followers/sweep-events.schedule.ts';
import { lapseRecovery } from '#functions/payment/recovery/lapse-recovery.task.ts';
import { settleRecovery } from '#functions/payment/recovery/settle-recovery.task.ts';
import { aPaidClaim } from '../support/a-paid-claim.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { takeTwice } from '../support/twice.ts';

/** 60 yuan are asked back, and finance has noted a repayment: all of it, where the test says nothing else. */
const aNoted = async (but: Readonly<Record<string, unknown>> = {}) => {
  const paid = await aPaidClaim();
  await paid.propose();
  await paid.confirm();
  await paid.note(but);
  await paid.book();
  return paid;
};

type Paid = Awaited<ReturnType<typeof aPaidClaim>>;

const proofHolds = async ({ ports, balance }: Paid) => {
  const now = await balance();
  const proof = now && proofOf(now, await ports.ledger.postings('line'));
  return proof?.accountsAddUp && proof.postingsAddUp;
};

describe('a repayment that was noted wrongly', () => {
  it('stands until a second person has confirmed that it was wrong', async () => {
    const { reversal, recovery, balance, ports, ref } = await aNoted();
    expect(await reversal()).toMatchObject({ status: 'repaid' });
    expect(await openSteps(ports, ref)).toEqual(['confirm-reversal']);
    expect((await recovery())?.status).toBe('repaid');
    expect(await balance()).toMatchObject({ paid: 4_000, recovered: 6_000 });
  });

  it('is reversed by a posting of its own: the books balance, and nothing is erased', async () => {
    const paid = await aNoted();
    const { reversal, decideReversal, recovery, balance, claim, ports, subjectId } = paid;
    await reversal();
    await decideReversal();
    expect(await balance()).toMatchObject({ paid: 10_000, recovered: 0 });
    expect((await ports.ledger.postings('line')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['recover-HX20260905001', 'reverse-HX20260905001']),
    );
    expect(await proofHolds(paid)).toBe(true);
    expect(await recovery()).toMatchObject({
      repayments: [{ reference: 'HX20260905001', reversal: { proposedBy: 'maker', confirmedBy: 'checker' } }],
    });
    expect(await claim()).toMatchObject({ recoveredFen: 0, parts: [{ recoveredFen: 0 }] });
    expect((await ports.register.grantsOf(subjectId)).claims).toMatchObject([{ fen: 10_000 }]);
  });

  it('leaves what it had seemed to pay owed again, within a new term', async () => {
    const { reversal, decideReversal, recovery, ports, ref } = await aNoted();
    ports.clock.moveTo('2026-10-19T16:00:00.000Z');
    await reversal();
    await decideReversal();
    expect(await recovery()).toMatchObject({ status: 'ordered', dueOn: '2026-12-01' });
    expect(await openSteps(ports, ref)).toEqual(['repayment']);
    expect(await takeTwice(ports, settleRecovery, ref)).toMatchObject({ standing: 'ordered', waits: [{}] });
  });

  it('leaves an order that stands as it was, with so much more owed', async () => {
    const { reversal, decideReversal, recovery, note, book, ports, ref } = await aNoted({ fen: 600 });
    await reversal();
    await decideReversal();
    expect(await recovery()).toMatchObject({ status: 'ordered', dueOn: '2026-10-19' });
    expect(await openSteps(ports, ref)).toEqual(['repayment']);
    await note();
    await book();
    expect((await recovery())?.status).toBe('repaid');
  });

  it('may be noted rightly under the same reference, once', async () => {
    const paid = await aNoted();
    const { reversal, decideReversal, note, book, recovery, balance, ports } = paid;
    await reversal();
    await decideReversal();
    await note({ fen: 600 });
    await note({ fen: 600 });
    expect(codesOf(await note({ fen: 700 }))).toEqual([409, 'RC-204']);
    await book();
    expect(await recovery()).toMatchObject({ status: 'ordered', repayments: [{ entry: 1 }, { entry: 2 }] });
    expect(await balance()).toMatchObject({ paid: 9_400, recovered: 600 });
    expect((await ports.ledger.postings('line')).map(({ id }) => id)).toContain('recover-HX20260905001#2');
    expect(await proofHolds(paid)).toBe(true);
  });

  it('may be reversed again where it was noted wrongly again', async () => {
    const paid = await aNoted();
    const { reversal, decideReversal, note, book, balance } = paid;
    await reversal();
    await decideReversal();
    await note({ fen: 600 });
    await book();
    await reversal({ statement: '金额再次登记错误，应为六十元。' });
    await decideReversal();
    expect(await balance()).toMatchObject({ paid: 10_000, recovered: 0 });
    expect(await proofHolds(paid)).toBe(true);
  });

  it('may belong to another order, and is noted there', async () => {
    const { reversal, decideReversal, note, book, propose, ports, claim, balance } = await aNoted();
    await propose({ fen: 4_000, document: '满商追〔2026〕2号' });
    const second = { kind: 'recovery', id: `${(await claim())?.id}-2` } as const;
    await decideStep(ports, second, 'approver', 'confirm-recovery', 'approve');
    await settleRecovery(ports, second);
    await reversal({ reason: 'order' });
    await decideReversal();
    expect(await note({ fen: 4_000 }, second.id)).toMatchObject({ repayments: [{ entry: 2 }] });
    await book(second.id);
    expect(await balance()).toMatchObject({ paid: 6_000, recovered: 4_000 });
  });

  it('is not asked back a second time by a later order while the first owes it again', async () => {
    const { reversal, decideReversal, note, book, propose, ports, claim } = await aNoted();
    await propose({ fen: 4_000, document: '满商追〔2026〕2号' });
    const second = { kind: 'recovery', id: `${(await claim())?.id}-2` } as const;
    await decideStep(ports, second, 'approver', 'confirm-recovery', 'approve');
    await settleRecovery(ports, second);
    await note({ reference: 'HX20260906001', fen: 4_000 }, second.id);
    await book(second.id);
    await reversal();
    await decideReversal();
    expect(codesOf(await propose({ fen: 6_000 }))).toEqual([422, 'RC-103']);
  });

  it('stands where the second person finds it right, and may be put to question again', async () => {
    const { reversal, decideReversal, recovery, balance, ports, ref } = await aNoted();
    await reversal();
    await decideReversal('refuse');
    expect(await recovery()).toMatchObject({ status: 'repaid' });
    expect((await recovery())?.repayments[0]).not.toHaveProperty('reversal.reason');
    expect(await balance()).toMatchObject({ paid: 4_000, recovered: 6_000 });
    await reversal({ statement: '与银行回单再次核对，金额确有误。' });
    expect(await openSteps(ports, ref)).toEqual(['confirm-reversal']);
  });

  it('is not reversed by whoever noted it, nor by whoever says that it is wrong', async () => {
    const { reversal, ports, ref, recovery, directory } = await aNoted();
    await directory('maker', 'finance-checker');
    await directory('other-maker', 'finance-maker');
    await directory('other-maker', 'finance-checker');
    await reversal({}, 'other-maker');
    for (const person of ['maker', 'other-maker'])
      expect(await decideStep(ports, ref, person, 'confirm-reversal', 'approve')).toMatchObject({
        status: 403,
      });
    expect((await recovery())?.status).toBe('repaid');
  });

  it('is one proposal however often it is sent, and another is refused while it is open', async () => {
    const { reversal, recovery } = await aNoted();
    await reversal();
    const once = await recovery();
    await reversal();
    expect(await recovery()).toEqual(once);
    expect(codesOf(await reversal({ reason: 'day' }))).toEqual([422, 'RC-302']);
  });

  it('is one that stands: what was never noted, or is reversed, is not reversed', async () => {
    const { reversal, decideReversal } = await aNoted();
    expect(codesOf(await reversal({}, 'maker', 'HX00000000000'))).toEqual([422, 'RC-301']);
    await reversal();
    await decideReversal();
    expect(codesOf(await reversal({ reason: 'day' }))).toEqual([422, 'RC-301']);
  });

  it('is booked before it is reversed, where nobody has booked it yet', async () => {
    const paid = await aPaidClaim();
    await paid.propose();
    await paid.confirm();
    await paid.note();
    await paid.reversal();
    await paid.decideReversal();
    expect((await paid.ports.ledger.postings('line')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['recover-HX20260905001', 'reverse-HX20260905001']),
    );
    expect(await paid.balance()).toMatchObject({ paid: 10_000, recovered: 0 });
    expect((await paid.recovery())?.status).toBe('ordered');
  });

  it('is reversed when the stream tells of the answer, which bears no version of the case', async () => {
    const { reversal, ports, ref, recovery } = await aNoted();
    await reversal();
    await decideStep(ports, ref, 'checker', 'confirm-reversal', 'approve');
    const told = { type: { S: 'TaskDecided' }, case: { M: { kind: { S: ref.kind }, id: { S: ref.id } } } };
    await followEvents(ports, { dynamodb: { NewImage: told } });
    expect((await recovery())?.status).toBe('ordered');
  });

  it('is reversed the night after, where the stream has lost the answer', async () => {
    const { reversal, ports, ref, recovery, balance } = await aNoted();
    await reversal();
    await decideStep(ports, ref, 'checker', 'confirm-reversal', 'approve');
    expect(await sweepEvents(ports)).toMatchObject({ reversed: 1 });
    expect(await sweepEvents(ports)).toMatchObject({ reversed: 0 });
    expect((await recovery())?.status).toBe('ordered');
    expect(await balance()).toMatchObject({ paid: 10_000, recovered: 0 });
  });

  it('is late again, where it was late before it seemed to come', async () => {
    const { propose, confirm, ports, ref, note, book, reversal, decideReversal, recovery } =
      await aPaidClaim();
    await propose();
    await confirm();
    ports.clock.moveTo('2026-10-19T16:00:00.000Z');
    await takeTwice(ports, lapseRecovery, ref);
    await note({ receivedOn: '2026-10-20' });
    await book();
    await reversal();
    await decideReversal();
    expect((await recovery())?.status).toBe('overdue');
    expect(await openSteps(ports, ref)).toEqual(['enforce']);
    await decideStep(ports, ref, 'customs-lead', 'enforce', {
      decision: 'approve',
      opinion: '满洲里市人民法院（2026）内0781执1号',
    });
    await takeTwice(ports, settleRecovery, ref);
    expect((await recovery())?.status).toBe('enforced');
  });

  it('keeps its question open when the order is late, and when the rest of it comes', async () => {
    const { ports, ref, reversal, note, book } = await aNoted({ fen: 600 });
    await reversal();
    ports.clock.moveTo('2026-10-19T16:00:00.000Z');
    await takeTwice(ports, lapseRecovery, ref);
    expect(await openSteps(ports, ref)).toEqual(['confirm-reversal', 'enforce']);
    await note({ reference: 'HX20261020001', fen: 5_400, receivedOn: '2026-10-20' });
    await book();
    expect(await openSteps(ports, ref)).toEqual(['confirm-reversal']);
  });
});
