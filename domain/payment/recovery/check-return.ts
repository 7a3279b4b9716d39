import { type ByLine, byLine, on } from '../../shared/by-line.ts';
import type { Day } from '../../shared/day.ts';
import { displayYuan, type Fen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { type Paid, recoverableByLine } from './check-recovery.ts';
import { hasEnded, isAnnounced, type Recovery } from './recovery.ts';
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

const wrongAmount = (received: Fen, most: Fen): Refusal => ({
  code: 'RC-402',
  severity: 'hard',
  at: 'fen',
  found: displayYuan(received),
  expected: { zh: `1 分至 ${displayYuan(most)} 元`, en: `from 1 fen to ${displayYuan(most)} yuan` },
  reason: {
    zh: '退回金额为零，或超过该资金科目已支付且尚未退回的金额。',
    en: 'Nothing came, or more than this fund line has paid and not had back.',
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

const sameReference = (reference: string): Refusal => ({
  code: 'RC-405',
  severity: 'hard',
  at: 'reference',
  found: reference,
  expected: { zh: '每笔到账一个银行流水号', en: 'a reference of its own for everything that came' },
  reason: {
    zh: '同一银行流水号填写了两次。',
    en: 'One reference of the bank is given twice.',
  },
  next: {
    zh: '请按银行回单逐笔填写；一笔到账只登记一次。',
    en: 'Take each from the bank’s receipts; what came at once is noted once.',
  },
});

type Standing = {
  readonly before: readonly Recovery[];
  /** When a line has sent its part to the bank: what the bank says of it may be read days later. */
  readonly sentOn: ReadonlyMap<string, Day>;
  readonly today: Day;
};

const notPaidBy = (received: readonly Received[], paid: ByLine): Refusal[] =>
  [...byLine(received).keys()]
    .filter((line) => !paid.has(line))
    .map((line) => notPaid(line, [...paid.keys()]));

const ofNothing = (received: readonly Received[], paid: ByLine): Refusal[] =>
  received.filter(({ fen }) => fen < 1).map(({ fundLineId, fen }) => wrongAmount(fen, on(paid, fundLineId)));

const moreThanPaid = (received: readonly Received[], paid: ByLine): Refusal[] =>
  [...byLine(received)]
    .filter(([line, came]) => came > on(paid, line))
    .map(([line, came]) => wrongAmount(came, on(paid, line)));

const onImpossibleDays = (received: readonly Received[], { sentOn, today }: Standing): Refusal[] =>
  received.flatMap(({ fundLineId, receivedOn }) => {
    const sent = sentOn.get(fundLineId) ?? today;
    return receivedOn < sent || receivedOn > today ? [impossibleDay(receivedOn, sent, today)] : [];
  });

const givenTwice = (received: readonly Received[]): Refusal[] =>
  received
    .filter(({ reference }, n) => received.findIndex((one) => one.reference === reference) < n)
    .map(({ reference }) => sameReference(reference));

/** Everything that keeps money which nobody asked for from being noted, all at once. */
export const returnDefects = (
  claim: Paid,
  received: readonly Received[],
  standing: Standing,
): readonly Refusal[] => {
  const paid = byLine(recoverableByLine(claim));
  const unpaid = notPaidBy(received, paid);
  if (unpaid.length > 0) return unpaid;
  return [
    ...ofNothing(received, paid),
    ...moreThanPaid(received, paid),
    ...givenTwice(received),
    ...onImpossibleDays(received, standing),
    ...standing.before.filter((one) => !hasEnded(one) && !isAnnounced(one)).map(askedFor),
  ];
};
