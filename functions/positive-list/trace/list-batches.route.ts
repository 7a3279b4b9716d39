import * as z from 'zod';
import { SubjectDocument } from '#domain/filing/document.ts';
import { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import type { TraceBatch } from '#domain/positive-list/trace/trace.ts';
import { Day } from '#domain/shared/day.ts';
import { readers } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { GoodsPath } from '../book/goods-path.ts';
import { entryOf } from '../book/move-entry.ts';
import { ShownBatch, shownBatch } from './trace-scene.ts';

const answer = z.object({
  goods: GoodsEntry,
  batches: ShownBatch.array(),
  /** The papers behind their certificates. */
  documents: SubjectDocument.array(),
  /** The day by which it is told what has expired. */
  on: Day,
});

const papersOf = async ({ register }: Ports, subjectId: string, batches: readonly TraceBatch[]) => {
  const named = new Set(
    batches.flatMap(({ certificates }) => certificates.map(({ documentId }) => documentId)),
  );
  return (await register.documentsOf(subjectId)).filter(({ id }) => named.has(id));
};

const batchesOf = async (ports: Ports, subjectId: string, key: string) => {
  const goods = await entryOf(ports, subjectId, key);
  if (!goods) return notFound('该商品', 'goods');
  const batches = await ports.traces.ofGoods(subjectId, key);
  const documents = await papersOf(ports, subjectId, batches);
  return { goods, batches: batches.map(shownBatch), documents, on: momentOf(ports).today };
};

/** The batches of one of a subject's goods, the newest first. */
export const listGoodsBatches = route(
  {
    id: 'listGoodsBatches',
    method: 'GET',
    path: '/api/applicant/goods/{subjectId}/book/{key}/batches',
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
    path: '/api/officer/goods/books/{owner}/{key}/batches',
    who: readers,
    summary: { zh: '主体的商品批次', en: 'The batches of a subject’s goods' },
    params: z.object({ owner: z.string(), key: GoodsEntry.shape.key }),
    answer,
  },
  (ports, { params: { owner, key } }) => batchesOf(ports, owner, key),
);
