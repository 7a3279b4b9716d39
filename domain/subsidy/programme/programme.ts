import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { Fen } from '../../shared/money.ts';
import { Term } from '../../shared/working-days.ts';
import { Condition } from './condition.ts';
import type { MeasuredFact } from './fact.ts';
import { Formula } from './formula.ts';
import { PoolRule } from './pool-rule.ts';

/** A carrier of the programme: which names mean it, and whether its numbers follow S10. */
export const Carrier = z.object({
  id: z.string(),
  title: Bilingual,
  names: z.array(z.string()),
  numbers: z.enum(['s10', 'free']),
});
export type Carrier = z.infer<typeof Carrier>;

export const EvidenceKind = z.enum(['waybills', 'invoice', 'receipt']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/**
 * A subsidy programme, as published for one window. A published version never changes; a claim is judged by the
 * version that was in force when it was submitted.
 */
export const Programme = z.object({
  kind: z.literal('programme'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  demonstration: z.boolean(),
  title: Bilingual,
  guide: Bilingual,
  legalBasis: z.object({ document: z.string(), quote: z.string() }),
  effectiveFrom: Day,
  /** The time in which the business happened, and the days on which claims are taken; both include both ends. */
  period: z.object({ id: z.string().regex(/^[0-9A-Z-]+$/), from: Day, to: Day }),
  window: z.object({ from: Day, to: Day }),
  eligibility: z.object({ modes: z.array(z.string()).min(1) }),
  /** What must hold of a claim beside the rules, with the programme's own reasons. */
  conditions: z.array(Condition).default([]),
  carriers: z.array(Carrier),
  destinations: z.object({ domestic: z.boolean(), international: z.boolean() }),
  lines: z.object({ largestFeeFen: Fen }),
  formula: Formula,
  pool: PoolRule,
  evidence: z.array(z.object({ kind: EvidenceKind, title: Bilingual, required: z.boolean() })),
  rules: z.array(z.string()),
  departments: z.array(Department).min(1),
  leadDepartment: Department,
  deadlines: z.object({
    reviewWorkingDays: z.int().positive(),
    jointReviewWorkingDays: z.int().positive(),
    correctionWorkingDays: z.int().positive(),
    confirmationWorkingDays: z.int().positive(),
    objectionWorkingDays: z.int().positive(),
  }),
  correctionRounds: z.int().nonnegative(),
  notice: Term,
  fundLineId: z.string(),
  commitment: Bilingual,
});
export type Programme = z.infer<typeof Programme>;

/** The fact by which claims are ranked, where they are. */
export const rankedBy = ({
  formula: { amount },
  pool: { admission },
}: Programme): MeasuredFact | undefined => {
  if (amount.kind === 'awards') return amount.by;
  return admission.kind === 'ranked' ? admission.by : undefined;
};
