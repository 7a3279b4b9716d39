import * as z from 'zod';
import { announcementDefects } from '#domain/payment/recovery/check-announcement.ts';
import { recoveryParts } from '#domain/payment/recovery/check-recovery.ts';
import { isAnnounced, type Recovery } from '#domain/payment/recovery/recovery.ts';
import { Fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { nthOf, seriesOf } from '../../casework/series.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { documentsNotThere, Said } from '../../credit/appeals/said-by-subject.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownClaim } from '../../subsidy/claims/own-claim.ts';
import { OwnRecovery, ownRecoveries } from './own-recovery.ts';
import { recoveryRef } from './read-recovery.ts';

const Body = Said.extend({
  fen: Fen,
  /** What its letter is called, or its number. */
  document: z.string().trim().min(1).max(120),
});
type Body = z.output<typeof Body>;

const isSame = (one: Recovery, { fen, statement, document }: Body): boolean =>
  isAnnounced(one) && one.amountFen === fen && one.statement === statement && one.document === document;

type By = { readonly moment: Moment; readonly person: string };

/** Nobody has asked for it: there is no day by which it is due. */
const announced = (
  claim: Claim,
  n: number,
  { fen, document, statement, documents }: Body,
  { moment: { now, today }, person }: By,
): Recovery => {
  const parts = recoveryParts(claim, fen);
  return {
    kind: 'recovery',
    id: nthOf(claim.id, n),
    version: 1,
    status: 'announced',
    openedAt: now,
    changedAt: now,
    claimId: claim.id,
    subjectId: claim.subjectId,
    parts,
    ground: 'voluntary-return',
    document,
    statement,
    amountFen: fen,
    announcement: { fen, parts, document, statement, documents, by: person, on: today },
    proposedBy: person,
    repayments: [],
  };
};

/** Says that money will come back of itself, and is told to which account and under which reference. Sent twice, it is said once. */
export const announceReturn = route(
  {
    id: 'announceReturn',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/returns',
    who: 'member',
    summary: { zh: '告知自行退回资金', en: 'Say that money is returned' },
    params: z.object({ subjectId: z.string(), claimId: z.string() }),
    body: Body,
    answer: OwnRecovery,
    status: 201,
  },
  async (ports, { params, body, actor: { person } }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    const shown = await ownRecoveries(ports);
    const before = await seriesOf(ports, 'recovery', claim.id);
    const same = before.find((one) => isSame(one, body));
    if (same) return shown(same);
    const defects = announcementDefects(claim, body.fen, before);
    if (defects.length > 0) return new Refused(422, defects);
    const missing = await documentsNotThere(ports, claim.subjectId, body.documents);
    if (missing) return missing;
    const moment = momentOf(ports);
    const recovery = announced(claim, before.length + 1, body, { moment, person });
    await ports.register.commit({
      cases: [recovery],
      unmoved: [claim],
      hands: [{ case: recoveryRef(recovery), person, step: 'announce' }],
      events: [happened('ReturnAnnounced', moment, person, recovery, { data: { fen: body.fen } })],
    });
    return shown(recovery);
  },
);
