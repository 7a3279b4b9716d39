import * as z from 'zod';
import { Day } from '../shared/day.ts';
import { GoodsClass } from './facts.ts';
import { LinkKind } from './link.ts';

/** Points a rule gives at most. */
const Weight = z.int().min(0).max(100);

/** Where "new" ends and "many" begins. */
export const Limits = z.object({
  /** A subject this old is new no longer. */
  newSubjectDays: z.int().positive(),
  /** With fewer decisions than this, the share of refusals says nothing. */
  fewestDecisions: z.int().positive(),
  /** From this number on there cannot be more of it. */
  manyPastBans: z.int().positive(),
  manyBadEvents: z.int().positive(),
  manyAffiliates: z.int().positive(),
  manyDepartments: z.int().positive().default(2),
  /** How far back checks and recalls of earlier batches are looked at, and from how many failed checks on. */
  traceDays: z.int().positive().default(365),
  manyFailedChecks: z.int().positive().default(1),
});
export type Limits = Readonly<z.infer<typeof Limits>>;

export const Bands = z
  .object({ medium: z.int().min(1).max(100), high: z.int().min(1).max(100) })
  .refine(({ medium, high }) => medium < high, { error: 'A high risk begins above a medium one.' });

/** How a zone weighs risks, as its configuration says it. */
export const RiskTerms = z.object({
  kind: z.literal('risk-terms'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  /** By the code of a rule; a rule that is not named here gives no points. */
  weights: z.record(z.string().regex(/^RK-\d{3}$/), Weight),
  limits: Limits,
  /** The total from which a risk is medium, and from which it is high. */
  bands: Bands,
  /** Chapters of the tariff by class of goods, and the classes that want a trace code. */
  chapters: z.partialRecord(GoodsClass, z.array(z.string().regex(/^\d{2}$/))),
  wantsTraceCode: z.array(GoodsClass),
  /** What would link everybody, such as a telephone of the zone's own: it links nobody. */
  commonValues: z.partialRecord(LinkKind, z.array(z.string().min(1))).default({}),
  /** Names under which files give origins that are watched, or that say nothing. */
  origins: z.object({ watched: z.array(z.string()), unclear: z.array(z.string()) }),
});
export type RiskTerms = Readonly<z.infer<typeof RiskTerms>>;
