import * as z from 'zod';
import { returnReasons } from './bank-answers.ts';
import type { Outcome } from './reconcile.ts';

const place = { number: z.int().positive(), line: z.int().positive() };

/** The outcomes of an accepted result file, as they are kept until the last of them is booked. */
export const Outcomes: z.ZodType<readonly Outcome[]> = z.array(
  z.discriminatedUnion('status', [
    z.object({ ...place, status: z.literal('paid') }),
    z.object({
      ...place,
      status: z.literal('returned'),
      reason: z.enum(returnReasons),
      words: z.string(),
    }),
    z.object({ ...place, status: z.literal('unknown'), words: z.string() }),
  ]),
);
