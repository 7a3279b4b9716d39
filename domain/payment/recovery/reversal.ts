import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import type { Bilingual } from '../../shared/bilingual.ts';

export const ReversalReason = z.enum(['amount', 'reference', 'fund-line', 'day', 'order', 'never-came']);
export type ReversalReason = z.infer<typeof ReversalReason>;

/** What was wrong with a repayment as it was noted. Nothing else takes it out of the books. */
export const reversalReasons: Readonly<Record<ReversalReason, Bilingual>> = {
  amount: { zh: '金额有误', en: 'The amount is wrong' },
  reference: { zh: '银行流水号有误', en: 'The bank reference is wrong' },
  'fund-line': { zh: '资金科目（账户）有误', en: 'It came to another fund line' },
  day: { zh: '到账日期有误', en: 'The day is wrong' },
  order: { zh: '款项不属于本项追回', en: 'The money belongs to another order' },
  'never-came': { zh: '款项实际未到账，或已被银行撤销', en: 'It never came, or the bank took it back' },
};

/** Proposed by one person of finance; nothing changes until a second has confirmed it. */
export const Reversal = z.object({
  reason: ReversalReason,
  statement: z.string().min(10).max(500),
  proposedBy: z.string(),
  proposedAt: Instant,
  /** The question that is put to the second person. */
  taskId: z.string(),
  confirmedBy: z.string().optional(),
});
export type Reversal = z.infer<typeof Reversal>;
