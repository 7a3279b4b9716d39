import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { Fen } from '../../shared/money.ts';
import { ofCosts } from '../lists/screened-line.ts';
import { MilestoneId, milestoneAsks } from '../programme/milestone-terms.ts';

/** A milestone as it was decided: once it is reached, so much may have been paid for the project, and no more. */
export const Milestone = z.object({
  id: MilestoneId,
  title: Bilingual,
  upToFen: Fen,
  dueOn: Day,
  ...milestoneAsks,
});
export type Milestone = Readonly<z.infer<typeof Milestone>>;

/** Where costs are brought they are verified, and no more is paid than follows from them; an advance is not. */
export const isVerified = ({ needs }: Pick<Milestone, 'needs'>): boolean =>
  needs.some((kind) => ofCosts.some((one) => one === kind));

/** What the decision on a project says: the ceiling, its conditions and its milestones, in their order. */
export const ProjectTerms = z.object({
  ceilingFen: Fen,
  conditions: z.string(),
  milestones: z.array(Milestone).min(1),
});
export type ProjectTerms = Readonly<z.infer<typeof ProjectTerms>>;
