import * as z from 'zod';

/** Equals in a ranking: the earlier submission stands first, or all take the better place, or all the worse one. */
export const Tie = z.enum(['earlier-first', 'all-in', 'all-out']);
export type Tie = z.infer<typeof Tie>;
