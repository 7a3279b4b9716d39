import * as z from 'zod';
import { repaymentDefects } from '#domain/payment/recovery/check-repayment.ts';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { isSameMoney, stands } from '#domain/payment/recovery/repayment.ts';
import { displayYuan } from '#domain/shared/money.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { recoveryRef } from './read-recovery.ts';
import { onLineOf, ReceivedBody } from './received.ts';
import { nameOf, placeOf, takenBy } from './repayment-name.ts';

/** Notes money that came back, by the bank's reference. It is booked in the ledger by itself; sent twice, it is noted once. */
export const noteRepayment = route(
  {
    id: 'noteRepayment',
    method: 'POST',
    path: '/api/finance/recoveries/{recoveryId}/repayments',
    who: ['finance-maker'],
    summary: { zh: '登记退回资金', en: 'Note money that came back' },
    params: z.object({ recoveryId: z.string() }),
    body: ReceivedBody,
    answer: Recovery,
    status: 202,
  },
  async (ports, { params: { recoveryId }, body, actor: { person } }) => {
    const before = await ports.register.get('recovery', recoveryId);
    if (!before) return notFound('该追回', 'recovery');
    const received = onLineOf(body, before.parts);
    const noted = before.repayments.filter(stands).find(({ reference }) => reference === body.reference);
    if (noted)
      return isSameMoney(noted, received)
        ? before
        : takenBy(body.reference, `${displayYuan(noted.fen)} (${noted.receivedOn})`);
    const place = await placeOf(ports, body.reference);
    if ('heldBy' in place) return takenBy(body.reference, place.heldBy);
    const moment = momentOf(ports);
    const defects = repaymentDefects(before, received, moment.today);
    if (defects.length > 0) return new Refused(422, defects);
    const after = changed(before, moment, {
      repayments: [...before.repayments, { ...received, ...place, notedBy: person, notedAt: moment.now }],
    });
    await ports.register.commit({
      cases: [after],
      names: [{ name: nameOf(place), ref: recoveryRef(before) }],
      hands: [{ case: recoveryRef(before), person, step: 'note-repayment' }],
      outsider: { person, subjectId: before.subjectId },
      events: [
        happened('RepaymentNoted', moment, person, after, {
          before,
          data: { reference: body.reference, fen: body.fen },
        }),
      ],
    });
    return after;
  },
);
