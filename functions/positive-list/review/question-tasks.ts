import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { departmentsAsked, type GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import { type Question, questions } from '#domain/positive-list/goods/question.ts';
import { groupsOf } from '#domain/positive-list/goods/row-groups.ts';
import type { Asked, RowQuestion } from '#domain/positive-list/goods/row-question.ts';
import type { Tally } from '#domain/positive-list/goods/row-tally.ts';
import { type Moment, taskFor, taskId } from '../../casework/writing.ts';

const stepOf = (department: string) => `review:${department}`;

const ref = ({ id }: Pick<GoodsFiling, 'id'>) => ({ kind: 'goods-filing', id }) as const;

type Numbered = Pick<GoodsFiling, 'id' | 'round'>;

/**
 * One question of a step. All questions of a department's review are one step of the case, and so are all joint reviews,
 * so that one officer may answer them all; each is a task of its own.
 */
export const questionTaskId = (filing: Numbered, step: string, code: Question): string =>
  `${taskId({ case: ref(filing), step, round: filing.round })}~${code}`;

/** What people must be asked about a file: one question per reason, however many rows raise it. */
export const questionsOf = (filing: GoodsFiling, { raised }: Tally, terms: GoodsReviewTerms): RowQuestion[] =>
  raised.map((one) => {
    const { question: code, rows } = one;
    const groups = groupsOf(new Map(Object.entries(one.groups)));
    return {
      code,
      text: questions[code],
      rows,
      ...(groups ? { groups } : {}),
      advice: departmentsAsked(terms, code).map((department) => ({
        department,
        taskId: questionTaskId(filing, stepOf(department), code),
      })),
    };
  });

/** A goods filing with all that is needed to ask about it. */
export type Scene = {
  readonly filing: GoodsFiling;
  readonly subject: Subject;
  readonly terms: GoodsReviewTerms;
  readonly moment: Moment;
};

const questionTask = (
  { filing, subject, terms, moment }: Scene,
  { text, rows, groups }: RowQuestion,
  { taskId: id, department }: Asked,
): Task => ({
  ...taskFor(
    {
      case: ref(filing),
      step: stepOf(department),
      round: filing.round,
      desk: { role: 'reviewer', department },
      subjectId: filing.subjectId,
      title: {
        zh: `${subject.name}：商品备案，${rows} 行待判断`,
        en: `${subject.name}: goods, ${rows} lines to decide`,
      },
      question: {
        zh: `${text.zh}选择“同意”，这些行即可备案。`,
        en: `${text.en} "Approve" lets these lines be filed.`,
      },
      choices: ['approve', 'refuse'],
      clock: start(moment.today, terms.reviewWorkingDays),
    },
    moment,
  ),
  id,
  ...(groups ? { groups: groups.map(({ group }) => group) } : {}),
});

/** Every department that is asked a question has a task of its own, all at the same time. */
export const questionTasks = (scene: Scene): Task[] =>
  scene.filing.questions.flatMap((question) =>
    question.advice.map((asked) => questionTask(scene, question, asked)),
  );
