import * as z from 'zod';
import { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import type { InDoubt } from '#domain/positive-list/book/in-doubt.ts';
import { Pending } from '#domain/positive-list/book/rescreening.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { subjectNames } from '../../filing/subjects/subject-names.ts';
import type { Ports } from '../../ports.ts';
import { PlaceText, pageInDoubt } from './goods-in-doubt.ts';

const GoodsInDoubt = z
  .object({ entry: GoodsEntry, subjectName: z.string(), pending: Pending, findings: z.array(Refusal) })
  .meta({ id: 'GoodsInDoubt' });
type GoodsInDoubt = z.input<typeof GoodsInDoubt>;

/** Whose each of the goods is. */
const withNames = async (ports: Ports, items: readonly InDoubt[]): Promise<GoodsInDoubt[]> => {
  const nameOf = await subjectNames(
    ports,
    items.map(({ entry }) => entry.subjectId),
  );
  return items.map(({ entry, pending, findings }) => ({
    entry,
    subjectName: nameOf(entry.subjectId),
    pending,
    findings,
  }));
};

/** The goods that a re-screening suspended or has looked at, each with its owner and what speaks against it. */
export const listGoodsInDoubt = route(
  {
    id: 'listGoodsInDoubt',
    method: 'GET',
    path: '/api/officer/goods/rescreenings/{id}/goods',
    who: readers,
    summary: { zh: '重新比对涉及的商品', en: 'The goods that a re-screening is about' },
    params: z.object({ id: z.string() }),
    query: z.object({ after: PlaceText.optional() }),
    answer: z.object({ items: z.array(GoodsInDoubt), next: z.string().optional() }),
  },
  async (ports, { params: { id }, query: { after } }) => {
    const rescreening = await ports.register.get('rescreening', id);
    if (!rescreening) return notFound('该重新比对', 're-screening');
    // Before all is held anew, files of findings still come in between others.
    if (rescreening.status === 'started') return { items: [] };
    const { items, next } = await pageInDoubt(ports.exports, id, after);
    return { items: await withNames(ports, items), ...(next === undefined ? {} : { next }) };
  },
);
