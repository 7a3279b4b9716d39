import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import { Rescreening, recallIdOf } from '#domain/positive-list/book/rescreening.ts';
import { momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { recallBatches } from '../trace/recall-batches.ts';
import { notTheirRecall } from './recalling.ts';
import { startRescreening } from './start-rescreening.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

const Body = z.object({
  brand: text(100).optional(),
  /** A batch or trace code, as it was filed. */
  traceCode: text(100).optional(),
  /** Why, in the officer's words: every owner reads them. */
  words: text(500),
});
type Body = z.output<typeof Body>;

const oneOfTwo = () =>
  refused(422, {
    code: 'RECALL-OF-WHAT',
    at: 'brand',
    expected: { zh: '品牌或溯源码，填写一项', en: 'a brand or a trace code, one of the two' },
    reason: { zh: '请填写品牌或批次/溯源码中的一项。', en: 'Say a brand, or a batch or trace code.' },
    next: { zh: '请填写其中一项。', en: 'Fill in one of them.' },
  });

const objectionTo = ({ brand, traceCode }: Body, actor: Actor) =>
  notTheirRecall(actor) ?? ((brand === undefined) === (traceCode === undefined) ? oneOfTwo() : undefined);

/**
 * Recalls goods by brand or by batch: whatever bears it is suspended, and batches say so at once to whoever looks them
 * up. Asked twice, it is one recall.
 */
export const recallGoods = route(
  {
    id: 'recallGoods',
    method: 'PUT',
    path: '/api/officer/goods/recalls/{recallId}',
    who: ['lead'],
    summary: { zh: '发起商品召回', en: 'Recall goods' },
    params: z.object({ recallId: z.uuid() }),
    body: Body,
    answer: Rescreening,
    status: 201,
  },
  async (ports, { params: { recallId }, body, actor }) => {
    const objection = objectionTo(body, actor);
    if (objection) return objection;
    const { today } = momentOf(ports);
    const cause = { kind: 'recall', ...body } as const;
    const id = recallIdOf(recallId);
    const rescreening = await startRescreening(ports, { id, cause, day: today, by: actor.person });
    // What it began about: under the same id nothing else is ever recalled.
    const { cause: begun, day, lifted } = rescreening;
    if (begun.kind === 'recall' && !lifted) await recallBatches(ports, { id, day, cause: begun });
    return rescreening;
  },
);
