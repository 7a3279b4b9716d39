import * as z from 'zod';
import { asField } from '#domain/shared/checked.ts';
import { checkText } from '#domain/shared/text.ts';
import { Project, toldToSubject } from '#domain/subsidy/projects/project.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { movedOn } from './moved-on.ts';
import { notNow, ownProject } from './read-project.ts';

/** Begins a change of what was decided, with its reason; what was decided stays in force until another decision. */
export const changeProject = route(
  {
    id: 'changeProject',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/projects/{projectId}/change',
    who: 'member',
    summary: { zh: '变更专项', en: 'Change a project' },
    params: z.object({ subjectId: z.string(), projectId: z.string() }),
    body: z.object({ reason: asField(checkText(1000)) }),
    answer: Project,
  },
  async (ports, { params, body: { reason }, actor }) => {
    const project = await ownProject(ports, params);
    if (project instanceof Refused) return project;
    if (project.status === 'draft' && project.changeReason) return toldToSubject(project);
    if (project.status !== 'under-way')
      return notNow(project, { zh: '执行中的专项', en: 'one that is under way' });
    const patch = { changeReason: reason, round: project.round + 1, agreed: [], clocks: {}, findings: [] };
    await ports.register.commit(
      movedOn({ project, moment: momentOf(ports) }, 'change', actor.person, { patch, data: { reason } }),
    );
    return toldToSubject((await ports.register.get('project', project.id)) ?? project);
  },
);
