import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';

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
  allRowsAlike: z.boolean(),
});

/** A score of risk as a case remembers it: by which terms, every point with its reason, and the facts. Officers see it. */
export const RecordedRisk = z.object({
  termsVersion: z.int().positive(),
  total: z.int().min(0).max(100),
  band: z.enum(['low', 'medium', 'high']),
  points: z.array(
    z.object({
      rule: z.string(),
      points: z.int().positive(),
      reason: Bilingual,
      found: z.string(),
      clause: z.string(),
    }),
  ),
  facts: Facts,
});
export type RecordedRisk = Readonly<z.infer<typeof RecordedRisk>>;
