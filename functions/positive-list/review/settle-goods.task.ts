import * as z from 'zod';
import { isWithPeople, moveGoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import type { RowQuestion } from '#domain/positive-list/goods/row-question.ts';
import { inDispute, isPending, outcomeOf } from '#domain/positive-list/goods/word.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { jointReviewTasks, putToJointReview } from './joint-review-tasks.ts';
import type { Scene } from './question-tasks.ts';
import { withReplies } from './replies.ts';
import { readGoodsFiling, reviewTermsOn } from './review-scene.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-goods';

const isDisputed = (question: RowQuestion): boolean => inDispute(question).length > 0;

const decided = ({ filing, moment }: Scene, questions: RowQuestion[]): Change => {
  const after = changed(filing, moment, { status: moveGoodsFiling(filing.status, 'enter'), questions });
  const data = { answers: questions.map((question) => ({ code: question.code, ...outcomeOf(question) })) };
  return { cases: [after], events: [happened('GoodsDecided', moment, by, after, { before: filing, data })] };
};

/** Nothing is told of who advised what: the subject reads this in its milestones. */
const differing = (scene: Scene, questions: RowQuestion[]): Change => {
  const { filing, terms, moment } = scene;
  const after = changed(filing, moment, {
    status: moveGoodsFiling(filing.status, 'differ'),
    questions: questions.map((question) => putToJointReview(filing, question, terms)),
  });
  const data = {
    questions: after.questions.flatMap(({ code, jointReview }) =>
      jointReview ? [{ code, department: jointReview.department, groups: jointReview.groups }] : [],
    ),
  };
  return {
    cases: [after],
    opens: jointReviewTasks({ ...scene, filing: after }),
    events: [happened('GoodsPutToJointReview', moment, by, after, { before: filing, data })],
  };
};

/**
 * Once everybody who was asked has replied: what departments agree on is settled, and where they differ the leading
 * department decides. Once it has, every row is decided.
 */
export const settleGoods = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const { filing, subject } = await readGoodsFiling(ports, id);
  const tasks = await ports.register.tasksOf({ kind: 'goods-filing', id });
  const questions = withReplies(filing.questions, tasks);
  if (!isWithPeople(filing) || questions.some(isPending)) return standingOf(ports, filing);
  const moment = momentOf(ports);
  const terms = await reviewTermsOn(ports, filing.submittedOn ?? moment.today);
  const settle = questions.some(isDisputed) ? differing : decided;
  await ports.register.commit(settle({ filing, subject, terms, moment }, questions));
  return standingOf(ports, (await readGoodsFiling(ports, id)).filing);
};

export const handler = task(Input, settleGoods, connectTables);
