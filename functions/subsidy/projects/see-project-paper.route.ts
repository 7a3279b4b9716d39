import * as z from 'zod';
import { toldToSubject } from '#domain/subsidy/projects/project.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { PaperShown, shownWith } from './project-documents.ts';
import { ownProject } from './read-project.ts';

/** A paper of its project as the subject sees it, whoever brought it. */
export const seeProjectPaper = route(
  {
    id: 'seeProjectPaper',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/projects/{projectId}/papers/{documentId}',
    who: 'member',
    summary: { zh: '查看专项材料', en: 'See a paper of a project' },
    params: z.object({ subjectId: z.string(), projectId: z.string(), documentId: z.uuid() }),
    answer: PaperShown,
  },
  async (ports, { params }) => {
    const own = await ownProject(ports, params);
    return own instanceof Refused ? own : shownWith(ports, toldToSubject(own), params.documentId);
  },
);
