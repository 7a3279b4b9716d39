import * as z from 'zod';
import { Reason } from '../../casework/task.ts';
import { Day } from '../../shared/day.ts';

/** Whether the rows that raise a question may be filed. */
export const Answer = z.enum(['approve', 'refuse']);
export type Answer = z.infer<typeof Answer>;

/** What a desk says to a question: one answer to every row, another to some tariff lines, why, and on which day. */
export const Reply = z.object({
  answer: Answer,
  reasons: z.array(Reason),
  exceptions: z.array(z.object({ group: z.string(), answer: Answer, reasons: z.array(Reason) })),
  on: Day,
});
export type Reply = z.infer<typeof Reply>;

/** What it says of one tariff line: the exception, or the answer to all. */
export const saidOf = (
  reply: Omit<Reply, 'on'>,
  tariff: string | undefined,
): Pick<Reply, 'answer' | 'reasons'> => reply.exceptions.find(({ group }) => group === tariff) ?? reply;
