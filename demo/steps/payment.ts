import { randomUUID } from 'node:crypto';
import { expectThat, until } from '../patience.ts';
import { decide, type Stage, worklist } from '../stage.ts';
import { payments, resultFile, sha256 } from '../world/bank.ts';
import { account, subjects } from '../world/subjects.ts';

export const fundLineId = 'delivery-fees-2026';

type Batch = {
  readonly id: string;
  readonly status: string;
  readonly sequence?: number;
  readonly count: number;
  readonly sumFen: number;
};
type Manifest = {
  readonly sequence: number;
  readonly count: number;
  readonly sumFen: number;
  readonly files: readonly { readonly encoding: string; readonly sha256: string }[];
};

const batchOf = async (stage: Stage, id: string): Promise<Batch> =>
  (await stage.as('auditor-1').get<{ batch: Batch }>(`/finance/batches/${id}`)).batch;

export const reaches = (stage: Stage, id: string, status: string) =>
  until(`the batch is ${status}`, async () => {
    const batch = await batchOf(stage, id);
    return batch.status === status && batch;
  });

const asked = (stage: Stage, person: string, id: string) =>
  until(`${person} is asked`, async () =>
    (await worklist(stage, person)).find((task) => task.case.id === id),
  );

const download = async (stage: Stage, person: string, path: string): Promise<Buffer> => {
  const { url } = await stage.as(person).get<{ url: string }>(path);
  return Buffer.from(await (await fetch(url)).arrayBuffer());
};

export type Exported = {
  readonly id: string;
  readonly utf8: Buffer;
  readonly gbk: Buffer;
  readonly manifest: Buffer;
  readonly sequence: number;
};

/** Of these claims, or of everything that can be paid: a maker builds it, another checks it, a third releases it; nobody does two of these. */
export const payOut = async (stage: Stage, claimIds: readonly string[] = []): Promise<Exported> => {
  const id = randomUUID();
  await stage
    .as('finance-maker')
    .put(`/finance/batches/${id}`, { fundLineId, purpose: '寄递费用支持', claimIds });
  const check = await asked(stage, 'finance-checker', id);
  const own = await stage
    .as('finance-maker')
    .ask('POST', `/officer/tasks/${encodeURIComponent(check.id)}/decision`, { decision: 'approve' });
  expectThat(own.status === 403, 'who made a batch does not check it');
  await decide(stage, 'finance-checker', check, 'approve');
  await decide(stage, 'finance-exporter', await asked(stage, 'finance-exporter', id), 'approve');
  const { sequence = 0, count, sumFen } = await reaches(stage, id, 'exported');
  const utf8 = await download(stage, 'finance-exporter', `/finance/batches/${id}/file?encoding=utf-8`);
  const gbk = await download(stage, 'finance-exporter', `/finance/batches/${id}/file?encoding=gbk`);
  const manifest = await download(stage, 'finance-exporter', `/finance/batches/${id}/manifest`);
  const said = JSON.parse(manifest.toString('utf8')) as Manifest;
  expectThat(
    said.count === count && said.sumFen === sumFen && said.sequence === sequence,
    'the manifest says what the batch holds',
  );
  expectThat(
    said.files.some((file) => file.encoding === 'utf-8' && file.sha256 === sha256(utf8)) &&
      said.files.some((file) => file.encoding === 'gbk' && file.sha256 === sha256(gbk)),
    'the files are those of the manifest',
  );
  return { id, utf8, gbk, manifest, sequence };
};

export const sendResult = async (stage: Stage, id: string, bytes: Buffer) => {
  const maker = stage.as('finance-maker');
  const path = `/finance/batches/${id}/results/${randomUUID()}`;
  const { uploadUrl } = await maker.put<{ uploadUrl: string }>(path, {
    fileName: '银行回盘.csv',
    bytes: bytes.length,
    contentType: 'text/csv',
  });
  await fetch(uploadUrl, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'text/csv' },
  });
  return maker.ask('POST', `${path}/reading`);
};

const paid = { status: '成功', reason: '' };
const wrongName = { status: '失败', reason: '收款户名与账号不符' };
const unknown = { status: '未知', reason: '处理中' };
const returnedAt = 3;
const unknownAt = 5;

const answerOf = (_: unknown, index: number) => {
  if (index === returnedAt) return wrongName;
  return index === unknownAt ? unknown : paid;
};

/** A result that disagrees is refused whole, with its line; then most are paid, one comes back, one is unknown. */
export const reconcile = async (stage: Stage, { id, utf8, sequence }: Exported) => {
  const items = payments(utf8);
  const wrong = await sendResult(stage, id, resultFile(sequence, items, answerOf, 2));
  expectThat(
    wrong.status >= 400 && wrong.body.refusals?.some(({ at }) => at?.includes('line 4')) === true,
    `a wrong amount refuses the whole file and names its line (${JSON.stringify(wrong.body).slice(0, 300)})`,
  );
  const right = await sendResult(stage, id, resultFile(sequence, items, answerOf));
  expectThat(right.status === 200, `the result is taken (${right.body.detailEn ?? ''})`);
  const returned = await until('one payment is back', async () => {
    const { claims } = await stage
      .as('auditor-1')
      .get<{ claims: { subjectId: string; allocatedFen: number }[] }>('/officer/claims?status=returned');
    return claims[0];
  });
  stage.told['returned'] = { items: 1, fen: returned.allocatedFen, unknown: 1 };
  return returned.subjectId;
};

/** The returned one confirms its account again and is paid in the next batch; the unknown one is answered late. */
export const payTheRest = async (stage: Stage, first: Exported, returned: string): Promise<Exported> => {
  const before = await stage
    .as('auditor-1')
    .get<{ payableCount: number }>(`/finance/payable?fundLineId=${fundLineId}`);
  expectThat(before.payableCount === 0, 'what came back is not paid again by itself');
  const subject = subjects.find(({ subjectId }) => subjectId === returned);
  if (!subject) throw new Error('Nobody was returned.');
  await stage.as(subject.clerk).put(`/applicant/subjects/${subject.subjectId}/account`, account(subject));
  const next = await payOut(stage);
  const items = payments(next.utf8);
  expectThat(items.length === 1, `the next batch holds the returned one and no other (${items.length})`);
  const answer = await sendResult(
    stage,
    next.id,
    resultFile(next.sequence, items, () => paid),
  );
  expectThat(answer.status === 200, `the second result is taken (${answer.body.detailEn ?? ''})`);
  await reaches(stage, next.id, 'closed');
  const late = payments(first.utf8).slice(unknownAt, unknownAt + 1);
  const lateAnswer = await sendResult(
    stage,
    first.id,
    resultFile(first.sequence, late, () => paid),
  );
  expectThat(lateAnswer.status === 200, `the late answer is taken (${lateAnswer.body.detailEn ?? ''})`);
  await reaches(stage, first.id, 'closed');
  return next;
};
