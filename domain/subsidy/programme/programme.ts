import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { Funding, fundedByOne } from '../../shared/funding.ts';
import { Term } from '../../shared/working-days.ts';
import { EvidenceKind } from '../lists/list-kind.ts';
import { ListTerms } from '../lists/list-kinds.ts';
import { Condition } from './condition.ts';
import { Exclusivity } from './exclusivity.ts';
import type { MeasuredFact } from './fact.ts';
import { Formula } from './formula.ts';
import { Patterns } from './patterns.ts';
import { PoolRule } from './pool-rule.ts';
import { ProjectPapers } from './project-papers.ts';
import { Retention } from './retention.ts';
import { Route } from './route.ts';

/**
 * A subsidy programme, as published for one window. A published version never changes; a claim is judged by the
 * version that was in force when it was opened (ADR 0059).
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
  /** What is read line by line, and how. */
  lists: ListTerms,
  formula: Formula,
  exclusivity: Exclusivity.optional(),
  pool: PoolRule,
  evidence: z.array(z.object({ kind: EvidenceKind, title: Bilingual, required: z.boolean() })),
  /** What is brought with a project, where it pays for projects. */
  papers: ProjectPapers.optional(),
  rules: z.array(z.string()),
  /** What the rules about patterns ask with. */
  patterns: Patterns.optional(),
  departments: z.array(Department).min(1),
  leadDepartment: Department,
  /** Who decides, where it is not the departments and the lead alone. */
  route: Route.optional(),
  deadlines: z.object({
    reviewWorkingDays: z.int().positive(),
    jointReviewWorkingDays: z.int().positive(),
    correctionWorkingDays: z.int().positive(),
    confirmationWorkingDays: z.int().positive(),
    objectionWorkingDays: z.int().positive(),
  }),
  correctionRounds: z.int().nonnegative(),
  notice: Term,
  /** Absent of what was published before programmes said so. */
  retention: Retention.optional(),
  /** From which fund lines it is paid, and in which proportion. */
  funding: Funding,
  commitment: Bilingual,
});
export type Programme = z.infer<typeof Programme>;

/** As it lies in the zone: also one of the time when a programme named one fund line. */
export const StoredProgramme = z.preprocess(fundedByOne, Programme);

/** The fact by which claims are ranked, where they are. */
export const rankedBy = ({
  formula: { amount },
  pool: { admission },
}: Programme): MeasuredFact | undefined => {
  if (amount.kind === 'awards') return amount.by;
  return admission.kind === 'ranked' ? admission.by : undefined;
};

type Sharing = {
  readonly formula: { readonly amount: { readonly kind: string } };
  readonly pool: { readonly admission: { readonly kind: string } };
};

/** Places in a row are given once; a prize by rank is such a place. */
export const givesPlaces = ({ formula: { amount }, pool: { admission } }: Sharing): boolean =>
  admission.kind !== 'everyone' || amount.kind === 'awards';
