import type { Day } from '../../shared/day.ts';
import { displayYuan, type Fen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { isOwed, type Recovery } from './recovery.ts';
import type { Received } from './repayment.ts';
import { outstandingByLine } from './sums.ts';

const nothingOwed = (status: string): Refusal => ({
  code: 'RC-201',
  severity: 'hard',
  at: 'recoveryId',
  found: status,
  expected: { zh: '已作出、尚未还清的追回决定', en: 'an order that is not paid back yet' },
  reason: { zh: '该追回目前没有应退的资金。', en: 'Nothing is owed under this recovery now.' },
  next: { zh: '请核对款项属于哪一项追回。', en: 'Find out which recovery this money belongs to.' },
});

const tooMuch = (received: Fen, owed: Fen): Refusal => ({
  code: 'RC-202',
  severity: 'hard',
  at: 'fen',
  found: displayYuan(received),
  expected: { zh: `1 分至 ${displayYuan(owed)} 元`, en: `from 1 fen to ${displayYuan(owed)} yuan` },
  reason: { zh: '退回金额超过尚未退回的金额。', en: 'More came back than is still owed.' },
  next: {
    zh: '请只登记应退部分，多退的款项原路退还企业。',
    en: 'Note what is owed, and send the rest back to the enterprise.',
  },
});

const notAsked = (fundLineId: string, lines: readonly string[]): Refusal => ({
  code: 'RC-205',
  severity: 'hard',
  at: 'fundLineId',
  found: fundLineId || '—',
  expected: { zh: lines.join('、'), en: lines.join(', ') },
  reason: {
    zh: '没有为该资金科目追回资金。',
    en: 'Nothing is asked back for this fund line.',
  },
  next: {
    zh: '请选择款项退回到哪个资金科目的账户。',
    en: 'Choose the fund line to whose account the money came.',
  },
});

const impossibleDay = (receivedOn: Day, from: Day, today: Day): Refusal => ({
  code: 'RC-203',
  severity: 'hard',
  at: 'receivedOn',
  found: receivedOn,
  expected: { zh: `${from} 至 ${today}`, en: `from ${from} to ${today}` },
  reason: {
    zh: '到账日期早于追回决定，或在今天之后。',
    en: 'It is said to have come before the order, or after today.',
  },
  next: { zh: '请按银行回单改正到账日期。', en: 'Correct the day by the bank’s receipt.' },
});

/** Everything that keeps this money from being noted, all at once. */
export const repaymentDefects = (
  recovery: Recovery,
  { fundLineId, fen, receivedOn }: Received,
  today: Day,
): readonly Refusal[] => {
  if (!isOwed(recovery)) return [nothingOwed(recovery.status)];
  const outstanding = outstandingByLine(recovery);
  const owed = outstanding.get(fundLineId);
  if (owed === undefined) return [notAsked(fundLineId, [...outstanding.keys()])];
  const from = recovery.orderedOn ?? today;
  return [
    ...(fen < 1 || fen > owed ? [tooMuch(fen, owed)] : []),
    ...(receivedOn < from || receivedOn > today ? [impossibleDay(receivedOn, from, today)] : []),
  ];
};
