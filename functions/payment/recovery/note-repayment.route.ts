import * as z from 'zod';
import { repaymentDefects } from '#domain/payment/recovery/check-repayment.ts';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { type Repayment, stands } from '#domain/payment/recovery/repayment.ts';
import { Day } from '#domain/shared/day.ts';
import { displayYuan, Fen } from '#domain/shared/money.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { recoveryRef } from './read-recovery.ts';
import { BankReference, nameOf, placeOf, takenBy } from './repayment-name.ts';

const Body = z.object({
  reference: BankReference,
  /** To which line's account it came; where one alone is owed, it need not be said. */
  fundLineId: z.string().optional(),
  fen: Fen,
  receivedOn: Day,
});
type Body = z.output<typeof Body>;

const lineOf = ({ parts: [first, ...others] }: Recovery, { fundLineId }: Body): string =>
  fundLineId ?? (first && others.length === 0 ? first.fundLineId : '');

type Received = Pick<Repayment, 'fundLineId' | 'fen' | 'receivedOn'>;

const isSame = (one: Repayment, { fundLineId, fen, receivedOn }: Received): boolean =>
  one.fundLineId === fundLineId && one.fen === fen && one.receivedOn === receivedOn;

/** Notes money that came back, by the bank's reference. It is booked in the ledger by itself; sent twice, it is noted once. */
export const noteRepayment = route(
  {
    id: 'noteRepayment',
    method: 'POST',
    path: '/api/finance/recoveries/{recoveryId}/repayments',
    who: ['finance-maker'],
    summary: { zh: '登记退回资金', en: 'Note money that came back' },
    params: z.object({ recoveryId: z.string() }),
    body: Body,
    answer: Recovery,
    status: 202,
  },
  async (ports, { params: { recoveryId }, body, actor: { person } }) => {
    const before = await ports.register.get('recovery', recoveryId);
    if (!before) return notFound('该追回', 'recovery');
    const received = { ...body, fundLineId: lineOf(before, body) };
    const noted = before.repayments.filter(stands).find(({ reference }) => reference === body.reference);
    if (noted)
      return isSame(noted, received)
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
