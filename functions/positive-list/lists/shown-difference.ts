import * as z from 'zod';
import type { Change } from '#domain/positive-list/difference/change.ts';
import { type Difference, differenceOf } from '#domain/positive-list/difference/difference.ts';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import { PageQuery, pageOf } from './page-of.ts';

export const What = z.enum(['added', 'removed', 'split', 'renamed', 'remarked']);
const Says = ListEntry.pick({ tariff: true, name: true, remark: true, reading: true });

/** One row of a difference, with the remarks that came and went. */
const ShownChange = z
  .object({
    what: What,
    before: z.array(Says),
    after: z.array(Says),
    came: z.array(z.string()),
    went: z.array(z.string()),
  })
  .meta({ id: 'ListChange' });

/** How much changed, and a page of what did. */
export const ShownDifference = z.object({
  counts: z.record(What, z.int().nonnegative()),
  unchanged: z.int().nonnegative(),
  changes: z.array(ShownChange),
  /** Where the next page begins. */
  next: z.int().optional(),
});

export const DifferenceQuery = PageQuery.extend({ what: What.optional() });
type Query = z.output<typeof DifferenceQuery>;

export const countsOf = ({ changes }: Difference): Record<z.infer<typeof What>, number> => {
  const counts = { added: 0, removed: 0, split: 0, renamed: 0, remarked: 0 };
  for (const { what } of changes) counts[what] += 1;
  return counts;
};

const shownChange = ({ what, before, after, came, went }: Change): z.input<typeof ShownChange> => ({
  what,
  before: [...before],
  after: [...after],
  came: [...came],
  went: [...went],
});

type Entries = { readonly entries: readonly ListEntry[] };

/** What the later version says otherwise than the earlier; where there is none before it, everything is new. */
export const shownDifference = (
  before: Entries | undefined,
  after: Entries,
  { what, from }: Query,
): z.input<typeof ShownDifference> => {
  const difference = differenceOf(before?.entries ?? [], after.entries);
  const wanted = difference.changes.filter((change) => what === undefined || change.what === what);
  const { items, next } = pageOf(wanted, from);
  return {
    counts: countsOf(difference),
    unchanged: difference.unchanged,
    changes: items.map(shownChange),
    next,
  };
};
