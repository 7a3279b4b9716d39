import * as z from 'zod';
import { recoverableByLine } from '#domain/payment/recovery/check-recovery.ts';
import { returnDefects } from '#domain/payment/recovery/check-return.ts';
import { isVoluntary } from '#domain/payment/recovery/grounds.ts';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { isSameMoney, type Received, type Repayment, stands } from '#domain/payment/recovery/repayment.ts';
import { type Day, dayOf } from '#domain/shared/day.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { partOn } from '#domain/subsidy/claims/parts.ts';
import { nthOf, seriesOf } from '../../casework/series.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { readBatch } from '../read-batch.ts';
import { recoveryRef } from './read-recovery.ts';
import { onLineOf, ReceivedBody } from './received.ts';
import { officerTask } from './recovery-tasks.ts';
import { nameOf, placeOf, takenBy } from './repayment-name.ts';

const Body = ReceivedBody.extend({
  /** The letter of the enterprise, or the bank's note. */
  document: z.string().trim().min(1).max(120),
  statement: z.string().trim().min(10).max(2000),
});

type Returned = Received & Pick<z.output<typeof Body>, 'document' | 'statement'>;

/** What was refused or reversed of it stands no longer, and is noted anew. */
const isNotedIn =
  (received: Received) =>
  (one: Recovery): boolean =>
    isVoluntary(one) && one.repayments.some((noted) => stands(noted) && isSameMoney(noted, received));

type By = { readonly moment: Moment; readonly person: string };

/** Asked is what came, and nobody asked for it: there is no day by which it was due. */
const returned = (
  claim: Claim,
  n: number,
  { document, statement, ...money }: Returned & Pick<Repayment, 'entry'>,
  { moment: { now }, person }: By,
): Recovery => ({
  kind: 'recovery',
  id: nthOf(claim.id, n),
  version: 1,
  status: 'proposed',
  openedAt: now,
  changedAt: now,
  claimId: claim.id,
  subjectId: claim.subjectId,
  parts: [{ fundLineId: money.fundLineId, fen: money.fen }],
  ground: 'voluntary-return',
  document,
  statement,
  amountFen: money.fen,
  proposedBy: person,
  repayments: [{ ...money, notedBy: person, notedAt: now }],
});

/** When the line that paid it sent it to the bank: no money is back before the claim was there, where no batch is named. */
const sentOnOf = async (ports: Ports, claim: Claim, { fundLineId }: Received): Promise<Day> => {
  const batchId = partOn(claim, fundLineId)?.batchId;
  const batch = batchId ? await readBatch(ports, batchId) : undefined;
  return dayOf(batch?.exportedAt ?? claim.openedAt);
};

/** Notes money that came back though nobody asked for it; a second person confirms it, then it is booked. Sent twice, it is noted once. */
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
    const before = await seriesOf(ports, 'recovery', claimId);
    const received = onLineOf(body, recoverableByLine(claim));
    const noted = before.find(isNotedIn(received));
    if (noted) return noted;
    const moment = momentOf(ports);
    const sentOn = await sentOnOf(ports, claim, received);
    const defects = returnDefects(claim, received, { before, sentOn, today: moment.today });
    if (defects.length > 0) return new Refused(422, defects);
    const place = await placeOf(ports, body.reference);
    if ('heldBy' in place) return takenBy(body.reference, place.heldBy);
    const recovery = returned(claim, before.length + 1, { ...received, ...place }, { moment, person });
    await ports.register.commit({
      cases: [recovery],
      unmoved: [claim],
      opens: [officerTask(recovery, moment, 'confirm-return')],
      names: [{ name: nameOf(place), ref: recoveryRef(recovery) }],
      hands: [{ case: recoveryRef(recovery), person, step: 'note-repayment' }],
      outsider: { person, subjectId: claim.subjectId },
      events: [
        happened('ReturnNoted', moment, person, recovery, {
          data: { reference: body.reference, fen: body.fen },
        }),
      ],
    });
    return recovery;
  },
);
