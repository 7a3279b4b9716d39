import * as z from 'zod';
import { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { SeenGoodsFiling, seenGoodsFiling } from '#domain/positive-list/goods/seen-goods-filing.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { isOpen, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';

/** Another goods filing of the subject, as a link. */
const FilingLink = GoodsFiling.pick({ id: true, fileName: true, status: true }).meta({
  id: 'GoodsFilingLink',
});
const linkTo = ({ id, fileName, status }: GoodsFiling) => ({ id, fileName, status });

/** Pieces of the file that are done, of all. */
const FileProgress = z
  .object({ pieces: z.int(), rows: z.int(), screened: z.int(), entered: z.int() })
  .meta({ id: 'FileProgress' });

/** How a goods filing stands for its owner: its counts, its questions, and which departments it waits for. */
export const getGoodsFiling = route(
  {
    id: 'getGoodsFiling',
    method: 'GET',
    path: '/api/applicant/goods/{subjectId}/filings/{id}',
    who: 'member',
    summary: { zh: '商品备案', en: 'A goods filing' },
    params: GoodsFilingPath,
    answer: z.object({
      filing: SeenGoodsFiling,
      progress: FileProgress.optional(),
      corrects: FilingLink.optional(),
      correctedBy: z.array(FilingLink),
      waitingFor: z.array(TaskView.omit({ opinion: true, decidedBy: true, reasons: true })),
    }),
  },
  async (ports, { params }) => {
    const filing = await ownGoodsFiling(ports, params);
    if (filing instanceof Refused) return filing;
    const [tasks, progress, own] = await Promise.all([
      ports.register.tasksOf({ kind: 'goods-filing', id: filing.id }),
      ports.progress.of(filing.id),
      ports.register.ownedBy('goods-filing', filing.subjectId),
    ]);
    const corrected = own.find(({ id }) => id === filing.corrects);
    return {
      filing: seenGoodsFiling(filing),
      progress,
      ...(corrected ? { corrects: linkTo(corrected) } : {}),
      correctedBy: own.filter(({ corrects }) => corrects === filing.id).map(linkTo),
      waitingFor: tasks.filter(isOpen).map(viewTask(momentOf(ports).today)),
    };
  },
);
