import * as z from 'zod';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import { ListHead as Head, type ListHead as HeadOfList } from '#domain/positive-list/lists/published-list.ts';
import { readRemarks } from '#domain/positive-list/lists/remark.ts';
import { inOrder } from '#domain/positive-list/versions/place-version.ts';
import { Day } from '#domain/shared/day.ts';

/** A list version as anybody sees it: without its entries, and with the day from which it no longer holds. */
export const ListHead = Head.extend({ until: Day.optional() }).meta({ id: 'ListHead' });
export type ListHead = z.infer<typeof ListHead>;

/** What a remark asks of the goods, and whether a machine may hold it against what is filed. */
const ShownRemark = z.object({ kind: z.string(), text: z.string(), decidable: z.boolean() });

export const ShownEntry = ListEntry.extend({ remarks: z.array(ShownRemark) }).meta({ id: 'ListEntry' });

export const shownEntry = (entry: ListEntry): z.input<typeof ShownEntry> => ({
  ...entry,
  remarks: readRemarks(entry.remark).map(({ kind, text, decidable }) => ({ kind, text, decidable })),
});

/** The versions of one list with their ends, the first to hold first. */
export const withEnds = (heads: readonly HeadOfList[]): ListHead[] =>
  inOrder(heads).map(({ head, until }) => ({ ...head, ...(until ? { until } : {}) }));
