import type { Day } from '../../shared/day.ts';
import { displayYuan, type Fen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { type Paid, recoverableByLine } from './check-recovery.ts';
import { hasEnded, type Recovery } from './recovery.ts';
import type { Received } from './repayment.ts';

const notPaid = (fundLineId: string, lines: readonly string[]): Refusal => ({
  code: 'RC-401',
  severity: 'hard',
  at: 'fundLineId',
  found: fundLineId || '—',
  expected: {
    zh: lines.join('、') || '已支付的资金科目',
    en: lines.join(', ') || 'a fund line that has paid it',
  },
  reason: {
    zh: '该资金科目没有为本申报支付资金。',
    en: 'This fund line has paid nothing for the claim.',
  },
  next: {
    zh: '请按银行回单选择款项退回到哪个资金科目的账户。',
    en: 'Choose the fund line to whose account the money came.',
  },
});

const tooMuch = (received: Fen, most: Fen): Refusal => ({
  code: 'RC-402',
  severity: 'hard',
  at: 'fen',
  found: displayYuan(received),
  expected: { zh: `1 分至 ${displayYuan(most)} 元`, en: `from 1 fen to ${displayYuan(most)} yuan` },
  reason: {
    zh: '退回金额超过该资金科目已支付且尚未退回的金额。',
    en: 'More came than this fund line has paid and not had back.',
  },
  next: {
    zh: '请只登记应退部分，多退的款项原路退还企业。',
    en: 'Note what was paid, and send the rest back to the enterprise.',
  },
});

const impossibleDay = (receivedOn: Day, sentOn: Day, today: Day): Refusal => ({
  code: 'RC-403',
  severity: 'hard',
  at: 'receivedOn',
  found: receivedOn,
  expected: { zh: `${sentOn} 至 ${today}`, en: `from ${sentOn} to ${today}` },
  reason: {
    zh: '到账日期早于拨付批次放行，或在今天之后。',
    en: 'It is said to have come before its batch was sent to the bank, or after today.',
  },
  next: { zh: '请按银行回单改正到账日期。', en: 'Correct the day by the bank’s receipt.' },
});

const askedFor = ({ id, status }: Recovery): Refusal => ({
  code: 'RC-404',
  severity: 'hard',
  at: 'recoveryId',
  found: `${id} (${status})`,
  expected: { zh: '没有未了结的追回', en: 'no recovery that is still open' },
  reason: {
    zh: '该申报有一项追回或退回尚未了结。',
    en: 'A recovery or a return of this claim is still open.',
  },
  next: {
    zh: '请将款项登记在该项追回；待复核的退回，请待其办结。',
    en: 'Note the money under that order; a return that is to be confirmed comes first.',
  },
});

type Standing = {
  readonly before: readonly Recovery[];
  /** When the line has sent its part to the bank: what the bank says of it may be read days later. */
  readonly sentOn: Day;
  readonly today: Day;
};

/** Everything that keeps money which nobody asked for from being noted, all at once. */
export const returnDefects = (
  claim: Paid,
  { fundLineId, fen, receivedOn }: Received,
  { before, sentOn, today }: Standing,
): readonly Refusal[] => {
  const lines = recoverableByLine(claim);
  const paid = lines.find((line) => line.fundLineId === fundLineId);
  if (!paid)
    return [
      notPaid(
        fundLineId,
        lines.map((line) => line.fundLineId),
      ),
    ];
  return [
    ...(fen < 1 || fen > paid.fen ? [tooMuch(fen, paid.fen)] : []),
    ...(receivedOn < sentOn || receivedOn > today ? [impossibleDay(receivedOn, sentOn, today)] : []),
    ...before.filter((one) => !hasEnded(one)).map(askedFor),
  ];
};
