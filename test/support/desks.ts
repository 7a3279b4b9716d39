import type { CaseRef } from '#domain/casework/case.ts';
import type { Papers } from '#domain/casework/papers.ts';
import type { Task } from '#domain/casework/task.ts';
import { decideTask } from '#functions/casework/decide-task.route.ts';
import type { Ports } from '#functions/ports.ts';
import { callRoute } from './call-route.ts';

type Verdict = {
  readonly decision: Task['decision'];
  readonly reasons?: readonly unknown[];
  readonly opinion?: string;
  readonly missing?: string;
  readonly papers?: Papers;
};

const verdictOf = (given: Task['decision'] | Verdict): Verdict =>
  typeof given === 'object'
    ? given
    : { decision: given, reasons: given === 'approve' ? [] : [{ code: 'FACTS-DISAGREE' }] };

export const openTasks = async ({ register }: Pick<Ports, 'register'>, ref: CaseRef): Promise<Task[]> =>
  (await register.tasksOf(ref)).filter(({ status }) => status === 'open');

/** The steps of a case that wait for somebody, in the order of their names. */
export const openSteps = async (ports: Pick<Ports, 'register'>, ref: CaseRef): Promise<string[]> =>
  (await openTasks(ports, ref)).map(({ step }) => step).toSorted();

/** The officer decides this task through the officers' door. */
export const decide = (
  ports: Ports,
  person: string,
  taskId: string,
  given: Task['decision'] | Verdict,
): Promise<unknown> => callRoute(ports, decideTask, { person, params: { taskId }, body: verdictOf(given) });

/** The officer decides whichever task of the case is open at that step. */
export const decideStep = async (
  ports: Ports,
  ref: CaseRef,
  person: string,
  step: string,
  given: Task['decision'] | Verdict,
): Promise<unknown> => {
  const task = (await openTasks(ports, ref)).find((one) => one.step === step);
  if (!task) throw new Error(`Nothing is open at ${step} of ${ref.kind} ${ref.id}.`);
  return decide(ports, person, task.id, given);
};
