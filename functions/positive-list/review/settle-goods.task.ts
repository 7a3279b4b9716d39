import * as z from 'zod';
import { moveGoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { answeredQuestions } from './question-tasks.ts';
import { readGoodsFiling } from './review-scene.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-goods';

/** Once every question is answered, every row is decided. */
export const settleGoods = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const { filing } = await readGoodsFiling(ports, id);
  const tasks = await ports.register.tasksOf({ kind: 'goods-filing', id });
  const questions = answeredQuestions(filing, tasks);
  const isComplete = questions.every(({ answer }) => answer !== undefined);
  if (filing.status !== 'under-review' || !isComplete) return standingOf(ports, filing);
  const moment = momentOf(ports);
  const after = changed(filing, moment, { status: moveGoodsFiling(filing.status, 'enter'), questions });
  const data = { answers: questions.map(({ code, answer, exceptions }) => ({ code, answer, exceptions })) };
  await ports.register.commit({
    cases: [after],
    events: [happened('GoodsDecided', moment, by, after, { before: filing, data })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, settleGoods, connectTables);
