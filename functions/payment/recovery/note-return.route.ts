import * as z from 'zod';
import { returnDefects } from '#domain/payment/recovery/check-return.ts';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { Day } from '#domain/shared/day.ts';
import { Fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { nthOf, seriesOf } from '../../casework/series.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { recoveryRef } from './read-recovery.ts';
import { returnTask } from './recovery-tasks.ts';
import { BankReference, nameOf, placeOf, takenBy } from './repayment-name.ts';

const Body = z.object({
  reference: BankReference,
  /** To which line's account it came; where one alone has paid, it need not be said. */
  fundLineId: z.string().optional(),
  fen: Fen,
  receivedOn: Day,
  /** The letter of the enterprise, or the bank's note. */
  document: z.string().trim().min(1).max(120),
  statement: z.string().trim().min(10).max(2000),
});
type Body = z.output<typeof Body>;

const lineOf = ({ parts: [first, ...others] }: Claim, { fundLineId }: Body): string =>
  fundLineId ?? (first && others.length === 0 ? first.fundLineId : '');

const isSame = ({ status, repayments: [first] }: Recovery, body: Body, fundLineId: string): boolean =>
  status === 'proposed' &&
  first?.reference === body.reference &&
  first.fundLineId === fundLineId &&
  first.fen === body.fen &&
  first.receivedOn === body.receivedOn;

type By = { readonly moment: Moment; readonly person: string };

/** Asked is what came, and nobody asked for it: there is no day by which it was due. */
const returned = (
  claim: Claim,
  n: number,
  { document, statement, fundLineId = '', ...money }: Body & { readonly entry: number },
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
  parts: [{ fundLineId, fen: money.fen }],
  ground: 'voluntary-return',
  document,
  statement,
  amountFen: money.fen,
  proposedBy: person,
  repayments: [{ ...money, fundLineId, notedBy: person, notedAt: now }],
});

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
    const latest = before.at(-1);
    const fundLineId = lineOf(claim, body);
    if (latest && isSame(latest, body, fundLineId)) return latest;
    const moment = momentOf(ports);
    const defects = returnDefects(claim, { ...body, fundLineId }, { before, today: moment.today });
    if (defects.length > 0) return new Refused(422, defects);
    const place = await placeOf(ports, body.reference);
    if ('heldBy' in place) return takenBy(body.reference, place.heldBy);
    const recovery = returned(
      claim,
      before.length + 1,
      { ...body, ...place, fundLineId },
      { moment, person },
    );
    await ports.register.commit({
      cases: [recovery],
      unmoved: [claim],
      opens: [returnTask(recovery, moment)],
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
