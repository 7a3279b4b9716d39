import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { withoutSignOffs } from '#domain/casework/task.ts';
import { Subject } from '#domain/filing/subject.ts';
import { Fen } from '#domain/shared/money.ts';
import { grantedToProject } from '#domain/subsidy/claims/grants.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { Project } from '#domain/subsidy/projects/project.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { seesCase } from '../../casework/sees-case.ts';
import { caseReaders } from '../../casework/staff.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { subjectFor } from '../claims/seen-by.ts';
import { documentsWith, ProjectDocument } from './project-documents.ts';
import { MilestoneView, milestonesOf } from './project-view.ts';
import { claimsUnder, noProject, readProject } from './read-project.ts';

/** Everything about a project on one page: plan, opinions, minutes, decision, milestones, acceptance. */
export const getProjectCase = route(
  {
    id: 'getProjectCase',
    method: 'GET',
    path: '/api/officer/projects/{projectId}',
    who: caseReaders,
    summary: { zh: '专项案卷', en: 'The file of a project' },
    params: z.object({ projectId: z.string() }),
    answer: z.object({
      project: Project,
      programme: Programme,
      subject: Subject,
      milestones: z.array(MilestoneView),
      grantedFen: Fen,
      documents: z.array(ProjectDocument),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { projectId }, actor }) => {
    if (!(await ports.register.get('project', projectId))) return noProject();
    const { project, programme, subject } = await readProject(ports, projectId);
    const ref = { kind: 'project', id: projectId } as const;
    const [tasks, events, claims, grants, documents] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      claimsUnder(ports, project),
      ports.register.grantsOf(project.subjectId),
      documentsWith(ports, project),
    ]);
    if (!seesCase(actor, tasks)) return noProject();
    const others = project.acceptance ? [project.acceptance.by] : [];
    return {
      project,
      programme,
      subject: subjectFor(actor, subject),
      milestones: await milestonesOf(ports, project, claims, momentOf(ports)),
      grantedFen: grantedToProject(grants, project.id),
      documents: [...documents],
      tasks: withoutSignOffs(tasks).map(viewTask(momentOf(ports).today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks, others }),
    };
  },
);
