import * as z from 'zod';
import { moveRecovery, type Recovery } from '#domain/payment/recovery/recovery.ts';
import { outstandingFen } from '#domain/payment/recovery/sums.ts';
import { cancelled, changed, happened, isOpen, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { bookRepayments } from './book-repayments.ts';
import { readRecovery, recoveryRef } from './read-recovery.ts';
import { officerTask, roundOf } from './recovery-tasks.ts';
import { isOfOrder } from './reversal-task.ts';
import { writeCredit } from './write-credit.ts';

const Input = z.object({ id: z.string() });
const by = 'lapse-recovery';

const overdue = async (ports: TablePorts, before: Recovery): Promise<void> => {
  const moment = momentOf(ports);
  const open = (await ports.register.tasksOf(recoveryRef(before))).filter(isOfOrder(before)).filter(isOpen);
  const after = changed(before, moment, {
    status: moveRecovery(before.status, 'lapse'),
    overdueOn: moment.today,
  });
  await ports.register.commit({
    cases: [after],
    closes: open.map((one) => cancelled(one, moment, by)),
    opens: [officerTask(after, 'enforce', moment, await roundOf(ports, after, 'enforce'))],
    events: [
      happened('RecoveryOverdue', moment, by, after, { before, data: { fen: outstandingFen(after) } }),
    ],
  });
};

/**
 * The day by which the money was due has gone by: a lead hands it over for enforcement. What has all come back is not
 * overdue; it is booked here where the stream has not done so, or its execution would ask again every second.
 */
export const lapseRecovery = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const before = await readRecovery(ports, id);
  if (before.status === 'ordered')
    await (outstandingFen(before) === 0 ? bookRepayments(ports, id) : overdue(ports, before));
  const after = await readRecovery(ports, id);
  await writeCredit(ports, after);
  return standingOf(ports, after, isOfOrder(after));
};

export const handler = task(Input, lapseRecovery, connectTables);
