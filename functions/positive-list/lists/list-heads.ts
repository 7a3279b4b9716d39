import type { ListHead } from '#domain/positive-list/lists/published-list.ts';
import type { Lists } from '../../ports.ts';

/** Every version of a list, without its entries. */
export const headsOf = async (lists: Lists, id: string): Promise<readonly ListHead[]> =>
  (await lists.heads()).filter((head) => head.id === id);
