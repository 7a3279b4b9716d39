import * as z from 'zod';

/**
 * For how many years the file of a claim is kept, from the end of the year in which it ended: one that was decided, and one
 * that came to nothing before.
 */
export const Retention = z.object({ decidedYears: z.int().positive(), undecidedYears: z.int().positive() });
export type Retention = Readonly<z.infer<typeof Retention>>;
