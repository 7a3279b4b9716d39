import * as z from 'zod';
import { BankResultFile, type Batch } from '#domain/payment/batch.ts';
import { tooLarge } from '#domain/shared/file-size.ts';
import { changed, happened, momentOf } from '../casework/writing.ts';
import { notFound, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { resultKey, resultOf } from './batch-files.ts';

const Body = z.object({
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().positive(),
  contentType: z.string().max(100).default('text/csv'),
});

const limit = {
  code: 'RESULT-TOO-LARGE',
  megabytes: 50,
  next: { zh: '请确认是否为银行结果文件。', en: 'Make sure that it is the bank’s result file.' },
};

const notAwaited = ({ status }: Batch) =>
  refused(409, {
    code: 'RESULT-NOT-AWAITED',
    found: status,
    reason: { zh: '该批次目前不等待银行结果。', en: 'This batch does not wait for the bank’s answer.' },
    next: { zh: '请在批次列表中查看状态。', en: 'See how it stands in the list of batches.' },
  });

const alreadyRead = ({ status }: BankResultFile) =>
  refused(409, {
    code: 'RESULT-READ',
    found: status,
    reason: { zh: '该结果文件已经读取，不能替换。', en: 'This result file was read; it cannot be replaced.' },
    next: { zh: '请作为新的结果文件上传。', en: 'Upload it as a new result.' },
  });

/** Announces a result file and answers where to put it. Asked twice, it is one file. */
export const addBankResult = route(
  {
    id: 'addBankResult',
    method: 'PUT',
    path: '/api/finance/batches/{batchId}/results/{resultId}',
    who: ['finance-maker'],
    summary: { zh: '上传银行结果文件', en: 'Add the bank’s result file' },
    params: z.object({ batchId: z.string(), resultId: z.uuid() }),
    body: Body,
    answer: z.object({ result: BankResultFile, uploadUrl: z.string() }),
    status: 201,
  },
  async (ports, { params: { batchId, resultId }, body, actor }) => {
    const batch = await ports.register.get('batch', batchId);
    if (!batch) return notFound('该批次', 'payment batch');
    const large = tooLarge(body.bytes, limit);
    if (large) return refused(413, large);
    const { bytes, contentType, fileName } = body;
    const key = resultKey(batchId, resultId);
    const before = resultOf(batch, resultId);
    if (before && before.status !== 'awaiting-upload') return alreadyRead(before);
    if (batch.status !== 'exported') return notAwaited(batch);
    const uploadUrl = await ports.evidence.uploadUrl({ key, bytes, contentType });
    if (before) return { result: before, uploadUrl };
    const moment = momentOf(ports);
    const result: BankResultFile = {
      id: resultId,
      fileName,
      objectKey: key,
      addedAt: moment.now,
      addedBy: actor.person,
      status: 'awaiting-upload',
      findings: [],
      findingsCount: 0,
    };
    const after = changed(batch, moment, { results: [...batch.results, result] });
    await ports.register.commit({
      cases: [after],
      events: [happened('BankResultAdded', moment, actor.person, after, { data: { resultId } })],
    });
    return { result, uploadUrl };
  },
);
