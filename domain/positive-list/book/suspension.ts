import type { Instant } from '../../casework/case.ts';
import { type GoodsEntry, type Ground, movedEntry } from './goods-entry.ts';

/** Why an entry stands as it does; where it is suspended, everything that suspends it, the earliest first. */
export const groundsOf = ({ why, besides = [] }: Pick<GoodsEntry, 'why' | 'besides'>): readonly Ground[] =>
  why ? [why, ...besides] : [];

/** The entry as it shall stand: suspended, or suspended for one reason more. */
export const suspendedFor = (entry: GoodsEntry, why: Ground, since: Instant): GoodsEntry =>
  entry.status === 'active'
    ? movedEntry(entry, 'suspend', why, since)
    : { ...entry, version: entry.version + 1, besides: [...(entry.besides ?? []), why] };

/** Free of what one has suspended it for: restored, unless something else suspends it. */
export const freedFrom = (entry: GoodsEntry, by: string, why: Ground, since: Instant): GoodsEntry => {
  const [first, ...others] = groundsOf(entry).filter((one) => one.by !== by);
  if (!first) return movedEntry(entry, 'restore', why, since);
  const { besides: _, ...rest } = entry;
  return {
    ...rest,
    version: entry.version + 1,
    why: first,
    ...(others.length > 0 ? { besides: others } : {}),
  };
};
