import * as z from 'zod';
import { Refusal } from '#domain/shared/refusal.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
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

/** The milestones that are in force, each with its claim where one stands or is being written. */
export const milestonesOf = (project: Project, claims: readonly Claim[]) =>
  (project.decision?.milestones ?? []).map((milestone) => {
    const claim = claims.find(({ instalment }) => instalment?.milestone.id === milestone.id);
    const isThere = claim && (claim.status === 'draft' || isMade(claim));
    return isThere
      ? { milestone, claim: seen(claim), obstacles: [] }
      : { milestone, obstacles: milestoneDefects(project, milestone.id, claims) };
  });
