import * as z from 'zod';
import { GoodsEntry, GoodsStatus } from '#domain/positive-list/book/goods-entry.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';

const BookCounts = z
  .object({ active: z.int(), suspended: z.int(), delisted: z.int(), cancelled: z.int() })
  .meta({ id: 'BookCounts' });

const params = z.object({ subjectId: z.string() });
/** To the zone the subject is one of many: it is named as whose book it is. */
const bookOf = z.object({ owner: z.string() });
const query = z.object({ status: GoodsStatus.default('active'), after: z.string().optional() });
const answer = z.object({ items: z.array(GoodsEntry), next: z.string().optional() });

/** A page of those that stand so. */
const pageOf = async (
  { book }: Pick<Ports, 'book'>,
  subjectId: string,
  { status, after }: z.output<typeof query>,
) => {
  const { items, next } = await book.page(subjectId, status, after);
  return { items: [...items], next };
};

const pages = { method: 'GET', query, answer } as const;
const counts = { method: 'GET', answer: BookCounts } as const;

/** What this subject may trade, page by page. */
export const listGoods = route(
  {
    ...pages,
    id: 'listGoods',
    path: '/api/applicant/goods/{subjectId}/book',
    who: 'member',
    params,
    summary: { zh: '备案商品', en: 'The goods that are filed' },
  },
  (ports, { params: { subjectId }, query: asked }) => pageOf(ports, subjectId, asked),
);

export const countGoods = route(
  {
    ...counts,
    id: 'countGoods',
    path: '/api/applicant/goods/{subjectId}/counts',
    who: 'member',
    params,
    summary: { zh: '备案商品数量', en: 'How many goods are filed, and how they stand' },
  },
  ({ book }, { params: { subjectId } }) => book.counts(subjectId),
);

/** The same, as the zone sees it. */
export const listGoodsOf = route(
  {
    ...pages,
    id: 'listGoodsOf',
    path: '/api/officer/goods/books/{owner}',
    who: readers,
    params: bookOf,
    summary: { zh: '主体的备案商品', en: 'The goods of a subject' },
  },
  (ports, { params: { owner }, query: asked }) => pageOf(ports, owner, asked),
);

export const countGoodsOf = route(
  {
    ...counts,
    id: 'countGoodsOf',
    path: '/api/officer/goods/books/{owner}/counts',
    who: readers,
    params: bookOf,
    summary: { zh: '主体的备案商品数量', en: 'How many goods a subject has, and how they stand' },
  },
  ({ book }, { params: { owner } }) => book.counts(owner),
);
