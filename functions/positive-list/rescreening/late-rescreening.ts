import { type LateEntry, lateEntry, lateEntryId } from '#domain/positive-list/book/late-entry.ts';
import type { GoodsFiling, HeldAnew } from '#domain/positive-list/goods/goods-filing.ts';
import { listsInForce } from '#domain/positive-list/goods/goods-review-terms.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { reviewTermsOn } from '../review/review-scene.ts';
import { beginning } from './start-rescreening.ts';

type Needs = Pick<Ports, 'zone' | 'lists'>;

const heldAnew = (rescreeningId: string, { lists, recalls }: LateEntry, on: Day): HeldAnew => ({
  rescreeningId,
  lists: lists.map(({ list: id, version, title }) => ({ id, version, title })),
  recalls: recalls.flatMap(({ brand, traceCode }) => brand ?? traceCode ?? []),
  on,
});

/**
 * The night in which a version takes effect holds the goods that are in the book by then. Those that enter it later are
 * held against the lists in force on the day they enter.
 */
export const lateRescreening = async (ports: Needs, filing: GoodsFiling, by: string, moment: Moment) => {
  const { today: day } = moment;
  const inForce = listsInForce(await reviewTermsOn(ports, day), await ports.lists.heads(), day);
  const cause = lateEntry(filing, inForce, []);
  if (!cause) return undefined;
  const begun = beginning({ id: lateEntryId(cause), cause, day, by }, moment);
  return { ...begun, heldAnew: heldAnew(begun.item.id, cause, day) };
};
