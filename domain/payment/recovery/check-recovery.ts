import { apportioned, type Part } from '../../shared/funding.ts';
import { displayYuan, type Fen, less, nothing, sumFen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { hasEnded, isAnnounced, type Recovery } from './recovery.ts';

type PaidPart = Part & { readonly status: string; readonly recoveredFen?: Fen | undefined };

/** Of the claim, all that asking money back depends on. */
export type Paid = { readonly status: string; readonly parts: readonly PaidPart[] };

type Standing = Pick<PaidPart, 'status'>;

const isPaid = ({ status }: Standing): boolean => status === 'paid';

/** A fund line that has paid its part asks it back, whether the others have paid theirs or not. */
export const isPaidInPart = ({ parts }: { readonly parts: readonly Standing[] }): boolean =>
  parts.some(isPaid);

/** What can still be asked back for each line: what it has paid, less what has come back to it. */
export const recoverableByLine = ({ parts }: Paid): Part[] =>
  parts
    .filter(isPaid)
    .map(({ fundLineId, fen, recoveredFen = nothing }) => ({ fundLineId, fen: less(fen, recoveredFen) }));

export const recoverableFen = (claim: Paid): Fen => sumFen(recoverableByLine(claim).map(({ fen }) => fen));

/** What is asked back, for each line in the proportion in which it can be. */
export const recoveryParts = (claim: Paid, asked: Fen): Part[] =>
  apportioned(
    asked,
    recoverableByLine(claim).map(({ fundLineId, fen }) => ({ fundLineId, weight: fen })),
  );

const notPaid = (status: string): Refusal => ({
  code: 'RC-101',
  severity: 'hard',
  at: 'claimId',
  found: status,
  expected: { zh: '已支付的申报', en: 'a claim that was paid' },
  reason: { zh: '该申报没有已支付的资金。', en: 'Nothing was paid for this claim.' },
  next: {
    zh: '尚未支付的，请在审核、公示或拨付环节处理。',
    en: 'What is not paid yet is dealt with in its review, its notice or its batch.',
  },
});

const tooMuch = (asked: Fen, most: Fen): Refusal => ({
  code: 'RC-102',
  severity: 'hard',
  at: 'fen',
  found: displayYuan(asked),
  expected: { zh: `1 分至 ${displayYuan(most)} 元`, en: `from 1 fen to ${displayYuan(most)} yuan` },
  reason: {
    zh: '追回金额不得超过已支付且尚未退回的金额。',
    en: 'No more can be asked back than was paid and has not come back.',
  },
  next: { zh: '请更正金额。', en: 'Correct the amount.' },
});

const openAlready = ({ id, status }: Recovery): Refusal => ({
  code: 'RC-103',
  severity: 'hard',
  at: 'claimId',
  found: `${id} (${status})`,
  expected: { zh: '没有未了结的追回', en: 'no recovery that is still open' },
  reason: { zh: '该申报已有一项追回未了结。', en: 'Another recovery of this claim is still open.' },
  next: { zh: '请待其了结后再提出。', en: 'Propose it once that one has ended.' },
});

/** Everything that keeps this amount from being asked back, all at once. */
export const recoveryDefects = (claim: Paid, asked: Fen, before: readonly Recovery[]): readonly Refusal[] => {
  if (!isPaidInPart(claim)) return [notPaid(claim.status)];
  const most = recoverableFen(claim);
  return [
    ...(asked < 1 || asked > most ? [tooMuch(asked, most)] : []),
    // Who says that it returns something keeps nobody from asking for it (ADR 0036).
    ...before.filter((one) => !hasEnded(one) && !isAnnounced(one)).map(openAlready),
  ];
};
