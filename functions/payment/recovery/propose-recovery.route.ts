import * as z from 'zod';
import { recoveryDefects, recoveryParts } from '#domain/payment/recovery/check-recovery.ts';
import { OrderGround } from '#domain/payment/recovery/grounds.ts';
import { isAnnounced, moveRecovery, Recovery } from '#domain/payment/recovery/recovery.ts';
import { Fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { nthOf, seriesOf } from '../../casework/series.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change } from '../../ports.ts';
import { recoveryRef } from './read-recovery.ts';
import { officerTask } from './recovery-tasks.ts';

const Body = z.object({
  ground: OrderGround,
  fen: Fen,
  workingDays: z.int().min(5).max(60),
  document: z.string().trim().min(1).max(120),
  statement: z.string().trim().min(10).max(2000),
});
type Body = z.output<typeof Body>;

const isSame = ({ status, ground, amountFen, document }: Recovery, body: Body): boolean =>
  status === 'proposed' && ground === body.ground && amountFen === body.fen && document === body.document;

const proposed = (
  claim: Claim,
  n: number,
  { fen: amountFen, ...body }: Body,
  { moment: { now }, person }: { readonly moment: Moment; readonly person: string },
): Recovery => ({
  ...body,
  kind: 'recovery',
  id: nthOf(claim.id, n),
  version: 1,
  status: 'proposed',
  openedAt: now,
  changedAt: now,
  claimId: claim.id,
  subjectId: claim.subjectId,
  parts: recoveryParts(claim, amountFen),
  amountFen,
  proposedBy: person,
  repayments: [],
});

/** Whoever said that money would come is asked for it now: nothing is awaited of what was said. */
const overtaken = (before: readonly Recovery[], moment: Moment, person: string): Change => {
  const announced = before.filter(isAnnounced);
  const cases = announced.map((one) =>
    changed(one, moment, { status: moveRecovery(one.status, 'overtake') }),
  );
  return {
    cases,
    events: cases.map((after, n) =>
      happened('ReturnOvertaken', moment, person, after, { before: announced[n] ?? after }),
    ),
  };
};

/** Proposes that money which was paid is asked back; a second person orders it. Sent twice, it is one proposal. */
export const proposeRecovery = route(
  {
    id: 'proposeRecovery',
    method: 'POST',
    path: '/api/officer/claims/{claimId}/recoveries',
    who: ['lead'],
    summary: { zh: '提议追回资金', en: 'Propose to recover what was paid' },
    params: z.object({ claimId: z.string() }),
    body: Body,
    answer: Recovery,
    status: 201,
  },
  async (ports, { params: { claimId }, body, actor: { person } }) => {
    const claim = await ports.register.get('claim', claimId);
    if (!claim) return notFound('该申报', 'claim');
    const before = await seriesOf(ports, 'recovery', claimId);
    const latest = before.at(-1);
    if (latest && isSame(latest, body)) return latest;
    const defects = recoveryDefects(claim, body.fen, before);
    if (defects.length > 0) return new Refused(422, defects);
    const moment = momentOf(ports);
    const recovery = proposed(claim, before.length + 1, body, { moment, person });
    const { cases = [], events } = overtaken(before, moment, person);
    await ports.register.commit({
      cases: [recovery, ...cases],
      unmoved: [claim],
      opens: [officerTask(recovery, 'confirm-recovery', moment)],
      hands: [{ case: recoveryRef(recovery), person, step: 'propose' }],
      outsider: { person, subjectId: claim.subjectId },
      events: [
        happened('RecoveryProposed', moment, person, recovery, {
          data: { fen: recovery.amountFen, ground: recovery.ground },
        }),
        ...events,
      ],
    });
    return recovery;
  },
);
