import * as z from 'zod';

/** Longer than any term of the law; more is a slip. */
const years = z.int().positive().max(100);

/**
 * For how many years the file of a claim is kept, from the end of the year in which it ended: one that was decided, and one
 * that came to nothing before.
 */
export const Retention = z.object({ decidedYears: years, undecidedYears: years });
export type Retention = Readonly<z.infer<typeof Retention>>;
