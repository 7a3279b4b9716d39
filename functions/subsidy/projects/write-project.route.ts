import * as z from 'zod';
import { TypedPlan } from '#domain/subsidy/projects/plan.ts';
import {
  isBeingWritten,
  Project,
  ProjectKey,
  projectId,
  toldToSubject,
} from '#domain/subsidy/projects/project.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { inForce } from '../../zone/in-force.ts';
import { firstProject } from './first-project.ts';
import { notNow, ruleOf } from './read-project.ts';

/** Writes the plan of a project down, for the first time or anew. Nothing is judged before it is proposed. */
export const writeProject = route(
  {
    id: 'writeProject',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/programmes/{programmeId}/projects/{key}',
    who: 'member',
    summary: { zh: '填写专项计划', en: 'Write the plan of a project' },
    params: z.object({ subjectId: z.string(), programmeId: z.string(), key: ProjectKey }),
    body: TypedPlan,
    answer: Project,
  },
  async (ports, { params: { subjectId, programmeId, key }, body: plan, actor }) => {
    const moment = momentOf(ports);
    const before = await ports.register.get('project', projectId(programmeId, subjectId, key));
    if (before && !isBeingWritten(before))
      return notNow(before, { zh: '填写中的专项', en: 'one that is being written' });
    const programme = await inForce(ports.zone, 'programme', programmeId, moment.today);
    if (!programme) return notFound('该项目', 'programme');
    const rule = ruleOf(programme);
    if (rule instanceof Refused) return rule;
    const after = before
      ? changed(before, moment, { plan })
      : firstProject(programme, subjectId, key, plan, moment);
    await ports.register.commit({
      cases: [after],
      events: [happened('PlanWritten', moment, actor.person, after, before ? { before } : {})],
    });
    return toldToSubject(after);
  },
);
