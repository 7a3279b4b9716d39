import * as z from 'zod';
import { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';

/** One of the goods of a subject, as a path names it. */
export const GoodsPath = z.object({ subjectId: z.string(), key: GoodsEntry.shape.key });
