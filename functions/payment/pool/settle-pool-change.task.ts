import * as z from 'zod';
import { moveProposal } from '#domain/casework/proposal.ts';
import { reasonText } from '#domain/casework/reasons.ts';
import type { Task } from '#domain/casework/task.ts';
import { cutsMoreThanIsFree } from '#domain/payment/pool/check-pool-change.ts';
import type { PoolChange } from '#domain/payment/pool/pool-change.ts';
import type { Posting } from '#domain/payment/posting.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { numbered } from '../../casework/numbered.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, Ports } from '../../ports.ts';
import { freezes } from '../../subsidy/allocation/promised.ts';
import { fundLineOf } from '../read-batch.ts';
import { poolFactsOf } from './pool-facts.ts';
import { poolChangeRef, readPoolChange } from './read-pool-change.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-pool-change';

const events = { 'top-up': 'PoolToppedUp', cut: 'PoolCut' } as const;

const postingOf = (change: PoolChange, { now }: Moment): Posting => ({
  id: `${change.transfer}-${change.id}`,
  fundLineId: change.fundLineId,
  transfer: change.transfer,
  fen: change.amountFen,
  at: now,
  for: poolChangeRef(change),
});

const booked = (before: PoolChange, { decidedBy }: Task, moment: Moment): Change => {
  const after = changed(before, moment, {
    status: moveProposal(before.status, 'confirm'),
    bookedAt: moment.now,
    ...(decidedBy ? { confirmedBy: decidedBy } : {}),
  });
  const data = { fen: after.amountFen, document: after.document };
  return {
    cases: [after],
    postings: [postingOf(after, moment)],
    events: [happened(events[after.transfer], moment, by, after, { before, data })],
  };
};

const refused = (before: PoolChange, findings: readonly Refusal[], moment: Moment): Change => {
  const status = moveProposal(before.status, 'refuse');
  const after = changed(before, moment, { status, findings: [...findings] });
  return { cases: [after], events: [happened('PoolChangeRefused', moment, by, after, { before })] };
};

const saidNo = ({ step, reasons = [], opinion }: Task): Refusal[] =>
  reasons.map(({ code, text = opinion }) => ({
    code: `REVIEW-${code}`,
    at: step,
    reason: reasonText(code),
    ...(text ? { found: text } : {}),
    next: { zh: '请与指标文件核对后重新提出。', en: 'Compare it with the document and propose it again.' },
  }));

/** Between proposal and confirmation money may have been given away: then nothing is booked. */
const agreed = async (ports: Ports, before: PoolChange, answer: Task, moment: Moment): Promise<Change> => {
  const fundLine = await fundLineOf(ports, before.fundLineId);
  if (!fundLine) throw new NoSuchCase(`There is no fund line ${before.fundLineId}.`);
  const short = cutsMoreThanIsFree(before, await poolFactsOf(ports, fundLine, moment));
  return short.length > 0 ? refused(before, short, moment) : booked(before, answer, moment);
};

/**
 * What the second person said of a change of a pool; agreed to, it is booked. It takes its turn with those who share out: a
 * window that freezes at the same time would give away what is taken back.
 */
export const settlePoolChange = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const before = await readPoolChange(ports, id);
  const answer = (await ports.register.tasksOf(poolChangeRef(before))).find(
    ({ status }) => status === 'decided',
  );
  if (before.status !== 'proposed' || !answer) return standingOf(ports, before);
  const moment = momentOf(ports);
  await numbered(ports.register, freezes, async (sequence) => {
    const change =
      answer.decision === 'approve'
        ? await agreed(ports, before, answer, moment)
        : refused(before, saidNo(answer), moment);
    await ports.register.commit({ ...change, sequence });
  });
  return standingOf(ports, await readPoolChange(ports, id));
};

export const handler = task(Input, settlePoolChange, connectFiles);
