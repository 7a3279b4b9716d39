import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';
import { Fen } from '../shared/money.ts';

/** A line of money that pays one purpose and no other (专款专用), with the account it is paid from. */
export const FundLineDocument = z.object({
  kind: z.literal('fund-line'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  demonstration: z.boolean(),
  title: Bilingual,
  year: z.int(),
  level: z.enum(['central', 'region', 'city']),
  poolFen: Fen,
  payer: z.object({ bankName: z.string(), accountNumber: z.string(), accountName: z.string() }),
});
export type FundLineDocument = z.infer<typeof FundLineDocument>;
