import * as z from 'zod';
import { MilestoneId, milestoneAsks } from '../programme/milestone-terms.ts';

/** What a claim under a project is for. How much may be paid is asked of the decision as it stands when it is determined. */
export const Instalment = z.object({
  projectId: z.string(),
  milestone: z.object({
    id: MilestoneId,
    title: z.object({ zh: z.string(), en: z.string() }),
    ...milestoneAsks,
  }),
});
export type Instalment = Readonly<z.infer<typeof Instalment>>;
