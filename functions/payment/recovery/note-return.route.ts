import * as z from 'zod';
import { recoverableByLine } from '#domain/payment/recovery/check-recovery.ts';
import { returnDefects } from '#domain/payment/recovery/check-return.ts';
import { isVoluntary } from '#domain/payment/recovery/grounds.ts';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { isSameMoney, type Received, stands } from '#domain/payment/recovery/repayment.ts';
import { seriesOf } from '../../casework/series.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { recoveryRef } from './read-recovery.ts';
import { onLineOf, ReceivedBody } from './received.ts';
import { officerTask, roundOf } from './recovery-tasks.ts';
import { nameOf, placedMoney } from './repayment-name.ts';
import { returnOf } from './returned.ts';
import { sentOnByLine } from './sent-on.ts';

const Body = z.object({
  /** One for each account to which it came. */
  received: z.array(ReceivedBody).min(1).max(9),
  /** The letter of the enterprise, or the bank's note. */
  document: z.string().trim().min(1).max(120),
  statement: z.string().trim().min(10).max(2000),
});

/** What was refused or reversed of it stands no longer, and is noted anew. */
const areNotedIn =
  (received: readonly Received[]) =>
  (one: Recovery): boolean =>
    isVoluntary(one) &&
    received.every((money) => one.repayments.some((noted) => stands(noted) && isSameMoney(noted, money)));

/**
 * Notes money that came back though nobody asked for it, under what the subject has announced of it where it has; a second
 * person confirms it, then it is booked. Sent twice, it is noted once.
 */
export const noteReturn = route(
  {
    id: 'noteReturn',
    method: 'POST',
    path: '/api/finance/claims/{claimId}/returns',
    who: ['finance-maker'],
    summary: { zh: '登记企业自行退回', en: 'Note money that came back of itself' },
    params: z.object({ claimId: z.string() }),
    body: Body,
    answer: Recovery,
    status: 202,
  },
  async (ports, { params: { claimId }, body, actor: { person } }) => {
    const claim = await ports.register.get('claim', claimId);
    if (!claim) return notFound('该申报', 'claim');
    const all = await seriesOf(ports, 'recovery', claimId);
    const paid = recoverableByLine(claim);
    const received = body.received.map((one) => onLineOf(one, paid));
    const noted = all.find(areNotedIn(received));
    if (noted) return noted;
    const moment = momentOf(ports);
    const sentOn = await sentOnByLine(ports, claim);
    const defects = returnDefects(claim, received, { before: all, sentOn, today: moment.today });
    if (defects.length > 0) return new Refused(422, defects);
    const money = await placedMoney(ports, received);
    if (money instanceof Refused) return money;
    const { recovery, ...stood } = returnOf(claim, all, { ...body, money }, { moment, person });
    const round = await roundOf(ports, recovery, 'confirm-return');
    await ports.register.commit({
      cases: [recovery],
      unmoved: [claim],
      opens: [officerTask(recovery, 'confirm-return', moment, round)],
      names: money.map((one) => ({ name: nameOf(one), ref: recoveryRef(recovery) })),
      hands: [{ case: recoveryRef(recovery), person, step: 'note-repayment' }],
      outsider: { person, subjectId: claim.subjectId },
      events: [
        happened('ReturnNoted', moment, person, recovery, { ...stood, data: { fen: recovery.amountFen } }),
      ],
    });
    return recovery;
  },
);
