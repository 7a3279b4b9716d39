import * as z from 'zod';
import { Fen } from '#domain/shared/money.ts';
import { grantedToProject } from '#domain/subsidy/claims/grants.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { Project, toldToSubject } from '#domain/subsidy/projects/project.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { documentsWith, ProjectDocument } from './project-documents.ts';
import { MilestoneView, milestonesOf } from './project-view.ts';
import { claimsUnder, ownProject, withRule } from './read-project.ts';

/** A project as its subject reads it: its plan, what was decided, and how far it has been paid. */
export const getProject = route(
  {
    id: 'getProject',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/projects/{projectId}',
    who: 'member',
    summary: { zh: '专项详情', en: 'A project' },
    params: z.object({ subjectId: z.string(), projectId: z.string() }),
    answer: z.object({
      project: Project,
      programme: Programme,
      milestones: z.array(MilestoneView),
      grantedFen: Fen,
      documents: z.array(ProjectDocument),
    }),
  },
  async (ports, { params }) => {
    const own = await ownProject(ports, params);
    if (own instanceof Refused) return own;
    const { project, programme } = await withRule(ports, own);
    const told = toldToSubject(project);
    const [claims, grants, documents] = await Promise.all([
      claimsUnder(ports, project),
      ports.register.grantsOf(project.subjectId),
      documentsWith(ports, told),
    ]);
    return {
      project: told,
      programme,
      milestones: await milestonesOf(ports, project, claims, momentOf(ports)),
      grantedFen: grantedToProject(grants, project.id),
      documents: [...documents],
    };
  },
);
