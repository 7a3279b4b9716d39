import * as z from 'zod';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { isStanding } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { asDecided, givenUp, Project, toldToSubject } from '#domain/subsidy/projects/project.ts';
import { cancelled, isOpen, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { movedOn } from './moved-on.ts';
import { claimsUnder, notNow, ownProject } from './read-project.ts';

const claimed = (found: string) =>
  refused(409, {
    code: 'PROJECT-CLAIMED',
    severity: 'hard',
    at: 'projectId',
    found,
    expected: { zh: '没有有效申报的专项', en: 'a project of which nothing is claimed' },
    reason: { zh: '该专项已有节点申报。', en: 'A milestone of the project has been claimed.' },
    next: {
      zh: '请先撤回申报；已拨付的，请联系牵头部门办理追回。',
      en: 'Withdraw the claim first; where it was paid, the leading department asks it back.',
    },
  });

const objectionTo = (project: Project, claims: readonly Claim[]) => {
  if (['in-acceptance', 'accepted', 'refused', 'lapsed'].includes(project.status))
    return notNow(project, { zh: '尚未验收、尚未终止的专项', en: 'one that is neither accepted nor ended' });
  if (project.status !== 'under-way') return undefined;
  const standing = claims.find(({ status }) => isStanding(status));
  return standing ? claimed(standing.id) : undefined;
};

/** Withdraws the project, or the change that is asked for: then it is under way as it was. */
export const withdrawProject = route(
  {
    id: 'withdrawProject',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/projects/{projectId}/withdrawal',
    who: 'member',
    summary: { zh: '撤回专项或其变更', en: 'Withdraw a project, or its change' },
    params: z.object({ subjectId: z.string(), projectId: z.string() }),
    body: z.object({
      /** What the subject has before it: sent twice, the first withdraws a change, and the second nothing. */
      version: z.int().positive(),
    }),
    answer: Project,
  },
  async (ports, { params, body: { version }, actor }) => {
    const project = await ownProject(ports, params);
    if (project instanceof Refused) return project;
    if (project.status === 'withdrawn' || project.version !== version) return toldToSubject(project);
    const claims = await claimsUnder(ports, project);
    const stopped = objectionTo(project, claims);
    if (stopped) return stopped;
    const moment = momentOf(ports);
    const open = (await ports.register.tasksOf({ kind: 'project', id: project.id })).filter(isOpen);
    const patch = asDecided(project);
    await ports.register.commit({
      ...movedOn({ project, moment }, givenUp(project), actor.person, { patch }),
      // What is still written may be submitted in the same moment.
      unmoved: claims,
      closes: open.map((one) => cancelled(one, moment, actor.person)),
    });
    return toldToSubject((await ports.register.get('project', project.id)) ?? project);
  },
);
