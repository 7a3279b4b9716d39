import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { isRefused, mayBeContested } from '#domain/subsidy/projects/claimed-again.ts';
import { claimFor, overdue } from '#domain/subsidy/projects/instalments.ts';
import type { Milestone } from '#domain/subsidy/projects/milestone.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';
import { casePages } from '../../casework/case-pages.ts';
import { unlessMoved } from '../../casework/unless-moved.ts';
import { type Moment, momentOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { schedule } from '../../edge/schedule.ts';
import type { TablePorts } from '../../ports.ts';
import { openRequest } from '../reconsiderations/open-request.ts';
import { movedOn } from './moved-on.ts';
import { claimsUnder } from './read-project.ts';

const by = 'lapse-projects';

/** Its claim was made and refused, and somebody else may still have to look at that. */
const isContested = async (
  ports: TablePorts,
  milestone: Milestone,
  claims: readonly Claim[],
  { today }: Moment,
): Promise<boolean> => {
  const refused = claimFor(milestone, claims);
  if (!refused || !isRefused(refused)) return false;
  return mayBeContested(refused, today) || (await openRequest(ports, refused)) !== undefined;
};

/** The day of a milestone has gone by, and nobody has claimed it or asked for a change. */
const lapsed = async (ports: TablePorts, project: Project, moment: Moment): Promise<number> => {
  const claims = await claimsUnder(ports, project);
  const milestone = overdue(project, claims, moment.today);
  if (!milestone || (await isContested(ports, milestone, claims, moment))) return 0;
  const data = { milestone: milestone.id, dueOn: milestone.dueOn };
  const change = movedOn({ project, moment }, 'lapse', by, { data });
  // What is still written may be submitted in the same moment.
  await ports.register.commit({ ...change, unmoved: claims });
  return 1;
};

/** Every night: what is under way and late comes to an end. What was paid is asked back by people, where it must be. */
export const lapseProjects = async (ports: TablePorts) => {
  const moment = momentOf(ports);
  let moved = 0;
  for (const project of (await Array.fromAsync(casePages(ports, 'project', 'under-way'))).flat())
    moved += await unlessMoved(lapsed(ports, project, moment));
  return { moved };
};

export const handler = schedule(lapseProjects, connectTables);
