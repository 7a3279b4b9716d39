import * as z from 'zod';
import { type Batch, moveBatch, type PaymentItem } from '#domain/payment/batch.ts';
import { sumFen } from '#domain/shared/money.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { withPart } from '#domain/subsidy/claims/parts.ts';
import { chunks } from '../casework/chunks.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connectFiles } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Ports } from '../ports.ts';
import { type Assessed, assessor, isPayable } from './assess.ts';
import { checkTask } from './batch-tasks.ts';
import { candidates } from './candidates.ts';
import { isIn } from './is-in.ts';
import { readBatch } from './read-batch.ts';
import { subjectsOf } from './stand-aside.ts';

const Input = z.object({ id: z.string() });
const by = 'gather-batch';

/** Each payment writes its claim, its event and itself, beside the batch. */
const perTransaction = 30;
/** What one call of the step takes up; the workflow calls again for the rest. */
const perCall = 3000;
/** So many of those left out are shown with the batch. */
const shown = 50;

type Payment = { readonly claim: Claim; readonly item: PaymentItem };

/** The account is copied as it was confirmed, so that the file pays what was checked. */
const paymentOf = (batch: Batch, number: number, { claim, part, subject }: Assessed): Payment[] => {
  const account = subject?.account;
  if (!account || !part) return [];
  const { version, accountName, accountNumber, bankName, bankCode, province, city } = account;
  return [
    {
      claim,
      item: {
        batchId: batch.id,
        number,
        claimId: claim.id,
        subjectId: claim.subjectId,
        amountFen: part.fen,
        account: { version, accountName, accountNumber, bankName, bankCode, province, city },
        status: 'pending',
      },
    },
  ];
};

/** Takes some claims into the batch. The batch changes with them, so nobody gathers the same batch beside us. */
const takeIn = async (
  { register }: Pick<Ports, 'register'>,
  batch: Batch,
  group: readonly Assessed[],
  moment: Moment,
): Promise<Batch> => {
  const payments = group.flatMap((one, n) => paymentOf(batch, batch.count + n + 1, one));
  const moved = payments.map(({ claim, item }) => ({
    item,
    claim,
    after: changed(claim, moment, withPart(claim, batch.fundLineId, 'batch', { batchId: batch.id })),
  }));
  const after = changed(batch, moment, {
    count: batch.count + payments.length,
    sumFen: sumFen([batch.sumFen, ...payments.map(({ item }) => item.amountFen)]),
  });
  await register.commit({
    cases: [after, ...moved.map((one) => one.after)],
    items: payments.map(({ item }) => item),
    events: [
      happened('PaymentsGathered', moment, by, after, { data: { count: after.count, fen: after.sumFen } }),
      ...moved.map(({ claim, after: claimAfter, item }) =>
        happened('ClaimBatched', moment, by, claimAfter, {
          before: claim,
          data: { batchId: batch.id, number: item.number, fen: item.amountFen },
        }),
      ),
    ],
  });
  return after;
};

const nothingToPay: Refusal = {
  code: 'BATCH-EMPTY',
  reason: { zh: '所选申报目前都不能拨付。', en: 'None of the chosen claims can be paid now.' },
  next: { zh: '请按列出的原因处理后重新制单。', en: 'Settle what is listed and make a new batch.' },
};

/** Put before the checker; or rejected, where nothing can be paid. */
const conclude = async (
  { register }: Pick<Ports, 'register'>,
  batch: Batch,
  leftOut: readonly Assessed[],
  moment: Moment,
): Promise<Batch> => {
  const empty = batch.count === 0;
  const after = changed(batch, moment, {
    status: moveBatch(batch.status, empty ? 'reject' : 'gather'),
    findings: empty ? [nothingToPay] : [],
    leftOutCount: leftOut.length,
    leftOut: leftOut.slice(0, shown).map(({ claim, subject, reasons }) => ({
      claimId: claim.id,
      subjectName: subject?.name ?? claim.subjectId,
      reasons: [...reasons],
    })),
  });
  const data = { count: after.count, fen: after.sumFen, leftOut: leftOut.length };
  await register.commit({
    cases: [after],
    opens: empty ? [] : [checkTask(after, moment)],
    events: [
      happened(empty ? 'BatchRejected' : 'BatchPutToCheck', moment, by, after, { before: batch, data }),
    ],
  });
  return after;
};

type Sorted = {
  readonly payable: readonly Assessed[];
  readonly leftOut: readonly Assessed[];
  readonly complete: boolean;
};

/** Holds every candidate against every condition, until there is enough for one call. */
const sort = async (ports: Ports, batch: Batch, moment: Moment): Promise<Sorted> => {
  const maker = { person: batch.madeBy, memberOf: await subjectsOf(ports, batch.madeBy) };
  const assess = assessor(ports, { fundLineId: batch.fundLineId, maker, moment });
  const payable: Assessed[] = [];
  const leftOut: Assessed[] = [];
  for await (const page of candidates(ports, batch)) {
    // What stands in this very batch already was gathered by an earlier call.
    const fresh = page.filter((claim) => !isIn(batch)(claim));
    const assessed = await assess(fresh);
    payable.push(...assessed.filter(isPayable));
    leftOut.push(...assessed.filter((one) => !isPayable(one)));
    if (payable.length >= perCall) return { payable, leftOut, complete: false };
  }
  return { payable, leftOut, complete: true };
};

/** Every condition again, claim by claim: what holds is taken into the batch, the rest is left out with every reason. */
export const gatherBatch = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  let batch = await readBatch(ports, id);
  if (batch.status !== 'made') return standingOf(ports, batch);
  const moment = momentOf(ports);
  const { payable, leftOut, complete } = await sort(ports, batch, moment);
  for (const group of chunks(payable, perTransaction)) batch = await takeIn(ports, batch, group, moment);
  if (complete) batch = await conclude(ports, batch, leftOut, moment);
  return standingOf(ports, batch);
};

export const handler = task(Input, gatherBatch, connectFiles);
