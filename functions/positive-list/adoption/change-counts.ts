import type { ChangeCounts } from '#domain/positive-list/adoption/list-version.ts';
import { differenceOf } from '#domain/positive-list/difference/difference.ts';
import type { ListEntry } from '#domain/positive-list/lists/list.ts';
import { countsOf } from '../lists/shown-difference.ts';

type Entries = { readonly entries: readonly ListEntry[] };

/** How much of a version is new; all of it, where there was none before. */
export const changeCounts = (before: Entries | undefined, { entries }: Entries): ChangeCounts => {
  const difference = differenceOf(before?.entries ?? [], entries);
  return { ...countsOf(difference), unchanged: difference.unchanged };
};
