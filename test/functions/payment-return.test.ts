import { describe, expect, it } from 'vitest';
import { carryOutReversals } from '#functions/payment/recovery/carry-out-reversals.ts';
import { noteRepayment } from '#functions/payment/recovery/note-repayment.route.ts';
import { noteReturn } from '#functions/payment/recovery/note-return.route.ts';
import { settleRecovery } from '#functions/payment/recovery/settle-recovery.task.ts';
import { aPaidClaim } from '../support/a-paid-claim.ts';
import { callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { takeTwice } from '../support/twice.ts';

const came = { reference: 'HX20260830001', fen: 2_500, receivedOn: '2026-08-30' };
const said = { document: '企业来函〔2026〕8号', statement: '企业自查发现两张运单重复计费，自行退回。' };

/** A paid claim, of which money comes back that nobody has asked for. */
const aReturn = async () => {
  const paid = await aPaidClaim();
  const { ports, ref, claim } = paid;
  const noteAll = async (received: readonly Readonly<Record<string, unknown>>[]) =>
    callRoute(ports, noteReturn, {
      person: 'maker',
      params: { claimId: (await claim())?.id ?? '' },
      body: { ...said, received },
    });
  const note = (but: Readonly<Record<string, unknown>> = {}) => noteAll([{ ...came, ...but }]);
  const confirmReturn = async (decision: 'approve' | 'refuse' = 'approve', person = 'checker') => {
    const decided = await decideStep(ports, ref, person, 'confirm-return', decision);
    await takeTwice(ports, settleRecovery, ref);
    return decided;
  };
  return { ...paid, note, noteAll, confirmReturn };
};

describe('money that comes back though nobody asked for it', () => {
  it('is booked once a second person has confirmed it, and not before', async () => {
    const { note, confirmReturn, book, recovery, balance, claim } = await aReturn();
    expect(await note()).toMatchObject({ status: 'proposed', amountFen: 2_500 });
    await book();
    expect(await balance()).toMatchObject({ paid: 10_000, recovered: 0 });
    await confirmReturn();
    expect(await balance()).toMatchObject({ paid: 7_500, recovered: 2_500 });
    expect((await recovery())?.status).toBe('repaid');
    expect((await claim())?.recoveredFen).toBe(2_500);
  });

  it('makes the claim count for so much less, and says nothing of credit', async () => {
    const { note, confirmReturn, ports, subjectId, record } = await aReturn();
    await note();
    await confirmReturn();
    expect((await ports.register.grantsOf(subjectId)).claims).toMatchObject([{ fen: 7_500 }]);
    expect((await record())?.events ?? []).toEqual([]);
  });

  it('is due on no day, and asked of nobody', async () => {
    const { note, confirmReturn, recovery, ports, ref } = await aReturn();
    await note();
    await confirmReturn();
    expect(await recovery()).not.toHaveProperty('dueOn');
    expect(await openSteps(ports, ref)).toEqual([]);
  });

  it('is not confirmed by whoever noted it', async () => {
    const { note, confirmReturn, directory, recovery } = await aReturn();
    await directory('maker', 'finance-checker');
    await note();
    expect(await confirmReturn('approve', 'maker')).toMatchObject({ status: 403 });
    expect((await recovery())?.status).toBe('proposed');
  });

  it('is noted once however often it is sent, after it is booked too', async () => {
    const { note, confirmReturn, recovery } = await aReturn();
    await note();
    const once = await recovery();
    await note();
    expect(await recovery()).toEqual(once);
    await confirmReturn();
    expect(await note()).toMatchObject({ status: 'repaid', amountFen: 2_500 });
  });

  it('leaves its reference free where the second person refuses it', async () => {
    const { note, confirmReturn, balance, claim, ports } = await aReturn();
    await note();
    await confirmReturn('refuse');
    expect(await balance()).toMatchObject({ paid: 10_000, recovered: 0 });
    expect(await note({ fen: 250 })).toMatchObject({ status: 'proposed', repayments: [{ entry: 2 }] });
    expect(await ports.register.get('recovery', `${(await claim())?.id}-2`)).toBeDefined();
  });

  it('is owed by nobody where it was noted wrongly and is reversed', async () => {
    const { note, confirmReturn, reversal, ports, ref, recovery, balance, directory, claim, afterwards } =
      await aReturn();
    await note();
    await confirmReturn();
    await reversal({}, 'maker', came.reference);
    await directory('second-checker', 'finance-checker');
    await decideStep(ports, ref, 'second-checker', 'confirm-reversal', 'approve');
    await carryOutReversals(ports, ref.id);
    expect((await recovery())?.status).toBe('undone');
    expect(await openSteps(ports, ref)).toEqual([]);
    expect(await balance()).toMatchObject({ paid: 10_000, recovered: 0 });
    expect((await claim())?.recoveredFen).toBe(0);
    expect(await afterwards()).toMatchObject({
      recoveries: [{ status: 'undone', outstandingFen: 0, parts: [{ outstandingFen: 0 }] }],
    });
  });

  it('is a return of what still stands where only a part of it was noted wrongly', async () => {
    const { noteAll, confirmReturn, reversal, ports, ref, recovery, balance, directory, afterwards } =
      await aReturn();
    await noteAll([came, { ...came, reference: 'HX20260830002', fen: 1_500 }]);
    await confirmReturn();
    await reversal({}, 'maker', came.reference);
    await directory('second-checker', 'finance-checker');
    await decideStep(ports, ref, 'second-checker', 'confirm-reversal', 'approve');
    await carryOutReversals(ports, ref.id);
    expect(await recovery()).toMatchObject({
      status: 'repaid',
      amountFen: 1_500,
      parts: [{ fundLineId: 'line', fen: 1_500 }],
    });
    expect(await balance()).toMatchObject({ paid: 8_500, recovered: 1_500 });
    expect(await openSteps(ports, ref)).toEqual([]);
    expect(await afterwards()).toMatchObject({ recoveries: [{ status: 'repaid', outstandingFen: 0 }] });
  });

  it('is refused by its second person, and not reversed, before it is confirmed', async () => {
    const { note, reversal, confirmReturn, balance, recovery } = await aReturn();
    await note();
    expect(codesOf(await reversal({}, 'maker', came.reference))).toEqual([422, 'RC-303']);
    await confirmReturn();
    expect((await recovery())?.status).toBe('repaid');
    expect(await balance()).toMatchObject({ paid: 7_500, recovered: 2_500 });
  });

  it('is never more than was paid and has not come back, nor comes tomorrow', async () => {
    const { note } = await aReturn();
    expect(codesOf(await note({ fen: 10_001 }))).toEqual([422, 'RC-402']);
    expect(codesOf(await note({ receivedOn: '2026-09-02' }))).toEqual([422, 'RC-403']);
    expect(codesOf(await note({ fundLineId: 'another' }))).toEqual([422, 'RC-401']);
  });

  it('belongs to the order that asks for it, where there is one', async () => {
    const { note, propose, confirm } = await aReturn();
    await propose();
    await confirm();
    expect(codesOf(await note())).toEqual([422, 'RC-404']);
  });

  it('bears a reference that no other money bears', async () => {
    const { note, propose, confirm, ports, ref, book } = await aReturn();
    await propose();
    await confirm();
    await callRoute(ports, noteRepayment, {
      person: 'maker',
      params: { recoveryId: ref.id },
      body: { reference: came.reference, fen: 6_000, receivedOn: '2026-09-01' },
    });
    await book();
    expect(codesOf(await note())).toEqual([409, 'RC-204']);
  });
});
