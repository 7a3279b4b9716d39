import { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import { type LateEntry, lateEntry, lateEntryId } from '#domain/positive-list/book/late-entry.ts';
import { isRecalled } from '#domain/positive-list/book/recalled-goods.ts';
import type { GoodsFiling, HeldAnew } from '#domain/positive-list/goods/goods-filing.ts';
import { listsInForce } from '#domain/positive-list/goods/goods-review-terms.ts';
import type { Day } from '#domain/shared/day.ts';
import { storedRows } from '../../casework/stored-rows.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { activePrefix } from '../goods/goods-keys.ts';
import { reviewTermsOn } from '../review/review-scene.ts';
import { recallsInForce } from './recalls-in-force.ts';
import { beginning } from './start-rescreening.ts';

type Needs = Pick<Ports, 'zone' | 'lists' | 'register' | 'exports'>;

/** The recalls that name goods of the file: what it brought into the book is read where there is any, one piece at a time. */
const recallsNaming = async (ports: Needs, filing: GoodsFiling): Promise<LateEntry['recalls']> => {
  const open = new Set(await recallsInForce(ports, filing));
  const naming: LateEntry['recalls'] = [];
  if (open.size === 0) return naming;
  for await (const key of ports.exports.list(activePrefix(filing.id))) {
    const entries = await storedRows(ports.exports, key, GoodsEntry);
    for (const recall of open)
      if (entries.some((entry) => isRecalled(entry, recall))) {
        naming.push(recall);
        open.delete(recall);
      }
  }
  return naming;
};

const heldAnew = (rescreeningId: string, { lists, recalls }: LateEntry, on: Day): HeldAnew => ({
  rescreeningId,
  lists: lists.map(({ list: id, version, title }) => ({ id, version, title })),
  recalls: recalls.flatMap(({ brand, traceCode }) => brand ?? traceCode ?? []),
  on,
});

/**
 * The night in which a version takes effect holds the goods that are in the book by then, and so does a recall. Those that
 * enter it later are held against the lists and the recalls in force on the day they enter.
 */
export const lateRescreening = async (ports: Needs, filing: GoodsFiling, by: string, moment: Moment) => {
  const { today: day } = moment;
  const inForce = listsInForce(await reviewTermsOn(ports, day), await ports.lists.heads(), day);
  const cause = lateEntry(filing, inForce, await recallsNaming(ports, filing));
  if (!cause) return undefined;
  const begun = beginning({ id: lateEntryId(cause), cause, day, by }, moment);
  return { ...begun, heldAnew: heldAnew(begun.item.id, cause, day) };
};
