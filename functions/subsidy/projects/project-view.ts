import * as z from 'zod';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { isMade } from '#domain/subsidy/projects/instalments.ts';
import { Milestone } from '#domain/subsidy/projects/milestone.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';

/** A milestone as it was decided, with the claim that was made for it. */
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
export const milestonesOf = ({ decision }: Project, claims: readonly Claim[]) =>
  (decision?.milestones ?? []).map((milestone) => {
    const claim = claims.find(({ instalment }) => instalment?.milestone.id === milestone.id);
    const isThere = claim && (claim.status === 'draft' || isMade(claim));
    return { milestone, ...(isThere ? { claim: seen(claim) } : {}) };
  });
