import * as z from 'zod';
import { Batch } from '#domain/payment/batch.ts';
import { fen } from '#domain/shared/money.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { happened, type Moment, momentOf } from '../casework/writing.ts';
import { notFound, Refused, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Ports } from '../ports.ts';
import { batchRef, fundLineOf } from './read-batch.ts';

const Body = z.object({
  fundLineId: z.string(),
  /** What the bank tells the payee. */
  purpose: z.string().trim().min(2).max(60),
  /** None: every payable claim of the fund line. */
  claimIds: z.array(z.string()).max(1000).default([]),
});
type Body = z.output<typeof Body>;

const made = (batchId: string, body: Body, madeBy: string, { now }: Moment): Batch => ({
  kind: 'batch',
  id: batchId,
  version: 1,
  status: 'made',
  openedAt: now,
  changedAt: now,
  round: 1,
  madeBy,
  fundLineId: body.fundLineId,
  purpose: body.purpose,
  claimIds: [...new Set(body.claimIds)],
  count: 0,
  sumFen: fen(0),
  leftOut: [],
  leftOutCount: 0,
  findings: [],
  results: [],
});

const noSuchClaim = (id: string, index: number): Refusal => ({
  code: 'CLAIM-UNKNOWN',
  at: `claimIds.${index}`,
  found: id,
  reason: { zh: '没有该申报。', en: 'There is no such claim.' },
  next: { zh: '请从可拨付清单中选择。', en: 'Choose from what can be paid.' },
});

const unknownClaims = async ({ register }: Ports, { claimIds }: Body): Promise<Refusal[]> => {
  const claims = await register.find('claim', claimIds);
  return claimIds.flatMap((id, index) => (claims.has(id) ? [] : [noSuchClaim(id, index)]));
};

const idTaken = (id: string) =>
  refused(409, {
    code: 'BATCH-ID-TAKEN',
    at: 'batchId',
    found: id,
    reason: { zh: '该批次号已被使用。', en: 'This batch is another one.' },
    next: { zh: '请刷新页面后重新制单。', en: 'Reload the page and make it again.' },
  });

/** Makes a payment batch; which claims may be paid is decided by its workflow. Sent twice, it is one batch. */
export const makeBatch = route(
  {
    id: 'makeBatch',
    method: 'PUT',
    path: '/api/finance/batches/{batchId}',
    who: ['finance-maker'],
    summary: { zh: '制作拨付批次', en: 'Make a payment batch' },
    params: z.object({ batchId: z.uuid() }),
    body: Body,
    answer: Batch,
    status: 202,
  },
  async (ports, { params: { batchId }, body, actor }) => {
    const before = await ports.register.get('batch', batchId);
    if (before)
      return before.madeBy === actor.person && before.fundLineId === body.fundLineId
        ? before
        : idTaken(batchId);
    if (!(await fundLineOf(ports, body.fundLineId))) return notFound('该资金科目', 'fund line');
    const unknown = await unknownClaims(ports, body);
    if (unknown.length > 0) return new Refused(422, unknown);
    const moment = momentOf(ports);
    const batch = made(batchId, body, actor.person, moment);
    await ports.register.commit({
      cases: [batch],
      hands: [{ case: batchRef(batch), person: actor.person, step: 'make' }],
      events: [
        happened('BatchMade', moment, actor.person, batch, {
          data: { fundLineId: batch.fundLineId, named: batch.claimIds.length },
        }),
      ],
    });
    return batch;
  },
);
