import type { Task } from '#domain/casework/task.ts';
import { Answer, type Reply } from '#domain/positive-list/goods/reply.ts';
import type { RowQuestion } from '#domain/positive-list/goods/row-question.ts';
import { dayOf } from '#domain/shared/day.ts';

const exceptionsIn = ({ exceptions = [] }: Task): Reply['exceptions'] =>
  exceptions.flatMap(({ group, decision, reasons }) => {
    const { data: answer } = Answer.safeParse(decision);
    return answer ? [{ group, answer, reasons }] : [];
  });

/** What a desk has said in its task, once it has. */
const replyIn = (task: Task | undefined): Reply | undefined => {
  const { data: answer } = Answer.safeParse(task?.decision);
  if (!task?.decidedAt || !answer) return undefined;
  return {
    answer,
    reasons: task.reasons ?? [],
    exceptions: exceptionsIn(task),
    on: dayOf(task.decidedAt),
  };
};

/** The questions with every reply that has come in. */
export const withReplies = (asked: readonly RowQuestion[], tasks: readonly Task[]): RowQuestion[] => {
  const heard = <A extends { readonly taskId: string }>(one: A): A & { readonly reply?: Reply } => {
    const reply = replyIn(tasks.find(({ id }) => id === one.taskId));
    return reply ? { ...one, reply } : one;
  };
  return asked.map(({ advice, jointReview, ...question }) => ({
    ...question,
    advice: advice.map(heard),
    ...(jointReview ? { jointReview: heard(jointReview) } : {}),
  }));
};
