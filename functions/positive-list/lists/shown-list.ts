import * as z from 'zod';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import { ListHead as Head, type ListHead as HeadOfList } from '#domain/positive-list/lists/published-list.ts';
import { remarksOf } from '#domain/positive-list/lists/remark.ts';
import { saidWords } from '#domain/positive-list/remark/words.ts';
import { inOrder } from '#domain/positive-list/versions/place-version.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { Day } from '#domain/shared/day.ts';

/** A list version as anybody sees it: without its entries, and with the day from which it no longer holds. */
export const ListHead = Head.extend({ until: Day.optional() }).meta({ id: 'ListHead' });
export type ListHead = z.infer<typeof ListHead>;

/** What a remark asks of the goods, and whether a machine may hold it against what is filed. */
const ShownRemark = z.object({
  kind: z.string(),
  text: z.string(),
  decidable: z.boolean(),
  /** What it is read as, in words. */
  words: Bilingual,
});

export const ShownEntry = ListEntry.extend({ remarks: z.array(ShownRemark) }).meta({ id: 'ListEntry' });

export const shownEntry = (entry: ListEntry): z.input<typeof ShownEntry> => ({
  ...entry,
  remarks: remarksOf(entry).map((remark) => ({
    kind: remark.kind,
    text: remark.text,
    decidable: remark.decidable,
    words: saidWords(remark),
  })),
});

/** The versions of one list with their ends, the first to hold first. */
export const withEnds = (heads: readonly HeadOfList[]): ListHead[] =>
  inOrder(heads).map(({ head, until }) => ({ ...head, ...(until ? { until } : {}) }));
