import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { asField } from '#domain/shared/checked.ts';
import { Day } from '#domain/shared/day.ts';
import { Fen } from '#domain/shared/money.ts';
import { checkText } from '#domain/shared/text.ts';
import { milestoneAsks } from '#domain/subsidy/programme/milestone-terms.ts';
import { termsOf } from '#domain/subsidy/projects/drafted.ts';
import { Project } from '#domain/subsidy/projects/project.ts';
import { stoodAside } from '../../casework/committee/stand-aside.ts';
import { rememberName } from '../../casework/people.ts';
import { notYourDesk, sitsAt } from '../../casework/sits-at.ts';
import { answered, changed, happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { readProject } from './read-project.ts';
import { weighedTerms } from './weighed-terms.ts';

const noDraft = () =>
  refused(409, {
    code: 'NO-DECISION-ASKED',
    severity: 'hard',
    at: 'taskId',
    expected: { zh: '拟定批准决定的任务', en: 'a task that asks for the draft of a decision' },
    reason: { zh: '该任务不是拟定批准决定。', en: 'This task does not ask for the draft of a decision.' },
    next: { zh: '请从“我的待办”打开专项。', en: 'Open the project from your worklist.' },
  });

const isAskedFor = ({ answeredBy, status }: Task): boolean =>
  answeredBy === 'project-decision' && status === 'open';

/** The leading department drafts what the conference shall decide: the ceiling, its conditions and the milestones. */
export const draftDecision = route(
  {
    id: 'draftDecision',
    method: 'POST',
    path: '/api/officer/tasks/{taskId}/project-decision',
    who: ['reviewer'],
    summary: { zh: '拟定专项批准决定', en: 'Draft the decision on a project' },
    params: z.object({ taskId: z.string() }),
    body: z.object({
      ceilingFen: Fen,
      conditions: asField(checkText(2000)),
      /** In their order. Where the programme names them, only their days are asked. */
      milestones: z
        .array(
          z.object({
            title: asField(checkText(60)).optional(),
            fen: Fen.optional(),
            dueOn: Day,
            ...milestoneAsks,
            needs: milestoneAsks.needs.optional(),
          }),
        )
        .min(1)
        .max(12),
    }),
    answer: Project,
  },
  async (ports, { params: { taskId }, body, actor }) => {
    const task = await ports.register.task(taskId);
    if (!task) return notFound('该任务', 'task');
    if (!isAskedFor(task)) return noDraft();
    if (!sitsAt(actor, task)) return notYourDesk();
    const recused = await stoodAside(ports, task, actor);
    if (recused) return recused;
    const read = await readProject(ports, task.case.id);
    const drafted = termsOf(read.rule, body);
    const moment = momentOf(ports);
    const { defects } = await weighedTerms(ports, read, drafted, moment);
    if (defects.length > 0) return new Refused(422, defects);
    const after = changed(read.project, moment, { drafted });
    await rememberName(ports, actor);
    await ports.register.commit({
      cases: [after],
      closes: [answered(task, 'approve', actor.person, moment)],
      hands: [{ case: task.case, person: actor.person, step: task.step }],
      outsider: { person: actor.person, subjectId: after.subjectId },
      events: [
        happened('DecisionDrafted', moment, actor.person, after, {
          before: read.project,
          data: { fen: drafted.ceilingFen },
        }),
      ],
    });
    return after;
  },
);
