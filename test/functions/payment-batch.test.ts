import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Manifest } from '#domain/payment/bank-file.ts';
import { toGbk } from '#functions/adapters/bank-formats/gbk.ts';
import { CaseMoved } from '#functions/errors.ts';
import { confirmAccount } from '#functions/filing/accounts/confirm-account.route.ts';
import { addBankResult } from '#functions/payment/add-bank-result.route.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { downloadBankFile } from '#functions/payment/download-bank-file.route.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { getBatch } from '#functions/payment/get-batch.route.ts';
import { listFundLines } from '#functions/payment/list-fund-lines.route.ts';
import { listPayable } from '#functions/payment/list-payable.route.ts';
import { makeBatch } from '#functions/payment/make-batch.route.ts';
import { readBankResultFile } from '#functions/payment/read-bank-result.route.ts';
import { settleBatch } from '#functions/payment/settle-batch.task.ts';
import type { Ports } from '#functions/ports.ts';
import {
  amountOf,
  bankAnswers,
  batchIdOf,
  claimIdOf,
  madeBatch,
  reservedClaims,
  reservedSum,
  subjectIdOf,
} from '../support/a-payment.ts';
import { aProgramme } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { cutOffAt, cutOffEverywhere } from '../support/interrupted.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { takeTwice } from '../support/twice.ts';

type Ref = { readonly kind: 'batch'; readonly id: string };

const statusesOf = async ({ register }: Ports, count: number) => {
  const claims = await Promise.all(
    Array.from({ length: count }, (_, n) => register.get('claim', claimIdOf(n))),
  );
  return claims.map((claim) => claim?.status);
};

const balanceOf = ({ ledger }: Ports) => ledger.balance('line');

const toCheck = async (count: number) => {
  const ports = await reservedClaims(count);
  const ref = await madeBatch(ports);
  await takeTwice(ports, gatherBatch, ref);
  return { ports, ref };
};

const toRelease = async (count: number) => {
  const { ports, ref } = await toCheck(count);
  await decideStep(ports, ref, 'checker', 'check', 'approve');
  await takeTwice(ports, advanceBatch, ref);
  return { ports, ref };
};

const exported = async (count: number) => {
  const { ports, ref } = await toRelease(count);
  await decideStep(ports, ref, 'exporter', 'release', 'approve');
  await takeTwice(ports, exportBatch, ref);
  return { ports, ref };
};

const resultIdOf = (n: number) => `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`;

/** The maker uploads the bank's file as the nth result, and has it read. */
const received = async (ports: MemoryPorts, ref: Ref, n: number, file: string | Buffer) => {
  const call = { person: 'maker', params: { batchId: ref.id, resultId: resultIdOf(n) } };
  const body = { fileName: '结果.csv', bytes: file.length };
  await answerOf(ports, addBankResult, { ...call, body });
  ports.evidence.put(`results/${ref.id}/${resultIdOf(n)}`, file);
  return call;
};

const answered = async (
  ports: MemoryPorts,
  ref: Ref,
  but: Parameters<typeof bankAnswers>[2],
  n = 1,
  only: readonly string[] = ['pending', 'unknown'],
) => {
  const items = (await ports.register.itemsOf(ref.id)).filter(({ status }) => only.includes(status));
  const { sequence = 0 } = (await ports.register.get('batch', ref.id)) ?? {};
  const call = await received(ports, ref, n, bankAnswers(sequence, items, but));
  return answerOf(ports, readBankResultFile, call);
};

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

describe('the bank file leaves', () => {
  it('with its manifest, in both encodings, and commits the money', async () => {
    const { ports, ref } = await exported(60);
    const batch = await ports.register.get('batch', ref.id);
    expect(batch).toMatchObject({ status: 'exported', sequence: 1 });
    const manifest = Manifest.parse(JSON.parse(ports.exports.text(batch?.manifestKey ?? '')));
    expect(manifest).toMatchObject({ sequence: 1, count: 60, sumFen: reservedSum(60), batchId: ref.id });
    expect(manifest.files.map(({ sha256 }) => sha256)).toEqual(batch?.files?.map(({ sha256 }) => sha256));
    const [utf8, gbk] = (batch?.files ?? []).map(({ objectKey }) => ports.exports.bytes(objectKey));
    const rows: string[][] = parse(utf8 ?? '', { bom: true });
    expect(rows).toHaveLength(61);
    expect(new TextDecoder('gb18030').decode(gbk)).toBe(utf8?.toString('utf8').slice(1));
    expect(await balanceOf(ports)).toMatchObject({ reserved: 0, committed: reservedSum(60), paid: 0 });
    expect(new Set(await statusesOf(ports, 60))).toEqual(new Set(['exported']));
    expect(await openSteps(ports, ref)).toEqual(['bank-result:1']);
  });

  it('once: exported again it is the same bytes, released again it is refused', async () => {
    const { ports, ref } = await exported(3);
    const [task] = (await ports.register.tasksOf(ref)).filter(({ step }) => step === 'release');
    const before = ports.exports.keys().map((key) => ports.exports.text(key));
    await exportBatch(ports, { id: ref.id });
    expect(ports.exports.keys().map((key) => ports.exports.text(key))).toEqual(before);
    expect(await ports.register.lastOf('bank-file-line')).toBe(1);
    const { decideTask } = await import('#functions/casework/decide-task.route.ts');
    const call = { person: 'exporter', params: { taskId: task?.id ?? '' }, body: { decision: 'approve' } };
    expect(await refusalOf(ports, decideTask, call)).toEqual([409, 'TASK-CLOSED']);
  });

  it('takes the next number of its fund line', async () => {
    const ports = await reservedClaims(2);
    for (const n of [1, 2]) {
      const ref = await madeBatch(ports, n, [claimIdOf(n - 1)]);
      await gatherBatch(ports, { id: ref.id });
      await decideStep(ports, ref, 'checker', 'check', 'approve');
      await advanceBatch(ports, { id: ref.id });
      await decideStep(ports, ref, 'exporter', 'release', 'approve');
    }
    // Both are released in the same moment: one of them finds its number taken.
    await Promise.all([1, 2].map((n) => exportBatch(ports, { id: batchIdOf(n) })));
    const sequences = await Promise.all(
      [1, 2].map(async (n) => (await ports.register.get('batch', batchIdOf(n)))?.sequence),
    );
    expect(sequences.toSorted()).toEqual([1, 2]);
  });

  it('is not sent where the fund line does not hold it', async () => {
    const { ports, ref } = await toRelease(2);
    const posting = {
      id: 'release-1',
      fundLineId: 'line',
      transfer: 'release' as const,
      fen: amountOf(0),
      at: '2026-03-02T02:00:00.000Z',
      for: { kind: 'claim' as const, id: claimIdOf(0) },
    };
    await ports.register.commit({ postings: [posting], events: [] });
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    await takeTwice(ports, exportBatch, ref);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({
      status: 'rejected',
      findings: [{ code: 'FUND-SHORT' }],
    });
    expect(await statusesOf(ports, 2)).toEqual(['reserved', 'reserved']);
  });

  it('is handed to the exporter, and the record says so', async () => {
    const { ports, ref } = await exported(1);
    const call = { params: { batchId: ref.id }, query: { encoding: 'gbk' } };
    const file = await answerOf(ports, downloadBankFile, { person: 'exporter', ...call });
    expect(file).toMatchObject({ fileName: 'KO000001-gbk.csv' });
    const last = (await ports.register.history(ref)).find(({ type }) => type === 'FileDownloaded');
    expect(last).toMatchObject({ by: 'exporter', data: { fileName: 'KO000001-gbk.csv' } });
    expect(await refusalOf(ports, downloadBankFile, { person: 'maker', ...call })).toEqual([
      403,
      'ROLE-NEEDED',
    ]);
  });
});

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

describe('a power cut', () => {
  it('anywhere in any step does no harm', async () => {
    const ports = await reservedClaims(35);
    const ref = await madeBatch(ports);
    const cuts = [await cutOffEverywhere(ports, gatherBatch, ref.id)];
    await decideStep(ports, ref, 'checker', 'check', 'approve');
    cuts.push(await cutOffEverywhere(ports, advanceBatch, ref.id));
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    cuts.push(await cutOffEverywhere(ports, exportBatch, ref.id));
    await answered(ports, ref, { 3: { status: '失败', reason: '账户冻结' } });
    cuts.push(await cutOffEverywhere(ports, settleBatch, ref.id));
    expect(cuts.every((count) => count > 0)).toBe(true);

    expect(await ports.register.get('batch', ref.id)).toMatchObject({
      status: 'closed',
      count: 35,
      sequence: 1,
      sumFen: reservedSum(35),
    });
    const [, , third] = await ports.register.itemsOf(ref.id);
    const back = third?.amountFen ?? 0;
    expect(await balanceOf(ports)).toMatchObject({
      reserved: back,
      committed: 0,
      paid: reservedSum(35) - back,
    });
    expect((await statusesOf(ports, 35)).filter((status) => status === 'paid')).toHaveLength(34);
  });

  it('while claims are given back does no harm either', async () => {
    const { ports, ref } = await toCheck(50);
    await decideStep(ports, ref, 'checker', 'check', 'refuse');
    await cutOffEverywhere(ports, advanceBatch, ref.id);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({ status: 'rejected' });
    expect(new Set(await statusesOf(ports, 50))).toEqual(new Set(['reserved']));
  });

  it('while claims are given back lets no overlapping run send them to the bank', async () => {
    const { ports, ref } = await toRelease(50);
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    const membership = { subjectId: subjectIdOf(1), role: 'clerk', givenBy: 'operator' } as const;
    const turnedDownHalfway = async () => {
      const since = '2026-01-01T00:00:00.000Z';
      await ports.register.commit({
        joins: { person: 'exporter', membership: { ...membership, since } },
        events: [],
      });
      expect(await cutOffAt(ports, exportBatch, ref.id, 2)).toBe(true);
    };
    // The overlapping run has asked everything already, and is about to take its number.
    const overlapping = {
      ...ports,
      register: {
        ...ports.register,
        lastOf: async (name: string) => {
          await turnedDownHalfway();
          return ports.register.lastOf(name);
        },
      },
    };
    await expect(exportBatch(overlapping, { id: ref.id })).rejects.toThrow(CaseMoved);
    expect(await balanceOf(ports)).toMatchObject({ reserved: reservedSum(50), committed: 0 });
    await takeTwice(ports, exportBatch, ref);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({ status: 'rejected' });
    expect(new Set(await statusesOf(ports, 50))).toEqual(new Set(['reserved']));
  });
});
