import * as z from 'zod';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { Project, toldToSubject } from '#domain/subsidy/projects/project.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { allInForce } from '../../zone/in-force.ts';

/** The subject's projects, and the programmes under which it may propose one. */
export const listProjects = route(
  {
    id: 'listProjects',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/projects',
    who: 'member',
    summary: { zh: '我的专项', en: 'The projects of a subject' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ projects: z.array(Project), programmes: z.array(Programme) }),
  },
  async ({ register, zone, clock }, { params: { subjectId } }) => {
    const programmes = await allInForce(zone, 'programme', momentOf({ clock }).today);
    return {
      projects: (await register.ownedBy('project', subjectId)).map(toldToSubject),
      programmes: programmes.filter(paysProjects),
    };
  },
);
