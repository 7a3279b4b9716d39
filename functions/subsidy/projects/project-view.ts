import * as z from 'zod';
import type { Day } from '#domain/shared/day.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { againDefects, isRefused } from '#domain/subsidy/projects/claimed-again.ts';
import { isMade } from '#domain/subsidy/projects/instalments.ts';
import { Milestone } from '#domain/subsidy/projects/milestone.ts';
import { milestoneDefects } from '#domain/subsidy/projects/milestone-defects.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';

/** A milestone as it was decided, with the claim that was made for it, or what stands against making one. */
export const MilestoneView = z.object({
  milestone: Milestone,
  claim: Claim.pick({
    id: true,
    status: true,
    determinedFen: true,
    allocatedFen: true,
    recoveredFen: true,
    paidOn: true,
  }).optional(),
  /** Its claim was refused, and may be made again. */
  again: z.boolean(),
  obstacles: z.array(Refusal),
});

const seen = ({ id, status, determinedFen, allocatedFen, recoveredFen, paidOn }: Claim) => ({
  id,
  status,
  determinedFen,
  allocatedFen,
  recoveredFen,
  paidOn,
});

/** The milestones that are in force, each with its claim where one stands, was refused, or is being written. */
export const milestonesOf = (project: Project, claims: readonly Claim[], today: Day) =>
  (project.decision?.milestones ?? []).map((milestone) => {
    const claim = claims.find(({ instalment }) => instalment?.milestone.id === milestone.id);
    if (claim && isRefused(claim)) {
      const obstacles = [
        ...milestoneDefects(project, milestone.id, claims),
        ...againDefects(milestone, claim, today),
      ];
      return { milestone, claim: seen(claim), again: obstacles.length === 0, obstacles };
    }
    const isThere = claim && (claim.status === 'draft' || isMade(claim));
    return isThere
      ? { milestone, claim: seen(claim), again: false, obstacles: [] }
      : { milestone, again: false, obstacles: milestoneDefects(project, milestone.id, claims) };
  });
