import * as z from 'zod';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { projectStatuses } from '#domain/subsidy/projects/lifecycle.ts';
import { Project } from '#domain/subsidy/projects/project.ts';
import { proposingDepartment } from '#domain/subsidy/projects/proposing.ts';
import { readers } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { subjectNames } from '../../filing/subjects/subject-names.ts';
import { allInForce } from '../../zone/in-force.ts';

/** Every project, some at a time, and the programmes under which whoever reads may propose one for a subject. */
export const listAllProjects = route(
  {
    id: 'listAllProjects',
    method: 'GET',
    path: '/api/officer/projects',
    who: readers,
    summary: { zh: '全部专项', en: 'Projects, by status' },
    query: z.object({ status: z.enum(projectStatuses).optional(), after: z.string().optional() }),
    answer: z.object({
      projects: z.array(Project.extend({ subjectName: z.string() })),
      programmes: z.array(Programme),
      next: z.string().optional(),
    }),
  },
  async (ports, { query, actor }) => {
    const [{ items, next }, programmes] = await Promise.all([
      ports.register.list('project', query.status, query.after),
      allInForce(ports.zone, 'programme', momentOf(ports).today),
    ]);
    const nameOf = await subjectNames(
      ports,
      items.map(({ subjectId }) => subjectId),
    );
    return {
      projects: items.map((project) => ({ ...project, subjectName: nameOf(project.subjectId) })),
      programmes: programmes.filter((one) => paysProjects(one) && proposingDepartment(one, actor.offices)),
      next,
    };
  },
);
