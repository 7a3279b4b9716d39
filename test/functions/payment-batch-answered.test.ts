import { describe, expect, it } from 'vitest';
import { toGbk } from '#functions/adapters/bank-formats/gbk.ts';
import { confirmAccount } from '#functions/filing/accounts/confirm-account.route.ts';
import { addBankResult } from '#functions/payment/add-bank-result.route.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { getBatch } from '#functions/payment/get-batch.route.ts';
import { listFundLines } from '#functions/payment/list-fund-lines.route.ts';
import { readBankResultFile } from '#functions/payment/read-bank-result.route.ts';
import { settleBatch } from '#functions/payment/settle-batch.task.ts';
import { bankAnswers, madeBatch, reservedSum, subjectIdOf } from '../support/a-payment.ts';
import {
  answered,
  balanceOf,
  exported,
  received,
  resultIdOf,
  statusesOf,
  toRelease,
} from '../support/a-payment-batch.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { takeTwice } from '../support/twice.ts';

describe('the bank answers', () => {
  const returned = { status: '交易失败', reason: '收款人户名不符' };
  const unknown = { status: '处理中', reason: '银行超时' };

  it('paid, returned and unknown are three things', async () => {
    const { ports, ref } = await exported(40);
    expect(await answered(ports, ref, { 1: returned, 2: unknown })).toMatchObject({
      status: 'accepted',
      counts: { paid: 38, returned: 1, unknown: 1 },
    });
    await takeTwice(ports, settleBatch, ref);
    const items = await ports.register.itemsOf(ref.id);
    const [back, open] = await Promise.all(
      items.slice(0, 2).map(({ claimId }) => ports.register.get('claim', claimId)),
    );
    expect(back).toMatchObject({
      status: 'returned',
      parts: [{ returnedFor: 'wrong-account-name' }],
    });
    expect(open).toMatchObject({ status: 'exported' });
    const [first, second] = items.map(({ amountFen }) => amountFen);
    expect(await balanceOf(ports)).toMatchObject({ reserved: first, committed: second });
    expect(await ports.register.get('subject', back?.subjectId ?? '')).toMatchObject({
      account: { status: 'to-be-confirmed', doubt: '收款人户名不符' },
    });
    expect(await openSteps(ports, ref)).toEqual(['bank-result:2']);
  });

  it('closes the batch once the last unknown payment is answered', async () => {
    const { ports, ref } = await exported(3);
    await answered(ports, ref, { 2: unknown });
    await settleBatch(ports, { id: ref.id });
    await answered(ports, ref, { 2: unknown }, 2);
    await settleBatch(ports, { id: ref.id });
    expect(await openSteps(ports, ref)).toEqual(['bank-result:3']);
    await answered(ports, ref, {}, 3);
    await takeTwice(ports, settleBatch, ref);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({ status: 'closed' });
    expect(await balanceOf(ports)).toMatchObject({ reserved: 0, committed: 0, paid: reservedSum(3) });
    expect(await answerOf(ports, getBatch, { person: 'auditor', params: { batchId: ref.id } })).toMatchObject(
      { totals: { paid: { count: 3 }, unknown: { count: 0 } } },
    );
  });

  it('what came back is paid in the next batch, once its account is confirmed again', async () => {
    const { ports, ref } = await exported(2);
    await answered(ports, ref, { 1: returned });
    await settleBatch(ports, { id: ref.id });
    const [item] = await ports.register.itemsOf(ref.id);
    const subjectId = item?.subjectId ?? '';
    const waiting = await madeBatch(ports, 2);
    await gatherBatch(ports, { id: waiting.id });
    const early = await ports.register.get('batch', waiting.id);
    expect(early?.leftOut[0]?.reasons.map(({ code }) => code)).toEqual(['PY-106']);

    const subject = await ports.register.get('subject', subjectId);
    const { accountNumber = '', bankName = '', bankCode = '' } = subject?.account ?? {};
    const membership = { subjectId, role: 'administrator', since: '2026-01-01T00:00:00.000Z' } as const;
    await ports.register.commit({
      joins: { person: 'clerk', membership: { ...membership, givenBy: 'operator' } },
      events: [],
    });
    const body = { accountName: '更正后的户名', accountNumber, bankName, bankCode, province: '', city: '' };
    await answerOf(ports, confirmAccount, { person: 'clerk', params: { subjectId }, body });

    const next = await madeBatch(ports, 3);
    await gatherBatch(ports, { id: next.id });
    await decideStep(ports, next, 'checker', 'check', 'approve');
    await advanceBatch(ports, { id: next.id });
    await decideStep(ports, next, 'exporter', 'release', 'approve');
    await exportBatch(ports, { id: next.id });
    await answered(ports, next, {}, 2);
    await settleBatch(ports, { id: next.id });
    expect(await statusesOf(ports, 2)).toEqual(['paid', 'paid']);
    const lines = await answerOf(ports, listFundLines, { person: 'auditor' });
    expect(lines).toMatchObject({
      fundLines: [
        {
          balance: { reserved: 0, committed: 0, paid: reservedSum(2) },
          proof: {
            accountsAddUp: true,
            postingsAddUp: true,
            transfers: { commit: { count: 2 }, settle: { count: 2 }, restore: { count: 1 } },
          },
        },
      ],
    });
  });

  it('a payment that came back for no fault of the account casts no doubt on it', async () => {
    const { ports, ref } = await exported(1);
    await answered(ports, ref, { 1: { status: '失败', reason: '银行系统维护' } });
    await settleBatch(ports, { id: ref.id });
    expect(await ports.register.get('subject', subjectIdOf(0))).toMatchObject({
      account: { status: 'confirmed' },
    });
    expect(await statusesOf(ports, 1)).toEqual(['returned']);
  });

  it('disagrees, and nothing but the result file changes', async () => {
    const { ports, ref } = await exported(3);
    const items = await ports.register.itemsOf(ref.id);
    const call = await received(ports, ref, 1, bankAnswers(1, items.slice(1), { 2: { amount: '0.01' } }));
    const before = [await balanceOf(ports), await statusesOf(ports, 3), await openSteps(ports, ref)];
    const outcome = await callRoute(ports, readBankResultFile, call);
    expect(outcome).toMatchObject({
      status: 422,
      refusals: [
        { code: 'RESULT-COUNT' },
        { code: 'RESULT-SUM' },
        { code: 'RESULT-AMOUNT', at: 'line 2, column amount' },
        { code: 'RESULT-MISSING' },
      ],
    });
    expect([await balanceOf(ports), await statusesOf(ports, 3), await openSteps(ports, ref)]).toEqual(before);
    const batch = await ports.register.get('batch', ref.id);
    expect(batch?.results).toMatchObject([{ status: 'refused', findingsCount: 4 }]);
    expect(batch?.results[0]?.findings).toHaveLength(4);
    expect(await refusalOf(ports, readBankResultFile, call)).toEqual([
      422,
      'RESULT-COUNT',
      'RESULT-SUM',
      'RESULT-AMOUNT',
      'RESULT-MISSING',
    ]);
    expect(await answered(ports, ref, {}, 2)).toMatchObject({ status: 'accepted' });
  });

  it.each<[string, (text: string) => string | Buffer, string]>([
    ['in GBK', toGbk, ''],
    ['with a mark', (text) => `\uFEFF${text}`, ''],
    ['cut short inside a row', (text) => text.slice(0, -30), 'TABLE-LINE-TOO-SHORT'],
    ['with a column too many', (text) => text.replace('成功', '成功,成功'), 'TABLE-LINE-TOO-LONG'],
    ['without its header', (text) => text.split('\r\n').slice(1).join('\r\n'), 'TABLE-COLUMN-MISSING'],
    ['as a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'TABLE-KIND'],
  ])('may come %s', async (_, write, code) => {
    const { ports, ref } = await exported(2);
    const text = bankAnswers(1, await ports.register.itemsOf(ref.id));
    const call = await received(ports, ref, 1, write(text));
    const outcome = await callRoute(ports, readBankResultFile, call);
    expect(outcome).toMatchObject(
      code
        ? { status: 422, refusals: expect.arrayContaining([expect.objectContaining({ code })]) }
        : { status: 'accepted' },
    );
  });

  it('is not read before it is there, before the file has left, or twice at once', async () => {
    const { ports, ref } = await toRelease(1);
    const call = { person: 'maker', params: { batchId: ref.id, resultId: resultIdOf(1) } };
    const body = { fileName: 'r.csv', bytes: 10 };
    expect(await refusalOf(ports, addBankResult, { ...call, body })).toEqual([409, 'RESULT-NOT-AWAITED']);
    const large = { fileName: 'r.csv', bytes: 60 * 1024 * 1024 };
    expect(await refusalOf(ports, addBankResult, { ...call, body: large })).toEqual([
      413,
      'RESULT-TOO-LARGE',
    ]);
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    await exportBatch(ports, { id: ref.id });
    await answerOf(ports, addBankResult, { ...call, body });
    expect(await refusalOf(ports, readBankResultFile, call)).toEqual([409, 'RESULT-NOT-UPLOADED']);
    await answered(ports, ref, {}, 2);
    expect(await refusalOf(ports, readBankResultFile, call)).toEqual([409, 'RESULT-NOT-AWAITED']);
  });
});
