import { reasonText } from '#domain/casework/reasons.ts';
import type { Reason, Task } from '#domain/casework/task.ts';
import { type Batch, moveBatch } from '#domain/payment/batch.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { withPart } from '#domain/subsidy/claims/parts.ts';
import { chunks } from '../casework/chunks.ts';
import { changed, happened, type Moment } from '../casework/writing.ts';
import type { Ports } from '../ports.ts';
import { isIn } from './is-in.ts';
import { conflictOf } from './stand-aside.ts';

/** Each claim writes itself and its event, beside the batch and its own. */
const perTransaction = 45;

/** A refusal never passes for a consent, even where its reasons were lost. */
const unexplained: Reason = { code: 'OTHER' };

/** The reasons of whoever refused, as the maker reads them. */
const reasonsOf = ({ step, reasons = [], opinion }: Task): Refusal[] =>
  (reasons.length > 0 ? reasons : [unexplained]).map(({ code, text }) => ({
    code: `REVIEW-${code}`,
    at: step,
    reason: reasonText(code),
    ...(text || opinion ? { found: text ?? opinion } : {}),
    next: { zh: '请按意见处理后重新制单。', en: 'Settle it and make a new batch.' },
  }));

/** Why a decided step does not carry the batch on; nothing, where it does. */
export const objectionsOf = async (
  ports: Pick<Ports, 'directory' | 'register'>,
  batch: Batch,
  said: Task,
): Promise<readonly Refusal[]> =>
  said.decision === 'approve' ? conflictOf(ports, batch, said) : reasonsOf(said);

/** The claims that stand in the batch still. */
export const claimsIn = async ({ register }: Pick<Ports, 'register'>, batch: Batch): Promise<Claim[]> => {
  const items = await register.itemsOf(batch.id);
  const claims = await register.find(
    'claim',
    items.map(({ claimId }) => claimId),
  );
  return [...claims.values()].filter(isIn(batch));
};

/** Gives some claims back. The batch changes with them, so that no run that read it before sends them to the bank. */
const giveBack = async (
  { register }: Pick<Ports, 'register'>,
  batch: Batch,
  group: readonly Claim[],
  moment: Moment,
  by: string,
): Promise<Batch> => {
  const moved = group.map((claim) => ({
    claim,
    after: changed(claim, moment, withPart(claim, batch.fundLineId, 'unbatch', { batchId: undefined })),
  }));
  const after = changed(batch, moment, {});
  await register.commit({
    cases: [after, ...moved.map((one) => one.after)],
    events: [
      happened('ClaimsGivenBack', moment, by, after, { data: { count: group.length } }),
      ...moved.map(({ claim, after: claimAfter }) =>
        happened('ClaimUnbatched', moment, by, claimAfter, { before: claim, data: { batchId: batch.id } }),
      ),
    ],
  });
  return after;
};

/** The claims first, then the batch: cut off in between, it is done again from where it stopped. */
export const turnDown = async (
  ports: Pick<Ports, 'register'>,
  batch: Batch,
  findings: readonly Refusal[],
  moment: Moment,
  by: string,
): Promise<Batch> => {
  let emptied = batch;
  for (const group of chunks(await claimsIn(ports, batch), perTransaction))
    emptied = await giveBack(ports, emptied, group, moment, by);
  const after = changed(emptied, moment, {
    status: moveBatch(emptied.status, 'reject'),
    findings: [...findings],
  });
  const data = { reasons: findings.map(({ code }) => code) };
  await ports.register.commit({
    cases: [after],
    events: [happened('BatchRejected', moment, by, after, { before: emptied, data })],
  });
  return after;
};
