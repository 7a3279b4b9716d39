import * as z from 'zod';
import { Instant } from '../../casework/case.ts';

/** Where a paper was brought: with a claim, or with the filings of its subject. */
export const Use = z.object({
  where: z.enum(['claim', 'filing']),
  /** Of the claim, or of the document. */
  id: z.string(),
  kind: z.string(),
  fileName: z.string(),
  at: Instant,
});
export type Use = z.infer<typeof Use>;
