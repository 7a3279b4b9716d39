import * as z from 'zod';
import { Papers } from '#domain/casework/papers.ts';
import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import { Project, toldToSubject } from '#domain/subsidy/projects/project.ts';
import { papersAmiss } from '../../casework/papers-amiss.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { movedAndAsked } from './moved-on.ts';
import { acceptanceTask } from './project-work.ts';
import { notNow, ownProject, withRule } from './read-project.ts';

/** Asks the leading department to come and see. Pressed twice, it is asked once. */
export const askAcceptance = route(
  {
    id: 'askAcceptance',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/projects/{projectId}/acceptance',
    who: 'member',
    summary: { zh: '申请现场验收', en: 'Ask for the acceptance on site' },
    params: z.object({ subjectId: z.string(), projectId: z.string() }),
    body: z.object({ papers: Papers.default({}) }),
    answer: Project,
    status: 202,
  },
  async (ports, { params, body: { papers }, actor }) => {
    const project = await ownProject(ports, params);
    if (project instanceof Refused) return project;
    if (project.status === 'in-acceptance' || project.status === 'accepted') return toldToSubject(project);
    if (project.status !== 'under-way')
      return notNow(project, { zh: '执行中的专项', en: 'one that is under way' });
    const scene = { ...(await withRule(ports, project)), moment: momentOf(ports) };
    const { subjectId } = project;
    const asked = papersAt(scene.programme, 'acceptance');
    const defects = await papersAmiss(ports, { subjectId, asked, papers });
    if (defects.length > 0) return new Refused(422, defects);
    const round = project.round + 1;
    const visit = { round, askedOn: scene.moment.today, papers };
    await ports.register.commit(
      movedAndAsked(scene, 'inspect', actor.person, {
        patch: { round, findings: [], visits: [...project.visits, visit] },
        data: { papers },
        asks: (after) => [acceptanceTask(after)],
      }),
    );
    return toldToSubject((await ports.register.get('project', project.id)) ?? project);
  },
);
