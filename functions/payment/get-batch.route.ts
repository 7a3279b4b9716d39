import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { Batch, PaymentItem } from '#domain/payment/batch.ts';
import { Fen, sumFen } from '#domain/shared/money.ts';
import { People, peopleIn } from '../casework/people.ts';
import { TaskView, viewTask } from '../casework/task-view.ts';
import { momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { financeReaders } from './finance-staff.ts';
import { batchRef } from './read-batch.ts';

const statuses = PaymentItem.shape.status;
const Total = z.object({ count: z.int(), fen: Fen });

const totalOf = (items: readonly PaymentItem[], status: PaymentItem['status']) => {
  const group = items.filter((item) => item.status === status);
  return { count: group.length, fen: sumFen(group.map(({ amountFen }) => amountFen)) };
};

/** A payment batch on one page: its payments, who was asked, what happened. */
export const getBatch = route(
  {
    id: 'getBatch',
    method: 'GET',
    path: '/api/finance/batches/{batchId}',
    who: financeReaders,
    summary: { zh: '批次详情', en: 'A payment batch' },
    params: z.object({ batchId: z.string() }),
    query: z.object({
      from: z.coerce.number().int().positive().default(1),
      limit: z.coerce.number().int().min(1).max(2000).default(500),
    }),
    answer: z.object({
      batch: Batch,
      /** The payments from number `from` on; `totals` are over all of them. */
      items: z.array(PaymentItem),
      totals: z.record(statuses, Total),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { batchId }, query: { from, limit } }) => {
    const batch = await ports.register.get('batch', batchId);
    if (!batch) return notFound('该批次', 'payment batch');
    const [items, tasks, events] = await Promise.all([
      ports.register.itemsOf(batchId),
      ports.register.tasksOf(batchRef(batch)),
      ports.register.history(batchRef(batch)),
    ]);
    return {
      batch,
      items: items.filter(({ number }) => number >= from).slice(0, limit),
      totals: {
        pending: totalOf(items, 'pending'),
        paid: totalOf(items, 'paid'),
        returned: totalOf(items, 'returned'),
        unknown: totalOf(items, 'unknown'),
      },
      tasks: tasks.map(viewTask(momentOf(ports).today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks, others: [batch.madeBy] }),
    };
  },
);
