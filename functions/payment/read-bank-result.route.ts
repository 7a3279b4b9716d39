import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { BankResultFile, type Batch, isSettled } from '#domain/payment/batch.ts';
import type { Outcome } from '#domain/payment/reconcile.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { answered, changed, happened, isOpen, type Moment, momentOf } from '../casework/writing.ts';
import { notFound, Refused, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Ports } from '../ports.ts';
import { findingsKey, outcomesKey, resultOf } from './batch-files.ts';
import { type BankReading, readBankResult } from './read-bank-result.ts';
import { batchRef } from './read-batch.ts';

/** So many findings are kept in the batch itself, and so many are answered; the file holds all of them. */
const kept = 30;
const told = 500;

const notUploaded = () =>
  refused(409, {
    code: 'RESULT-NOT-UPLOADED',
    reason: { zh: '结果文件尚未上传。', en: 'The result file is not uploaded yet.' },
    next: { zh: '请先上传文件。', en: 'Upload it first.' },
  });

const notAwaited = () =>
  refused(409, {
    code: 'RESULT-NOT-AWAITED',
    reason: { zh: '该批次目前不等待银行结果。', en: 'This batch does not wait for the bank’s answer.' },
    next: { zh: '如刚上传过结果，请稍候刷新。', en: 'If one was just read, wait a moment and reload.' },
  });

type Scene = {
  readonly ports: Ports;
  readonly batch: Batch;
  readonly result: BankResultFile;
  readonly person: string;
  readonly moment: Moment;
};

const withResult = ({ batch, result, moment }: Scene, patch: Partial<BankResultFile>): Batch =>
  changed(batch, moment, {
    results: batch.results.map((one) => (one.id === result.id ? { ...one, ...patch } : one)),
  });

const countsOf = (outcomes: readonly Outcome[]) => {
  const count = (status: Outcome['status']) => outcomes.filter((one) => one.status === status).length;
  return { paid: count('paid'), returned: count('returned'), unknown: count('unknown') };
};

const asFile = (value: unknown) => ({ body: JSON.stringify(value), contentType: 'application/json' });

/** Refused whole: nothing but the result file itself has changed. */
const refuseIt = async (scene: Scene, { refusals, sha256 }: BankReading): Promise<Refused> => {
  const { ports, batch, result, person, moment } = scene;
  await ports.exports.write({ key: findingsKey(batch.id, result.id), ...asFile(refusals) });
  const findings = refusals.slice(0, kept);
  const after = withResult(scene, { status: 'refused', sha256, findings, findingsCount: refusals.length });
  const data = { resultId: result.id, sha256, findings: refusals.length };
  await ports.register.commit({
    cases: [after],
    events: [happened('BankResultRefused', moment, person, after, { data })],
  });
  return new Refused(422, refusals.slice(0, told));
};

/** The outcomes first, then the transaction that closes the task; the workflow books them. */
const acceptIt = async (
  scene: Scene,
  task: Task,
  { outcomes, sha256 }: BankReading,
): Promise<BankResultFile | undefined> => {
  const { ports, batch, result, person, moment } = scene;
  await ports.exports.write({ key: outcomesKey(batch.id, result.id), ...asFile(outcomes) });
  const counts = countsOf(outcomes);
  const after = withResult(scene, { status: 'accepted', sha256, counts });
  const data = { resultId: result.id, sha256, ...counts };
  await ports.register.commit({
    cases: [after],
    closes: [answered(task, 'received', person, moment)],
    events: [happened('BankResultAccepted', moment, person, after, { data })],
  });
  return resultOf(after, result.id);
};

const awaited = async ({ register }: Ports, batch: Batch): Promise<Task | undefined> =>
  (await register.tasksOf(batchRef(batch))).find(
    (task) => isOpen(task) && task.step.startsWith('bank-result:'),
  );

const readIt = async (scene: Scene) => {
  const { ports, batch, result } = scene;
  const task = await awaited(ports, batch);
  if (!task || batch.sequence === undefined) return notAwaited();
  if ((await ports.evidence.bytesOf(result.objectKey)) === undefined) return notUploaded();
  const items = (await ports.register.itemsOf(batch.id)).filter((item) => !isSettled(item));
  const bytes = await ports.evidence.read(result.objectKey);
  const reading = await readBankResult(bytes, { sequence: batch.sequence, items });
  if (reading.refusals.length > 0) return refuseIt(scene, reading);
  return (await acceptIt(scene, task, reading)) ?? notFound('该结果文件', 'result file');
};

const saidBefore = (findings: readonly Refusal[]) => new Refused(422, findings);

/** Reads the uploaded file and holds it against what was sent. Read twice, it says the same. */
export const readBankResultFile = route(
  {
    id: 'readBankResult',
    method: 'POST',
    path: '/api/finance/batches/{batchId}/results/{resultId}/reading',
    who: ['finance-maker'],
    summary: { zh: '读取银行结果文件', en: 'Read the bank’s result file' },
    params: z.object({ batchId: z.string(), resultId: z.string() }),
    answer: BankResultFile,
  },
  async (ports, { params: { batchId, resultId }, actor }) => {
    const batch = await ports.register.get('batch', batchId);
    const result = batch ? resultOf(batch, resultId) : undefined;
    if (!batch || !result) return notFound('该结果文件', 'result file');
    if (result.status === 'refused') return saidBefore(result.findings);
    if (result.status !== 'awaiting-upload') return result;
    return readIt({ ports, batch, result, person: actor.person, moment: momentOf(ports) });
  },
);
