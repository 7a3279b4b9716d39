import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Subject } from '#domain/filing/subject.ts';
import { GoodsFiling, RowQuestion } from '#domain/positive-list/goods-filing.ts';
import { ScreenedRow } from '#domain/positive-list/screened-row.ts';
import { readers } from '../casework/staff.ts';
import { TaskView, viewTask } from '../casework/task-view.ts';
import { momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Files } from '../ports.ts';
import { samplesKey } from './goods-keys.ts';
import { readGoodsFiling } from './review-scene.ts';
import { storedRows } from './stored-rows.ts';

const AskedQuestion = RowQuestion.extend({ samples: z.array(ScreenedRow) }).meta({ id: 'AskedQuestion' });

const samplesOf = async (files: Files, id: string, question: string): Promise<ScreenedRow[]> =>
  storedRows(files, samplesKey(id, question), ScreenedRow);

/** Everything about a goods filing on one page: each question with the rows that raise it, up to two hundred of them. */
export const getGoodsCase = route(
  {
    id: 'getGoodsCase',
    method: 'GET',
    path: '/api/officer/goods-filings/{id}',
    who: readers,
    summary: { zh: '商品备案案卷', en: 'The file of a goods filing' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      filing: GoodsFiling,
      subject: Subject,
      questions: z.array(AskedQuestion),
      tasks: z.array(TaskView),
      events: z.array(Event),
    }),
  },
  async (ports, { params: { id } }) => {
    if (!(await ports.register.get('goods-filing', id))) return notFound('该商品备案', 'goods filing');
    const { filing, subject } = await readGoodsFiling(ports, id);
    const ref = { kind: 'goods-filing', id } as const;
    const [tasks, events, questions] = await Promise.all([
      ports.register.tasksOf(ref),
      ports.register.history(ref),
      Promise.all(
        filing.questions.map(async (one) => ({
          ...one,
          samples: await samplesOf(ports.exports, id, one.code),
        })),
      ),
    ]);
    return {
      filing,
      subject,
      questions,
      tasks: tasks.map(viewTask(momentOf(ports).today)),
      events: [...events],
    };
  },
);
