import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import { Rescreening, recallingDepartment } from '#domain/positive-list/book/rescreening.ts';
import { momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { recallBatches } from '../trace/recall-batches.ts';
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

const notYours = () =>
  refused(403, {
    code: 'RECALL-NOT-YOURS',
    expected: { zh: '市场监管部门负责人', en: 'a lead of market supervision' },
    reason: {
      zh: '只有市场监管部门负责人可以发起召回。',
      en: 'Only a lead of market supervision recalls goods.',
    },
    next: { zh: '请联系市场监管部门。', en: 'Ask market supervision.' },
  });

const oneOfTwo = () =>
  refused(422, {
    code: 'RECALL-OF-WHAT',
    at: 'brand',
    expected: { zh: '品牌或溯源码，填写一项', en: 'a brand or a trace code, one of the two' },
    reason: { zh: '请填写品牌或批次/溯源码中的一项。', en: 'Say a brand, or a batch or trace code.' },
    next: { zh: '请填写其中一项。', en: 'Fill in one of them.' },
  });

const leadsRecalls = ({ offices }: Actor) =>
  offices.some(({ role, department }) => role === 'lead' && department === recallingDepartment);

const objectionTo = ({ brand, traceCode }: Body, actor: Actor) => {
  if (!leadsRecalls(actor)) return notYours();
  return (brand === undefined) === (traceCode === undefined) ? oneOfTwo() : undefined;
};

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
    const id = `recall-${recallId}`;
    const rescreening = await startRescreening(ports, { id, cause, day: today, by: actor.person });
    // What it began about: under the same id nothing else is ever recalled.
    const { cause: begun, day } = rescreening;
    if (begun.kind === 'recall') await recallBatches(ports, { id, day, cause: begun });
    return rescreening;
  },
);
