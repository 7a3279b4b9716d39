import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Manifest } from '#domain/payment/bank-file.ts';
import { decideTask } from '#functions/casework/decide-task.route.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { downloadBankFile } from '#functions/payment/download-bank-file.route.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import {
  amountOf,
  batchIdOf,
  claimIdOf,
  madeBatch,
  reservedClaims,
  reservedSum,
} from '../support/a-payment.ts';
import { balanceOf, exported, statusesOf, toRelease } from '../support/a-payment-batch.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { takeTwice } from '../support/twice.ts';

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
