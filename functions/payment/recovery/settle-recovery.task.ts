import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { isVoluntary } from '#domain/payment/recovery/grounds.ts';
import {
  type Announced,
  asAnnounced,
  moveRecovery,
  type Recovery,
  wasAnnounced,
} from '#domain/payment/recovery/recovery.ts';
import { type Day, dayOf } from '#domain/shared/day.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { bookRepayments } from './book-repayments.ts';
import { readRecovery } from './read-recovery.ts';
import { isDue, latestAt, repaymentTask } from './recovery-tasks.ts';
import { isOfOrder } from './reversal-task.ts';
import { writeCredit } from './write-credit.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-recovery';

const dayOfAnswer = ({ decidedAt }: Task, { today }: Moment): Day => (decidedAt ? dayOf(decidedAt) : today);

/** What nobody asked for is there already: it is booked, and nobody is asked to pay. */
const accepted = (before: Recovery, answer: Task, moment: Moment): Change => {
  const after = changed(before, moment, {
    status: moveRecovery(before.status, 'order'),
    orderedOn: dayOfAnswer(answer, moment),
    ...(answer.decidedBy ? { orderedBy: answer.decidedBy } : {}),
  });
  const data = { fen: after.amountFen };
  return { cases: [after], events: [happened('ReturnConfirmed', moment, by, after, { before, data })] };
};

const ordered = (before: Recovery, answer: Task, moment: Moment): Change => {
  if (!isDue(before)) return accepted(before, answer, moment);
  const asked = repaymentTask(before, moment);
  const after = changed(before, moment, {
    status: moveRecovery(before.status, 'order'),
    orderedOn: dayOfAnswer(answer, moment),
    dueOn: asked.dueOn,
    ...(answer.decidedBy ? { orderedBy: answer.decidedBy } : {}),
  });
  const data = { fen: after.amountFen, dueOn: after.dueOn, ground: after.ground };
  return {
    cases: [after],
    opens: [asked],
    events: [happened('RecoveryOrdered', moment, by, after, { before, data })],
  };
};

/** What was noted stands no longer: its reference may be noted rightly. */
const voided = ({ repayments }: Recovery, { now }: Moment) =>
  repayments.map((one) => ({ ...one, voidSince: one.voidSince ?? now }));

/** It has not come after all, and is awaited as it was announced. */
const awaitedAgain = (before: Announced, moment: Moment): Change => {
  const after = changed(before, moment, {
    ...asAnnounced(before.announcement),
    status: moveRecovery(before.status, 'await-again'),
    repayments: voided(before, moment),
  });
  return { cases: [after], events: [happened('ReturnAwaitedAgain', moment, by, after, { before })] };
};

const refused = (before: Recovery, _: Task, moment: Moment): Change => {
  if (wasAnnounced(before)) return awaitedAgain(before, moment);
  const after = changed(before, moment, {
    status: moveRecovery(before.status, 'refuse'),
    repayments: voided(before, moment),
  });
  return { cases: [after], events: [happened('RecoveryRefused', moment, by, after, { before })] };
};

const enforced = (before: Recovery, answer: Task, moment: Moment): Change => {
  const after = changed(before, moment, {
    status: moveRecovery(before.status, 'enforce'),
    enforcement: { on: dayOfAnswer(answer, moment), note: answer.opinion ?? '' },
  });
  return { cases: [after], events: [happened('RecoveryEnforced', moment, by, after, { before })] };
};

const afterProposal = { approve: ordered, otherwise: refused };

/** Where a recovery waits for an officer: at which step, and what each answer leads to. */
const answersAt = {
  proposed: { step: 'confirm-recovery', ...afterProposal },
  returned: { step: 'confirm-return', ...afterProposal },
  overdue: { step: 'enforce', approve: enforced, otherwise: enforced },
} as const;

const isAnswerable = (status: string): status is keyof typeof answersAt => status in answersAt;

/** What came of itself is confirmed by finance. */
const placeOf = (recovery: Recovery): string =>
  recovery.status === 'proposed' && isVoluntary(recovery) ? 'returned' : recovery.status;

const follow = async (ports: TablePorts, recovery: Recovery): Promise<void> => {
  const place = placeOf(recovery);
  if (!isAnswerable(place)) return;
  const { step, approve, otherwise } = answersAt[place];
  const answer = await latestAt(ports, recovery, step);
  if (answer?.status !== 'decided') return;
  const leadsTo = answer.decision === 'approve' ? approve : otherwise;
  await ports.register.commit(leadsTo(recovery, answer, momentOf(ports)));
};

/** What was decided of a recovery, and what it says of the subject's credit; until then, whom it waits for. */
export const settleRecovery = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  await follow(ports, await readRecovery(ports, id));
  await bookRepayments(ports, id);
  const after = await readRecovery(ports, id);
  await writeCredit(ports, after);
  return standingOf(ports, after, isOfOrder(after));
};

export const handler = task(Input, settleRecovery, connectTables);
