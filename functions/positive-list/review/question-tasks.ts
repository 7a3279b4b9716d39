import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { GoodsFiling, RowQuestion } from '#domain/positive-list/goods/goods-filing.ts';
import type { GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import { questions } from '#domain/positive-list/goods/question.ts';
import { groupsOf } from '#domain/positive-list/goods/row-groups.ts';
import type { Tally } from '#domain/positive-list/goods/row-tally.ts';
import type { Answer } from '#domain/positive-list/goods/screened-row.ts';
import { dayOf } from '#domain/shared/day.ts';
import { type Moment, taskFor, taskId } from '../../casework/writing.ts';

const stepOf = (department: string) => `review:${department}`;

const ref = ({ id }: Pick<GoodsFiling, 'id'>) => ({ kind: 'goods-filing', id }) as const;

/**
 * One question of a department's review. All its questions are one step of the case, so that one officer may answer
 * them all; each is a task of its own.
 */
const idOf = (
  filing: Pick<GoodsFiling, 'id' | 'round'>,
  { code, department }: Pick<RowQuestion, 'code' | 'department'>,
) => `${taskId({ case: ref(filing), step: stepOf(department), round: filing.round })}~${code}`;

/** What people must be asked about a file: one question per reason, however many rows raise it. */
export const questionsOf = (
  filing: GoodsFiling,
  { raised }: Tally,
  { departments }: GoodsReviewTerms,
): RowQuestion[] =>
  raised.map((one) => {
    const { question, rows } = one;
    const asked = { code: question, department: departments[question] };
    const groups = groupsOf(new Map(Object.entries(one.groups)));
    return {
      ...asked,
      text: questions[question],
      rows,
      ...(groups ? { groups } : {}),
      taskId: idOf(filing, asked),
    };
  });

export const questionTasks = (
  filing: GoodsFiling,
  subject: Subject,
  { reviewWorkingDays }: GoodsReviewTerms,
  moment: Moment,
): Task[] =>
  filing.questions.map(({ taskId: id, department, text, rows, groups }) => ({
    ...taskFor(
      {
        case: ref(filing),
        step: stepOf(department),
        round: filing.round,
        desk: { role: 'reviewer', department },
        subjectId: filing.subjectId,
        title: {
          zh: `${subject.name}：商品备案，${rows} 行待判定`,
          en: `${subject.name}: goods, ${rows} lines to decide`,
        },
        question: {
          zh: `${text.zh}选择“同意”即准予这些行备案。`,
          en: `${text.en} "Approve" lets these lines be filed.`,
        },
        choices: ['approve', 'refuse'],
        clock: start(moment.today, reviewWorkingDays),
      },
      moment,
    ),
    id,
    ...(groups ? { groups: groups.map(({ group }) => group) } : {}),
  }));

const answerOf = ({ decision }: Pick<Task, 'decision'>): Answer | undefined =>
  decision === 'approve' || decision === 'refuse' ? decision : undefined;

const exceptionsOf = ({ exceptions = [] }: Task): Pick<RowQuestion, 'exceptions'> => {
  const given = exceptions.flatMap((one) => {
    const answer = answerOf(one);
    return answer ? [{ group: one.group, answer, reasons: one.reasons }] : [];
  });
  return given.length > 0 ? { exceptions: given } : {};
};

/** What goes with an answer: other answers, reasons, and the day. */
const saidIn = (task: Task): Partial<RowQuestion> => ({
  ...exceptionsOf(task),
  reasons: task.reasons ?? [],
  ...(task.decidedAt ? { answeredOn: dayOf(task.decidedAt) } : {}),
});

/** The questions with the answers that have come in. */
export const answeredQuestions = ({ questions: asked }: GoodsFiling, tasks: readonly Task[]): RowQuestion[] =>
  asked.map((question) => {
    const task = tasks.find(({ id }) => id === question.taskId);
    const answer = task && answerOf(task);
    return task && answer ? { ...question, answer, ...saidIn(task) } : question;
  });
