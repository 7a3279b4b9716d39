import * as z from 'zod';
import { filingId } from '#domain/filing/filing.ts';
import type { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import type { Recall } from '#domain/positive-list/trace/batch-recall.ts';
import { PublicTrace, publicTrace } from '#domain/positive-list/trace/public-trace.ts';
import { markOfBrand } from '#domain/positive-list/trace/same-goods-mark.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { entryOf } from '../book/move-entry.ts';
import { batchAt } from './trace-scene.ts';

const isDemonstration = async (
  { register, zone }: Pick<Ports, 'register' | 'zone'>,
  { subjectId, goods }: GoodsEntry,
): Promise<boolean> => {
  const filing = await register.get('filing', filingId(subjectId, goods.mode));
  const mode = filing && (await zone.version('mode', filing.mode, filing.modeVersion));
  return mode?.demonstration ?? false;
};

const recallsOfBrand = async (
  { traces }: Pick<Ports, 'traces'>,
  brand: string | undefined,
): Promise<readonly Recall[]> => {
  if (brand === undefined) return [];
  const known = await traces.knownBy([markOfBrand(brand)]);
  return [...known.values()].flat().flatMap(({ recalls }) => recalls);
};

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
    if (!entry) return notFound('该商品', 'goods');
    const { today: on } = momentOf(ports);
    const [demonstration, ofBrand] = await Promise.all([
      isDemonstration(ports, entry),
      recallsOfBrand(ports, batch.goods.brand),
    ]);
    return publicTrace(batch, entry, { on, demonstration }, ofBrand);
  },
);
