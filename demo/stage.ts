import type { Machine } from './machine.ts';
import { type Visitor, visitor } from './visitor.ts';

/** What the steps of the demonstration share: the machine, the people, and what is to be told at the end. */
export type Stage = {
  readonly machine: Machine;
  readonly as: (person: string) => Visitor;
  readonly told: Record<string, unknown>;
  say: (progress: string) => void;
};

export const openStage = (machine: Machine): Stage => {
  const people = new Map<string, Visitor>();
  return {
    machine,
    told: {},
    say: () => undefined,
    as: (person) => {
      const known = people.get(person) ?? visitor(machine.baseUrl, person);
      people.set(person, known);
      return known;
    },
  };
};

/** The staff whose worklists are worked through, each with the decision they take of their own accord. */
export type Task = {
  readonly id: string;
  readonly case: { readonly kind: string; readonly id: string };
  readonly step: string;
  readonly round: number;
  readonly subjectId?: string;
  readonly choices: readonly string[];
};

export const worklist = async ({ as }: Stage, person: string): Promise<readonly Task[]> =>
  (await as(person).get<{ tasks: Task[] }>('/officer/tasks')).tasks;

/** Every decision is counted, by what it was about. */
const count = ({ told }: Stage, { case: { kind } }: Task) => {
  const tasks = (told['tasks'] ?? {}) as Record<string, number>;
  told['tasks'] = { ...tasks, [kind]: (tasks[kind] ?? 0) + 1 };
};

export const decide = async (
  stage: Stage,
  person: string,
  task: Task,
  decision: string,
  reason?: { code: string; text: string },
) => {
  await stage.as(person).post(`/officer/tasks/${encodeURIComponent(task.id)}/decision`, {
    decision,
    reasons: reason ? [reason] : [],
    ...(reason ? { opinion: reason.text } : {}),
  });
  count(stage, task);
};
