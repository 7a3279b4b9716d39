import { describe, expect, it } from 'vitest';
import { announceReturn } from '#functions/payment/recovery/announce-return.route.ts';
import { getRecoveryCase } from '#functions/payment/recovery/get-recovery-case.route.ts';
import { noteReturn } from '#functions/payment/recovery/note-return.route.ts';
import { settleRecovery } from '#functions/payment/recovery/settle-recovery.task.ts';
import { withdrawReturn } from '#functions/payment/recovery/withdraw-return.route.ts';
import { aPaidClaim } from '../support/a-paid-claim.ts';
import { callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { takeTwice } from '../support/twice.ts';

const said = {
  fen: 2_500,
  document: '关于自行退回部分支持资金的函',
  statement: '自查发现两张运单重复计费，自行退回。',
};
const came = { reference: 'HX20260830001', fen: 2_500, receivedOn: '2026-09-01' };

/** A paid claim, of which its subject says that it returns money. */
const anAnnouncement = async () => {
  const paid = await aPaidClaim();
  const { ports, ref, subjectId, afterwards } = paid;
  const claimId = (await paid.claim())?.id ?? '';
  await afterwards();
  const params = { subjectId, claimId };
  return {
    ...paid,
    announce: (but: Readonly<Record<string, unknown>> = {}) =>
      callRoute(ports, announceReturn, { person: 'clerk', params, body: { ...said, ...but } }),
    withdraw: () => callRoute(ports, withdrawReturn, { person: 'clerk', params: { ...params, id: ref.id } }),
    noteCame: (but: Readonly<Record<string, unknown>> = {}) =>
      callRoute(ports, noteReturn, {
        person: 'maker',
        params: { claimId },
        body: {
          document: '银行收款通知',
          statement: '与企业来函一致，款项已到账。',
          received: [{ ...came, ...but }],
        },
      }),
    confirmCame: async (decision: 'approve' | 'refuse' = 'approve') => {
      await decideStep(ports, ref, 'checker', 'confirm-return', decision);
      await takeTwice(ports, settleRecovery, ref);
    },
  };
};

describe('money that an enterprise says it returns', () => {
  it('is told which account to return it to, and what to write beside it', async () => {
    const { announce, afterwards, ref } = await anAnnouncement();
    expect(await announce()).toMatchObject({ id: ref.id, status: 'announced', amountFen: 2_500 });
    expect(await afterwards()).toMatchObject({
      recoveries: [
        {
          id: ref.id,
          status: 'announced',
          announcement: { fen: 2_500, statement: said.statement },
          parts: [{ outstandingFen: 2_500, payer: { accountNumber: '150781000000000001' } }],
        },
      ],
    });
  });

  it('moves no money and asks nobody before it has come', async () => {
    const { announce, balance, claim, ports, ref } = await anAnnouncement();
    await announce();
    expect(await balance()).toMatchObject({ paid: 10_000, recovered: 0 });
    expect((await claim())?.recoveredFen).toBeUndefined();
    expect(await openSteps(ports, ref)).toEqual([]);
  });

  it('is announced once however often it is sent', async () => {
    const { announce } = await anAnnouncement();
    const once = await announce();
    expect(await announce()).toEqual(once);
  });

  it('is one at a time, of something, and never more than was paid', async () => {
    const { announce } = await anAnnouncement();
    expect(codesOf(await announce({ fen: 10_001 }))).toEqual([422, 'RC-502']);
    expect(codesOf(await announce({ fen: 0 }))).toEqual([422, 'RC-502']);
    await announce();
    expect(codesOf(await announce({ fen: 1 }))).toEqual([422, 'RC-503']);
  });

  it('is booked under what was announced once it has come and a second person has confirmed it', async () => {
    const { announce, noteCame, confirmCame, recovery, balance, claim, ref } = await anAnnouncement();
    await announce();
    expect(await noteCame()).toMatchObject({ id: ref.id, status: 'proposed' });
    await confirmCame();
    expect(await recovery()).toMatchObject({ status: 'repaid', announcement: { fen: 2_500 } });
    expect(await balance()).toMatchObject({ paid: 7_500, recovered: 2_500 });
    expect((await claim())?.recoveredFen).toBe(2_500);
  });

  it('is booked as it came, where another sum came than was announced', async () => {
    const { announce, noteCame, confirmCame, recovery } = await anAnnouncement();
    await announce();
    await noteCame({ fen: 2_400 });
    await confirmCame();
    expect(await recovery()).toMatchObject({
      status: 'repaid',
      amountFen: 2_400,
      announcement: { fen: 2_500 },
    });
  });

  it('is awaited as before, where what was noted of it is refused', async () => {
    const { announce, noteCame, confirmCame, recovery, balance } = await anAnnouncement();
    await announce();
    await noteCame({ fen: 2_400 });
    await confirmCame('refuse');
    expect(await recovery()).toMatchObject({
      status: 'announced',
      amountFen: 2_500,
      parts: [{ fen: 2_500 }],
    });
    await noteCame();
    await confirmCame();
    expect(await balance()).toMatchObject({ paid: 7_500, recovered: 2_500 });
    const [refused, confirmed] = (await recovery())?.repayments ?? [];
    expect([refused?.bookedAt, confirmed?.bookedAt]).toEqual([undefined, expect.any(String)]);
  });

  it('is shown to the enterprise while it is confirmed', async () => {
    const { announce, noteCame, afterwards } = await anAnnouncement();
    await announce();
    await noteCame();
    expect(await afterwards()).toMatchObject({ recoveries: [{ status: 'proposed' }] });
  });

  it('is read by finance in the words of the enterprise', async () => {
    const { announce, ports, ref } = await anAnnouncement();
    await announce();
    expect(
      await callRoute(ports, getRecoveryCase, { person: 'maker', params: { id: ref.id } }),
    ).toMatchObject({
      announcement: { statement: said.statement, document: said.document },
      documents: [],
    });
  });

  it('is awaited no longer once the enterprise takes it back, and may be announced anew', async () => {
    const { announce, withdraw, claim } = await anAnnouncement();
    await announce();
    expect(await withdraw()).toMatchObject({ status: 'withdrawn' });
    expect(await withdraw()).toMatchObject({ status: 'withdrawn' });
    expect(await announce({ fen: 100 })).toMatchObject({
      id: `${(await claim())?.id}-2`,
      status: 'announced',
    });
  });

  it('is not taken back once it has come', async () => {
    const { announce, noteCame, withdraw } = await anAnnouncement();
    await announce();
    await noteCame();
    expect(codesOf(await withdraw())).toEqual([409, 'NOT-NOW']);
  });

  it('keeps nobody from asking it back: the order takes its place', async () => {
    const { announce, propose, recovery, ports, claim } = await anAnnouncement();
    await announce();
    expect(await propose()).toMatchObject({ status: 'proposed', amountFen: 6_000 });
    expect((await recovery())?.status).toBe('withdrawn');
    expect(await ports.register.get('recovery', `${(await claim())?.id}-2`)).toBeDefined();
  });

  it('is not announced of what is asked back already', async () => {
    const { announce, propose, confirm } = await anAnnouncement();
    await propose();
    await confirm();
    expect(codesOf(await announce())).toEqual([422, 'RC-503']);
  });

  it('is announced by nobody outside the enterprise', async () => {
    const { ports, subjectId, claim } = await anAnnouncement();
    const params = { subjectId, claimId: (await claim())?.id ?? '' };
    expect(codesOf(await callRoute(ports, announceReturn, { person: 'maker', params, body: said }))).toEqual([
      403,
      'NOT-YOUR-SUBJECT',
    ]);
  });
});
