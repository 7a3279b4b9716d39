import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';

export const RiskBand = z.enum(['low', 'medium', 'high']);
export type RiskBand = z.infer<typeof RiskBand>;

const count = z.int().nonnegative();

/** Facts of a subject as they stood on the day of a submission; a later proposal of weights is tried on them. */
const Facts = z.object({
  ageDays: count,
  isFirstGoodsFiling: z.boolean(),
  rowsDecided: count,
  rowsRefused: count,
  openBans: count,
  pastBans: count,
  badEvents: count,
  affiliates: count,
  affiliatesUnderBan: count,
  isAtSharedAddress: z.boolean(),
  departmentsVerified: count.optional(),
  allRowsAlike: z.boolean(),
});

/** A score of risk as a case remembers it: by which terms, every point with its reason, and the facts. Officers see it. */
export const RecordedRisk = z.object({
  termsVersion: z.int().positive(),
  total: z.int().min(0).max(100),
  band: RiskBand,
  points: z.array(
    z.object({
      rule: z.string(),
      /** Below none where the rule speaks for the subject. */
      points: z.int(),
      reason: Bilingual,
      found: z.string(),
      clause: z.string(),
    }),
  ),
  facts: Facts,
});
export type RecordedRisk = Readonly<z.infer<typeof RecordedRisk>>;

/**
 * The risk of one row of goods, as short as a hundred thousand rows ask for: the points of its goods by their rules. The
 * total has those of its subject too, which stand on the case. Reasons are looked up by the rule.
 */
export const RowRisk = z.object({
  total: RecordedRisk.shape.total,
  band: RiskBand,
  points: z.record(z.string(), z.int()),
  /** Where a rule speaks of single things, such as batches: which. */
  found: z.record(z.string(), z.string()).optional(),
});
export type RowRisk = Readonly<z.infer<typeof RowRisk>>;
