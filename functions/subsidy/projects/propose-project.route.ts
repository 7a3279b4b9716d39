import * as z from 'zod';
import { Project, toldToSubject } from '#domain/subsidy/projects/project.ts';
import { closedBySubmitting, maySubmit } from '../../casework/sign-off.ts';
import { isOpen, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { proposalDefects, proposed } from './proposal.ts';
import { ownProject, withRule } from './read-project.ts';

/** Proposes the project, or a change of it, or answers every defect at once. Pressed twice, it is proposed once. */
export const proposeProject = route(
  {
    id: 'proposeProject',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/projects/{projectId}/proposal',
    who: 'member',
    summary: { zh: '提出专项', en: 'Propose a project' },
    params: z.object({ subjectId: z.string(), projectId: z.string() }),
    answer: Project,
    status: 202,
  },
  async (ports, { params, actor }) => {
    const own = await ownProject(ports, params);
    if (own instanceof Refused) return own;
    if (own.status !== 'draft') return toldToSubject(own);
    const moment = momentOf(ports);
    const read = await withRule(ports, own);
    const defects = await proposalDefects(ports, read, moment.today);
    if (defects.length > 0) return new Refused(422, defects);
    const ref = { kind: 'project', id: own.id } as const;
    const open = (await ports.register.tasksOf(ref)).filter(isOpen);
    const what = { zh: own.plan.title, en: own.plan.title };
    if (await maySubmit(ports, { actor, subject: read.subject, item: own, what }))
      await ports.register.commit({
        ...proposed({ ...read, moment }, actor.person),
        closes: closedBySubmitting(open, actor, own.subjectId, moment),
        hands: [{ case: ref, person: actor.person, step: 'applicant' }],
      });
    return toldToSubject((await ports.register.get('project', own.id)) ?? own);
  },
);
