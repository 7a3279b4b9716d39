import { payments, referenceOf, resultFile } from '#demo/world/bank.ts';
import type { CaseRef } from '#domain/casework/case.ts';
import type { Batch } from '#domain/payment/batch.ts';
import { fundLineId, type Window } from '../world/zone.ts';
import { type Acting, answer, asked, awaited, idFor } from './acting.ts';
import { AnsweredWrongly } from './callers.ts';

/** What the bank was sent, by our reference: it pays every line that it gets. */
export type BankLines = Map<string, number>;

const reaches = ({ callers }: Acting, { id }: CaseRef, status: Batch['status']) =>
  awaited(`the batch ${id} is ${status}`, async () => {
    const { batch } = await callers.reads<{ batch: Batch }>('auditor-1', `/finance/batches/${id}?limit=1`);
    if (batch.status === 'rejected')
      throw new AnsweredWrongly(`The batch ${id} was rejected: ${JSON.stringify(batch.findings)}`);
    return batch.status === status && batch;
  });

const bankFileOf = async ({ callers }: Acting, { id }: CaseRef): Promise<Buffer> => {
  const path = `/finance/batches/${id}/file?encoding=utf-8`;
  const { url } = await callers.reads<{ url: string }>('finance-exporter', path);
  return callers.downloads(url);
};

/** Makes a batch of all that can be paid; a second person checks it, and a third releases it. */
export const payOut = async (acting: Acting, { periodId }: Window): Promise<CaseRef> => {
  const by = 'finance-maker';
  const ref = { kind: 'batch', id: idFor(acting, `batch ${periodId}`) } as const;
  const body = { fundLineId, purpose: '寄递费用支持', claimIds: [] };
  await acting.callers.does(by, ['PUT', `/finance/batches/${ref.id}`, body]);
  acting.record.note({ what: 'made', case: ref, by });
  await reaches(acting, ref, 'to-check');
  await answer(acting, 'finance-checker', ref);
  await answer(acting, 'finance-exporter', ref);
  await reaches(acting, ref, 'exported');
  return ref;
};

/** The bank pays what stands in the file, and says so. */
export const hearFromBank = async (acting: Acting, ref: CaseRef, lines: BankLines): Promise<void> => {
  const { callers, record } = acting;
  const by = 'finance-maker';
  const { sequence = 0 } = await reaches(acting, ref, 'exported');
  const paid = payments(await bankFileOf(acting, ref));
  for (const line of paid) lines.set(referenceOf(line), (lines.get(referenceOf(line)) ?? 0) + 1);
  const answered = resultFile(sequence, paid, () => ({ status: '成功', reason: '' }));
  const of = idFor(acting, `result ${ref.id}`);
  const path = `/finance/batches/${ref.id}/results/${of}`;
  const { uploadUrl } = await callers.does(by, [
    'PUT',
    path,
    { fileName: '银行回盘.csv', bytes: answered.length, contentType: 'text/csv' },
  ]);
  record.note({ what: 'resultAdded', case: ref, by, of });
  await callers.uploads(String(uploadUrl), { bytes: answered, contentType: 'text/csv' });
  await asked(acting, by, ref);
  await callers.does(by, ['POST', `${path}/reading`, {}]);
  record.note({ what: 'resultRead', case: ref, by, of });
  await reaches(acting, ref, 'closed');
};
