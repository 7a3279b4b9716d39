import * as z from 'zod';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';

/** Which of many rows are asked for: how many to pass over, how many at most. */
export const PageQuery = z.object({
  from: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(rowsPerPage),
});
