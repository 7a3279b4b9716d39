import { displayYuan, type Fen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { isPaidInPart, type Paid, recoverableFen } from './check-recovery.ts';
import { hasEnded, type Recovery } from './recovery.ts';

const notPaid = (status: string): Refusal => ({
  code: 'RC-501',
  severity: 'hard',
  at: 'claimId',
  found: status,
  expected: { zh: '已支付的申报', en: 'a claim that was paid' },
  reason: {
    zh: '该申报没有已支付的资金，无需退回。',
    en: 'Nothing was paid for this claim, so nothing returns.',
  },
  next: { zh: '尚未支付的，可以撤回申报。', en: 'What is not paid yet can be withdrawn.' },
});

const tooMuch = (said: Fen, most: Fen): Refusal => ({
  code: 'RC-502',
  severity: 'hard',
  at: 'fen',
  found: displayYuan(said),
  expected: { zh: `1 分至 ${displayYuan(most)} 元`, en: `from 1 fen to ${displayYuan(most)} yuan` },
  reason: {
    zh: '退回金额不得超过已支付且尚未退回的金额。',
    en: 'No more returns than was paid and has not come back.',
  },
  next: { zh: '请更正金额。', en: 'Correct the amount.' },
});

const openAlready = ({ id, status }: Recovery): Refusal => ({
  code: 'RC-503',
  severity: 'hard',
  at: 'recoveryId',
  found: `${id} (${status})`,
  expected: { zh: '没有未了结的退回或追回', en: 'no return or recovery that is still open' },
  reason: {
    zh: '该申报已有一项退回或追回未了结。',
    en: 'A return or a recovery of this claim is still open.',
  },
  next: {
    zh: '请按该项写明的账户退回；告知有误且款项未到的，先撤回再重新告知。',
    en: 'Return the money as that one says. What was announced wrongly and has not come is taken back, and announced anew.',
  },
});

/** Everything that keeps a subject from saying that it returns this much, all at once. */
export const announcementDefects = (
  claim: Paid,
  said: Fen,
  before: readonly Recovery[],
): readonly Refusal[] => {
  if (!isPaidInPart(claim)) return [notPaid(claim.status)];
  const most = recoverableFen(claim);
  return [
    ...(said < 1 || said > most ? [tooMuch(said, most)] : []),
    ...before.filter((one) => !hasEnded(one)).map(openAlready),
  ];
};
