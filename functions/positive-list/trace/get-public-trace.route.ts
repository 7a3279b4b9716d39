import * as z from 'zod';
import { PublicTrace, publicTrace } from '#domain/positive-list/trace/public-trace.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { entryOf } from '../book/move-entry.ts';
import { batchAt } from './trace-scene.ts';

/** What a label leads to: where goods come from, who answers for them, and whether they are recalled. For everybody. */
export const getPublicTrace = route(
  {
    id: 'getPublicTrace',
    method: 'GET',
    path: '/api/public/traces/{code}',
    who: 'anyone',
    summary: { zh: '商品溯源查询', en: 'Look up a trace code' },
    params: z.object({ code: z.string().max(64) }),
    answer: PublicTrace,
  },
  async (ports, { params: { code } }) => {
    const batch = await batchAt(ports, code);
    if (batch instanceof Refused) return batch;
    const entry = await entryOf(ports, batch.subjectId, batch.key);
    return entry ? publicTrace(batch, entry, momentOf(ports).today) : notFound('该商品', 'goods');
  },
);
