import * as z from 'zod';
import { seesCase } from '../../casework/sees-case.ts';
import { caseReaders } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { PaperShown, shownWith } from './project-documents.ts';
import { noProject } from './read-project.ts';

/** A paper of a project, for whoever is asked about it: departments, the conference, and whoever watches over them. */
export const readProjectPaper = route(
  {
    id: 'readProjectPaper',
    method: 'GET',
    path: '/api/officer/projects/{projectId}/papers/{documentId}',
    who: caseReaders,
    summary: { zh: '查看专项材料（办理）', en: 'Read a paper of a project' },
    params: z.object({ projectId: z.string(), documentId: z.uuid() }),
    answer: PaperShown,
  },
  async (ports, { params: { projectId, documentId }, actor }) => {
    const project = await ports.register.get('project', projectId);
    const tasks = project ? await ports.register.tasksOf({ kind: 'project', id: projectId }) : [];
    return project && seesCase(actor, tasks) ? shownWith(ports, project, documentId) : noProject();
  },
);
