import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { type GoodsReviewTerms, jointReviewOf } from '#domain/positive-list/goods/goods-review-terms.ts';
import type { JointReview, RowQuestion } from '#domain/positive-list/goods/row-question.ts';
import { inDispute } from '#domain/positive-list/goods/word.ts';
import { taskFor } from '../../casework/writing.ts';
import { questionTaskId, type Scene } from './question-tasks.ts';

const step = 'joint-review';

/** What departments have agreed on stays as it is; the rest is put to the leading department. */
export const putToJointReview = (
  filing: GoodsFiling,
  question: RowQuestion,
  terms: GoodsReviewTerms,
): RowQuestion => {
  const parts = inDispute(question);
  if (parts.length === 0) return question;
  const groups = parts.filter((part) => part !== undefined);
  const { department } = jointReviewOf(terms, question.code);
  const taskId = questionTaskId(filing, step, question.code);
  return { ...question, jointReview: { department, taskId, ...(groups.length > 0 ? { groups } : {}) } };
};

/** How many rows a joint review is about. */
const rowsOf = ({ rows, groups = [] }: RowQuestion, { groups: disputed }: JointReview): number =>
  disputed ? groups.reduce((sum, one) => sum + (disputed.includes(one.group) ? one.rows : 0), 0) : rows;

const jointReviewTask = (
  { filing, subject, terms, moment }: Scene,
  question: RowQuestion,
  review: JointReview,
): Task => {
  const { code, text } = question;
  const { department, taskId: id, groups } = review;
  const rows = rowsOf(question, review);
  const where = groups
    ? { zh: `（${groups.join('、')}）`, en: ` (${groups.join(', ')})` }
    : { zh: '', en: '' };
  return {
    ...taskFor(
      {
        case: { kind: 'goods-filing', id: filing.id },
        step,
        round: filing.round,
        desk: { role: 'lead', department },
        subjectId: filing.subjectId,
        title: {
          zh: `${subject.name}：商品备案会审，${rows} 行待决定`,
          en: `${subject.name}: joint review of goods, ${rows} lines to decide`,
        },
        question: {
          zh: `${text.zh}各部门对这些行${where.zh}意见不一致，请决定。选择“同意”，这些行即可备案。`,
          en: `${text.en} The departments differ on these lines${where.en}. Decide: "approve" lets them be filed.`,
        },
        choices: ['approve', 'refuse'],
        clock: start(moment.today, jointReviewOf(terms, code).workingDays),
      },
      moment,
    ),
    id,
    ...(groups && groups.length > 1 ? { groups } : {}),
  };
};

/** One to the lead of the leading department for each question that departments differ on. */
export const jointReviewTasks = (scene: Scene): Task[] =>
  scene.filing.questions.flatMap((question) =>
    question.jointReview ? [jointReviewTask(scene, question, question.jointReview)] : [],
  );
