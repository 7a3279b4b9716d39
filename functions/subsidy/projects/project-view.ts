import * as z from 'zod';
import { Refusal } from '#domain/shared/refusal.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { isRefused } from '#domain/subsidy/projects/claimed-again.ts';
import { claimFor, isMade } from '#domain/subsidy/projects/instalments.ts';
import { Milestone } from '#domain/subsidy/projects/milestone.ts';
import { milestoneDefects } from '#domain/subsidy/projects/milestone-defects.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { againObjections } from './again-objections.ts';

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
type MilestoneView = z.input<typeof MilestoneView>;

const seen = ({ id, status, determinedFen, allocatedFen, recoveredFen, paidOn }: Claim) => ({
  id,
  status,
  determinedFen,
  allocatedFen,
  recoveredFen,
  paidOn,
});

type Needs = Pick<Ports, 'register'>;

const viewOf = async (
  ports: Needs,
  project: Project,
  milestone: Milestone,
  claims: readonly Claim[],
  moment: Moment,
): Promise<MilestoneView> => {
  const claim = claimFor(milestone, claims);
  if (claim && (claim.status === 'draft' || isMade(claim)))
    return { milestone, claim: seen(claim), again: false, obstacles: [] };
  const obstacles = milestoneDefects(project, milestone.id, claims);
  if (!claim || !isRefused(claim)) return { milestone, again: false, obstacles };
  const all = [...obstacles, ...(await againObjections(ports, milestone, claim, moment))];
  return { milestone, claim: seen(claim), again: all.length === 0, obstacles: all };
};

/** The milestones that are in force, each with its claim where one stands, was refused, or is being written. */
export const milestonesOf = (
  ports: Needs,
  project: Project,
  claims: readonly Claim[],
  moment: Moment,
): Promise<MilestoneView[]> =>
  Promise.all(
    (project.decision?.milestones ?? []).map((milestone) =>
      viewOf(ports, project, milestone, claims, moment),
    ),
  );
