import type { Task } from '#domain/casework/task.ts';
import { moveRecovery, type Recovery } from '#domain/payment/recovery/recovery.ts';
import { stands } from '#domain/payment/recovery/repayment.ts';
import { repaidFen } from '#domain/payment/recovery/sums.ts';
import { byLine } from '#domain/shared/by-line.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { type Due, isDue, officerTask, repaymentTask, roundOf } from './recovery-tasks.ts';

type Needs = Pick<Ports, 'register'>;
type OwedAgain = { readonly patch: Partial<Recovery>; readonly opens: readonly Task[] };

/** What came of itself was asked for by nobody, and is owed by nobody: it is what still stands, or nothing. */
const returnedLess = (recovery: Recovery): Partial<Recovery> => {
  const standing = recovery.repayments.filter(stands);
  if (standing.length === 0) return { status: moveRecovery(recovery.status, 'undo') };
  const parts = [...byLine(standing)].map(([fundLineId, fen]) => ({ fundLineId, fen }));
  return { amountFen: repaidFen(recovery), parts };
};

/** Nobody is late for a day that our own mistake has hidden: the term of the order runs anew. */
const dueAgain = async (ports: Needs, recovery: Due, moment: Moment): Promise<OwedAgain> => {
  const task = repaymentTask(recovery, moment, await roundOf(ports, recovery, 'repayment'));
  return {
    patch: { status: moveRecovery(recovery.status, 'owe'), dueOn: task.dueOn },
    opens: [task],
  };
};

/** It was late before it seemed to come, and is: a lead hands it over, or tells the authority that it has not come. */
const lateAgain = async (ports: Needs, recovery: Recovery, moment: Moment): Promise<OwedAgain> => ({
  patch: { status: moveRecovery(recovery.status, 'owe-late') },
  opens: [officerTask(recovery, 'enforce', moment, await roundOf(ports, recovery, 'enforce'))],
});

/** What an order is that had ended because money seemed to have come; one that still stands goes on as it is. */
export const owedAgain = async (ports: Needs, recovery: Recovery, moment: Moment): Promise<OwedAgain> => {
  if (recovery.status !== 'repaid' || repaidFen(recovery) === recovery.amountFen)
    return { patch: {}, opens: [] };
  if (!isDue(recovery)) return { patch: returnedLess(recovery), opens: [] };
  return (recovery.overdueOn ? lateAgain : dueAgain)(ports, recovery, moment);
};
