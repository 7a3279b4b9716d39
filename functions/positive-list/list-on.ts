import { inForceOn } from '#domain/positive-list/list.ts';
import type { ListHead, PublishedList } from '#domain/positive-list/published-list.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Lists } from '../ports.ts';

export const headsOf = async (lists: Lists, id: string): Promise<readonly ListHead[]> =>
  (await lists.heads()).filter((head) => head.id === id);

/** The version of a list that is in force on a day, with its entries. */
export const listOn = async (lists: Lists, id: string, day: Day): Promise<PublishedList | undefined> => {
  const head = inForceOn(await headsOf(lists, id), day);
  return head && lists.read(id, head.version);
};
