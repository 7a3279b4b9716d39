import * as z from 'zod';
import { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { GoodsPath } from '../book/goods-path.ts';
import { entryOf } from '../book/move-entry.ts';
import { ShownBatch, shownBatch } from './trace-scene.ts';

const answer = z.object({ goods: GoodsEntry, batches: ShownBatch.array() });

const batchesOf = async (ports: Ports, subjectId: string, key: string) => {
  const goods = await entryOf(ports, subjectId, key);
  if (!goods) return notFound('该商品', 'goods');
  return { goods, batches: (await ports.traces.ofGoods(subjectId, key)).map(shownBatch) };
};

/** The batches of one of a subject's goods, the newest first. */
export const listGoodsBatches = route(
  {
    id: 'listGoodsBatches',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/goods/{key}/batches',
    who: 'member',
    summary: { zh: '商品批次', en: 'The batches of goods' },
    params: GoodsPath,
    answer,
  },
  (ports, { params: { subjectId, key } }) => batchesOf(ports, subjectId, key),
);

/** The same, as the zone sees it. */
export const listGoodsBatchesOf = route(
  {
    id: 'listGoodsBatchesOf',
    method: 'GET',
    path: '/api/officer/books/{owner}/{key}/batches',
    who: readers,
    summary: { zh: '主体的商品批次', en: 'The batches of a subject’s goods' },
    params: z.object({ owner: z.string(), key: GoodsEntry.shape.key }),
    answer,
  },
  (ports, { params: { owner, key } }) => batchesOf(ports, owner, key),
);
