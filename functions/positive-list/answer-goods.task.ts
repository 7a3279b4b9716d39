import * as z from 'zod';
import { moveGoodsFiling } from '#domain/positive-list/goods-filing.ts';
import { changed, happened, momentOf, standingOf } from '../casework/writing.ts';
import { connect } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Ports } from '../ports.ts';
import { resultKey } from './goods-keys.ts';
import { answeredQuestions, answersOf } from './question-tasks.ts';
import { readGoodsFiling } from './review-scene.ts';
import { writeResult } from './write-result.ts';

const Input = z.object({ id: z.string() });
const by = 'answer-goods';

/** Once every question is answered: the answers applied to each row that raised them, and the result file. */
export const answerGoods = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { filing } = await readGoodsFiling(ports, id);
  const tasks = await ports.register.tasksOf({ kind: 'goods-filing', id });
  const questions = answeredQuestions(filing, tasks);
  const isComplete = questions.every(({ answer }) => answer !== undefined);
  if (filing.status !== 'under-review' || !isComplete) return standingOf(ports, filing);
  const moment = momentOf(ports);
  const counts = await writeResult(ports, id, answersOf(questions));
  const after = changed(filing, moment, {
    status: moveGoodsFiling(filing.status, 'answer'),
    counts,
    questions,
    resultKey: resultKey(id),
  });
  const data = { counts, answers: questions.map(({ code, answer }) => ({ code, answer })) };
  await ports.register.commit({
    cases: [after],
    events: [happened('GoodsAnswered', moment, by, after, { before: filing, data })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, answerGoods, connect);
