import type { Task } from '#domain/casework/task.ts';
import type { Posting } from '#domain/payment/posting.ts';
import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import { entryKey, isSameEntry, type Repayment, stands } from '#domain/payment/recovery/repayment.ts';
import { byLine } from '#domain/shared/by-line.ts';
import { less, nothing } from '#domain/shared/money.ts';
import { notRecoveredOn } from '#domain/subsidy/claims/parts.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { recountedGrants } from '../../subsidy/claims/recount.ts';
import { bookRepayments } from './book-repayments.ts';
import { owedAgain } from './owed-again.ts';
import { readRecovery, recoveryRef, withClaim } from './read-recovery.ts';

const by = 'carry-out-reversals';
export const tasksDecided: ReadonlySet<string> = new Set(['TaskDecided']);

type Answered = { readonly repayment: Repayment; readonly answer: Task };

const withRepayment = ({ repayments }: Recovery, changedOne: Repayment): Pick<Recovery, 'repayments'> => ({
  repayments: repayments.map((one) => (isSameEntry(one, changedOne) ? changedOne : one)),
});

const postingOf = (recovery: Recovery, repayment: Repayment, { now }: Moment): Posting => ({
  id: `reverse-${entryKey(repayment)}`,
  fundLineId: repayment.fundLineId,
  transfer: 'reverse',
  fen: repayment.fen,
  at: now,
  for: recoveryRef(recovery),
});

/** The money is what was paid again, the claim counts for so much more, and the order owes it. */
const reversed = async (
  ports: TablePorts,
  before: Recovery,
  { repayment, answer: { decidedBy } }: Answered,
  moment: Moment,
): Promise<Change> => {
  const { claim } = await withClaim(ports, before);
  const { reference, fen, reversal } = repayment;
  const confirmed = reversal && { ...reversal, confirmedBy: decidedBy };
  const without = {
    ...before,
    ...withRepayment(before, { ...repayment, voidSince: moment.now, reversal: confirmed }),
  };
  const { patch, opens } = await owedAgain(ports, without, moment);
  const after = changed(without, moment, patch);
  const claimAfter = changed(claim, moment, {
    recoveredFen: less(claim.recoveredFen ?? nothing, fen),
    parts: notRecoveredOn(claim, byLine([repayment])),
  });
  const data = { reference, fen, reason: reversal?.reason };
  return {
    cases: [after, claimAfter],
    grants: await recountedGrants(ports, [{ claim, after: claimAfter }]),
    postings: [postingOf(before, repayment, moment)],
    opens,
    events: [
      happened('RepaymentReversed', moment, by, after, { before, data }),
      ...(after.status === before.status
        ? []
        : [
            happened(after.status === 'undone' ? 'ReturnUndone' : 'RecoveryOwedAgain', moment, by, after, {
              before,
              data: { fen, dueOn: after.dueOn },
            }),
          ]),
    ],
  };
};

/** The second person found it right as it was noted: it stands, and may be put to question again. */
const left = (before: Recovery, { repayment }: Answered, moment: Moment): Change => {
  const after = changed(before, moment, withRepayment(before, { ...repayment, reversal: undefined }));
  const data = { reference: repayment.reference, fen: repayment.fen };
  return { cases: [after], events: [happened('ReversalRefused', moment, by, after, { before, data })] };
};

const answeredIn = async ({ register }: TablePorts, recovery: Recovery): Promise<Answered | undefined> => {
  const tasks = await register.tasksOf(recoveryRef(recovery));
  const all = recovery.repayments.filter(stands).flatMap((repayment) => {
    const answer = tasks.find(({ id, status }) => id === repayment.reversal?.taskId && status === 'decided');
    return answer ? [{ repayment, answer }] : [];
  });
  return all[0];
};

const isAgreed = ({ answer }: Answered): boolean => answer.decision === 'approve';

const carryOut = async (ports: TablePorts, recovery: Recovery, answered: Answered): Promise<void> => {
  const moment = momentOf(ports);
  const change = isAgreed(answered)
    ? await reversed(ports, recovery, answered, moment)
    : left(recovery, answered, moment);
  await ports.register.commit(change);
};

/**
 * Carries out what a second person has said of reversals of this recovery, one after another. All is booked first: nothing
 * is taken out of the books that never stood in them.
 */
export const carryOutReversals = async (ports: TablePorts, id: string): Promise<void> => {
  for (;;) {
    await bookRepayments(ports, id);
    const recovery = await readRecovery(ports, id);
    const answered = await answeredIn(ports, recovery);
    if (!answered) return;
    await carryOut(ports, recovery, answered);
  }
};
