import * as z from 'zod';

/** A list of thousands would pass what one answer may hold; so many at a time do not. */
const pageSize = 500;

export const PageQuery = z.object({ from: z.coerce.number().int().nonnegative().default(0) });

/** Those from there on, and where the next page begins if there is one. */
export const pageOf = <T>(all: readonly T[], from: number): { items: T[]; next?: number } => ({
  items: all.slice(from, from + pageSize),
  ...(all.length > from + pageSize ? { next: from + pageSize } : {}),
});
