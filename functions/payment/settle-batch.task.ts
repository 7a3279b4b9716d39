import * as z from 'zod';
import { type BankResultFile, type Batch, isSettled, moveBatch } from '#domain/payment/batch.ts';
import { Outcomes } from '#domain/payment/outcome.ts';
import { chunks } from '../casework/chunks.ts';
import { stored } from '../casework/stored-rows.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connectFiles } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Ports } from '../ports.ts';
import { outcomesKey } from './batch-files.ts';
import { resultTask } from './batch-tasks.ts';
import { readBatch } from './read-batch.ts';
import { by, claimOf, settleItems } from './settle-items.ts';

const Input = z.object({ id: z.string() });

/** At most a claim, a subject, their events, the payment and its posting for each, beside the balance. */
const perTransaction = 16;

/** Books what is not booked yet; a payment that is settled stays so. */
const book = async (ports: Ports, batch: Batch, result: BankResultFile, moment: Moment): Promise<void> => {
  const outcomes = await stored(ports.exports, outcomesKey(batch.id, result.id), Outcomes);
  const items = new Map((await ports.register.itemsOf(batch.id)).map((item) => [item.number, item]));
  const open = outcomes.flatMap((outcome) => {
    const item = items.get(outcome.number);
    const isNew = item && !isSettled(item) && item.answered?.resultId !== result.id;
    return isNew ? [{ outcome, item }] : [];
  });
  for (const group of chunks(open, perTransaction)) {
    const answers = await Promise.all(
      group.map(async (one) => ({ ...one, claim: await claimOf(ports, one.item) })),
    );
    await settleItems(ports, answers, { batch, resultId: result.id, moment });
  }
};

/** Closed once the bank has answered every payment for good; else its next answer is waited for. */
const conclude = async (
  ports: Ports,
  batch: Batch,
  result: BankResultFile,
  moment: Moment,
): Promise<Batch> => {
  const items = await ports.register.itemsOf(batch.id);
  const left = items.filter((item) => !isSettled(item)).length;
  const booked = {
    ...batch,
    results: batch.results.map((one) =>
      one.id === result.id ? { ...one, status: 'settled' as const } : one,
    ),
  };
  const after = changed(booked, moment, {
    status: left === 0 ? moveBatch(batch.status, 'close') : batch.status,
  });
  const data = { resultId: result.id, ...result.counts, left };
  await ports.register.commit({
    cases: [after],
    opens: left === 0 ? [] : [resultTask(after, moment)],
    events: [
      happened(left === 0 ? 'BatchClosed' : 'BatchSettledInPart', moment, by, after, { before: batch, data }),
    ],
  });
  return after;
};

/** What the bank has answered, booked payment by payment. Cut off, it goes on where it stopped. */
export const settleBatch = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const batch = await readBatch(ports, id);
  const result = batch.results.find(({ status }) => status === 'accepted');
  if (batch.status !== 'exported' || !result) return standingOf(ports, batch);
  const moment = momentOf(ports);
  await book(ports, batch, result, moment);
  return standingOf(ports, await conclude(ports, batch, result, moment));
};

export const handler = task(Input, settleBatch, connectFiles);
