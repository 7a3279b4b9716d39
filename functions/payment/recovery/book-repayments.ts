import type { Posting } from '#domain/payment/posting.ts';
import { isOwed, moveRecovery, type Recovery } from '#domain/payment/recovery/recovery.ts';
import { entryKey, isUnbooked } from '#domain/payment/recovery/repayment.ts';
import { outstandingFen, unbooked } from '#domain/payment/recovery/sums.ts';
import { byLine } from '#domain/shared/by-line.ts';
import { nothing, sumFen } from '#domain/shared/money.ts';
import { recoveredOn } from '#domain/subsidy/claims/parts.ts';
import {
  answered,
  cancelled,
  changed,
  happened,
  isOpen,
  type Moment,
  momentOf,
} from '../../casework/writing.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { recountedGrants } from '../../subsidy/claims/recount.ts';
import { readRecovery, recoveryRef, withClaim } from './read-recovery.ts';
import { isOfOrder } from './reversal-task.ts';

const by = 'book-repayments';
export const repaymentsNoted: ReadonlySet<string> = new Set(['RepaymentNoted']);

const postingsOf = (recovery: Recovery, { now }: Moment): Posting[] =>
  unbooked(recovery).map((one) => ({
    id: `recover-${entryKey(one)}`,
    fundLineId: one.fundLineId,
    transfer: 'recover',
    fen: one.fen,
    at: now,
    for: recoveryRef(recovery),
  }));

const booked = (before: Recovery, moment: Moment): Recovery =>
  changed(before, moment, {
    ...(outstandingFen(before) === 0 ? { status: moveRecovery(before.status, 'repay') } : {}),
    repayments: before.repayments.map((one) => (isUnbooked(one) ? { ...one, bookedAt: moment.now } : one)),
  });

const eventsOf = (before: Recovery, after: Recovery, moment: Moment) => {
  const came = unbooked(before).map(({ reference, fen }) =>
    happened('RepaymentBooked', moment, by, after, { before: after, data: { reference, fen } }),
  );
  return after.status === 'repaid'
    ? [...came, happened('RecoveryRepaid', moment, by, after, { before })]
    : came;
};

/** Whoever was asked to pay has paid; whoever was asked to enforce it need not. */
const closesOf = async ({ register }: TablePorts, after: Recovery, moment: Moment) => {
  if (after.status !== 'repaid') return [];
  const open = (await register.tasksOf(recoveryRef(after))).filter(isOfOrder(after)).filter(isOpen);
  return open.map((task) =>
    task.step === 'repayment' ? answered(task, 'received', by, moment) : cancelled(task, moment, by),
  );
};

/** The money goes from what is paid to what was recovered, and the claim counts for so much less. */
const booking = async (ports: TablePorts, before: Recovery): Promise<Change> => {
  const moment = momentOf(ports);
  const { claim } = await withClaim(ports, before);
  const after = booked(before, moment);
  const came = unbooked(before);
  const claimAfter = changed(claim, moment, {
    recoveredFen: sumFen([claim.recoveredFen ?? nothing, ...came.map(({ fen }) => fen)]),
    parts: recoveredOn(claim, byLine(came)),
  });
  return {
    cases: [after, claimAfter],
    grants: await recountedGrants(ports, [{ claim, after: claimAfter }]),
    postings: postingsOf(before, moment),
    closes: await closesOf(ports, after, moment),
    events: eventsOf(before, after, moment),
  };
};

/** Books whatever has been noted of this recovery and is in no ledger yet. */
export const bookRepayments = async (ports: TablePorts, id: string): Promise<void> => {
  const recovery = await readRecovery(ports, id);
  if (isOwed(recovery) && unbooked(recovery).length > 0)
    await ports.register.commit(await booking(ports, recovery));
};
