import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { type CoursePlan, moveCoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, Ports, TablePorts } from '../../ports.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-course-plan';

const read = async ({ register }: Pick<Ports, 'register'>, id: string): Promise<CoursePlan> => {
  const plan = await register.get('course-plan', id);
  if (!plan) throw new NoSuchCase(`There is no course plan ${id}.`);
  return plan;
};

const outcomes = {
  approve: { action: 'approve', type: 'CoursePlanApproved' },
  refuse: { action: 'object', type: 'CoursePlanObjected' },
} as const;

const settled = (ports: Pick<Ports, 'clock'>, before: CoursePlan, { decision, opinion }: Task): Change => {
  const moment = momentOf(ports);
  const { action, type } = outcomes[decision === 'approve' ? 'approve' : 'refuse'];
  const answer = opinion ? { answer: opinion } : {};
  const after = changed(before, moment, { status: moveCoursePlan(before.status, action), ...answer });
  return { cases: [after], events: [happened(type, moment, by, after, { before, data: answer })] };
};

/** What the leading department has answered of the plan as it stands; what it said of an earlier edition is of that one. */
export const settleCoursePlan = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const plan = await read(ports, id);
  const answer = (await ports.register.tasksOf({ kind: 'course-plan', id })).find(
    ({ status, round }) => status === 'decided' && round === plan.edition,
  );
  if (plan.status === 'filed' && answer) await ports.register.commit(settled(ports, plan, answer));
  return standingOf(ports, await read(ports, id));
};

export const handler = task(Input, settleCoursePlan, connectTables);
