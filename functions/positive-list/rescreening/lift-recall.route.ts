import * as z from 'zod';
import { type Cause, Rescreening, recallIdOf } from '#domain/positive-list/book/rescreening.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { liftRecall } from '../trace/recall-batches.ts';
import { notTheirRecall } from './recalling.ts';

const stillDecided = ({ status }: Rescreening) =>
  refused(409, {
    code: 'RECALL-NOT-CLOSED',
    found: status,
    expected: { zh: '已结束', en: 'closed' },
    reason: {
      zh: '召回暂停的商品尚未处理完毕，不能解除召回。',
      en: 'What the recall suspended is not decided and carried out yet.',
    },
    next: {
      zh: '请先由市场监管部门在待办中恢复或下架这些商品，办结后再解除。',
      en: 'Let market supervision restore or delist these goods first; then lift the recall.',
    },
  });

type Said = NonNullable<Rescreening['lifted']>;

const lifting = (before: Rescreening, lifted: Said, moment: Moment) => {
  const after = changed(before, moment, { lifted });
  const data = { words: lifted.words };
  return { after, event: happened('RecallLifted', moment, lifted.by, after, { before, data }) };
};

type Recall = Rescreening & { readonly cause: Extract<Cause, { kind: 'recall' }> };
const isRecall = (item: Rescreening | undefined): item is Recall => item?.cause.kind === 'recall';

/**
 * Lifts a recall that was said by mistake, with the reason, once what it suspended has been decided on. What it marked is
 * marked no longer; goods that were delisted meanwhile may be filed anew. Asked twice, it is lifted once, as first said.
 */
export const liftGoodsRecall = route(
  {
    id: 'liftGoodsRecall',
    method: 'PUT',
    path: '/api/officer/goods/recalls/{recallId}/lifting',
    who: ['lead'],
    summary: { zh: '解除误发的召回', en: 'Lift a recall that was a mistake' },
    params: z.object({ recallId: z.uuid() }),
    body: z.object({ words: z.string().trim().min(1).max(500) }),
    answer: Rescreening,
  },
  async (ports, { params: { recallId }, body: { words }, actor }) => {
    const objection = notTheirRecall(actor);
    if (objection) return objection;
    const before = await ports.register.get('rescreening', recallIdOf(recallId));
    if (!isRecall(before)) return notFound('该召回', 'recall');
    if (before.status !== 'closed') return stillDecided(before);
    const moment = momentOf(ports);
    const lifted = before.lifted ?? { on: moment.today, by: actor.person, words };
    const { after, event } = lifting(before, lifted, moment);
    if (!before.lifted) await ports.register.commit({ cases: [after], events: [event] });
    // Also where it was lifted before: an attempt that was cut off may have marked nothing yet.
    await liftRecall(ports, before, lifted.on);
    return before.lifted ? before : after;
  },
);
