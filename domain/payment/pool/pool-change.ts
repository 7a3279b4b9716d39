import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { proposalFields } from '../../casework/proposal.ts';
import { Day } from '../../shared/day.ts';
import { Fen } from '../../shared/money.ts';

/** A budget document (指标文件) adds money to a fund line in the course of its year, or takes back what is free. */
export const PoolChange = z.object({
  ...proposalFields,
  kind: z.literal('pool-change'),
  fundLineId: z.string(),
  transfer: z.enum(['top-up', 'cut']),
  amountFen: Fen,
  /** The number of the document, and the day that stands on it. */
  document: z.string().min(1).max(120),
  documentDay: Day,
  confirmedBy: z.string().optional(),
  bookedAt: Instant.optional(),
});
export type PoolChange = z.infer<typeof PoolChange>;
