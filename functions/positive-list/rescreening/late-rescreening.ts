import { lateEntry, lateEntryId } from '#domain/positive-list/book/late-entry.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { inForceOn } from '#domain/positive-list/lists/list.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { headsOf } from '../lists/list-heads.ts';
import { reviewTermsOn } from '../review/review-scene.ts';
import { beginning } from './start-rescreening.ts';

/**
 * The night in which a version takes effect holds the goods that are in the book by then. Those that enter it later, by
 * the word of an earlier version, are held against the one in force on the day they enter.
 */
export const lateRescreening = async (
  ports: Pick<Ports, 'zone' | 'lists'>,
  filing: GoodsFiling,
  by: string,
  moment: Moment,
) => {
  const { today: day } = moment;
  const { list } = await reviewTermsOn(ports, day);
  const cause = lateEntry(filing, inForceOn(await headsOf(ports.lists, list), day));
  if (!cause) return undefined;
  const { version, title } = cause;
  const begun = beginning({ id: lateEntryId(cause), cause, day, by }, moment);
  const heldAnew = { rescreeningId: begun.item.id, list: { id: cause.list, version, title }, on: day };
  return { ...begun, heldAnew };
};
