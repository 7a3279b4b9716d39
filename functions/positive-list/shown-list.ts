import * as z from 'zod';
import { ListDocument, ListEntry } from '#domain/positive-list/list.ts';
import type { PublishedList } from '#domain/positive-list/published-list.ts';
import { readRemarks } from '#domain/positive-list/remark.ts';

/** A list version without its entries: what it is, since when, and how long it is. */
export const ListHead = ListDocument.omit({ kind: true, entries: true })
  .extend({ entryCount: z.int().nonnegative() })
  .meta({ id: 'ListHead' });
export type ListHead = z.infer<typeof ListHead>;

/** What a remark asks of the goods, and whether a machine may hold it against what is filed. */
const ShownRemark = z.object({ kind: z.string(), text: z.string(), decidable: z.boolean() });

export const ShownEntry = ListEntry.extend({ remarks: z.array(ShownRemark) }).meta({ id: 'ListEntry' });

export const headOfList = ({ kind: _, entries, ...head }: PublishedList): ListHead => ({
  ...head,
  entryCount: entries.length,
});

export const shownEntries = ({ entries }: PublishedList): z.input<typeof ShownEntry>[] =>
  entries.map((entry) => ({
    ...entry,
    remarks: readRemarks(entry.remark).map(({ kind, text, decidable }) => ({ kind, text, decidable })),
  }));
