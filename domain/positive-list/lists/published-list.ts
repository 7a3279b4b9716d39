import * as z from 'zod';
import { ListDocument, ListEntry } from './list.ts';

/** A list version as it is published: its description with its entries in it. */
export const PublishedList = ListDocument.extend({ entries: z.array(ListEntry).min(1) });
export type PublishedList = Readonly<z.infer<typeof PublishedList>>;

/** A list version without its entries: what it is, since when, and how long it is. */
export const ListHead = ListDocument.omit({ kind: true, entries: true }).extend({
  entryCount: z.int().nonnegative(),
});
export type ListHead = Readonly<z.infer<typeof ListHead>>;

export const headOf = ({ kind: _, entries, ...head }: PublishedList): ListHead => ({
  ...head,
  entryCount: entries.length,
});
