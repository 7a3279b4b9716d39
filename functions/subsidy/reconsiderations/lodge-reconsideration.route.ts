import * as z from 'zod';
import { start } from '#domain/casework/clock.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { decisionIn, Reconsideration, reconsiderationId } from '#domain/subsidy/claims/reconsideration.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf, taskFor } from '../../casework/writing.ts';
import { documentsNotThere, Said } from '../../credit/appeals/said-by-subject.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change, Hand } from '../../ports.ts';
import { ownClaim } from '../claims/own-claim.ts';
import { withProgramme } from '../claims/read-claim.ts';
import { decidedOn as dayDecided } from './decided-on.ts';
import { firstHands } from './first-hands.ts';
import { keptFromReconsideration, nothingDecided } from './may-lodge.ts';

/** Within the sixty days in which it must be decided (行政复议法 art. 62), whatever holidays fall into them. */
const workingDays = 30;

const question = ({ id, subjectId }: Reconsideration, programme: Programme, moment: Moment) =>
  taskFor(
    {
      case: { kind: 'reconsideration', id },
      step: 'reconsider',
      round: 1,
      // Any lead but those who have decided before: their hands are in the case.
      desk: { role: 'lead' },
      subjectId,
      title: { zh: `${programme.title.zh}：复议`, en: `${programme.title.en}: reconsideration` },
      question: {
        zh: '同意的，申报重新审核；不予通过的，原决定维持。请写明理由，申请人可以看到。',
        en: 'Approved, the claim is reviewed anew; refused, the decision stands. Say why: the claimant reads it.',
      },
      choices: ['approve', 'refuse'],
      noteFor: ['approve', 'refuse'],
      clock: start(moment.today, workingDays),
    },
    moment,
  );

/** A claim that waits to be shared out is held until it is decided; only a window that gives places waits with it. */
const held = (claim: Claim, moment: Moment, { id, lodgedBy }: Reconsideration): Change => {
  if (claim.status !== 'determined') return { unmoved: [claim], events: [] };
  const after = changed(claim, moment, { status: moveClaim(claim.status, 'contest') });
  return {
    cases: [after],
    events: [
      happened('ClaimContested', moment, lodgedBy, after, { before: claim, data: { reconsideration: id } }),
    ],
  };
};

type Lodged = {
  readonly claim: Claim;
  readonly programme: Programme;
  readonly hands: readonly Hand[];
  readonly moment: Moment;
};

const lodged = (reconsideration: Reconsideration, { claim, programme, hands, moment }: Lodged): Change => {
  const { cases = [], events, ...rest } = held(claim, moment, reconsideration);
  const { kind, id, lodgedBy: person } = reconsideration;
  return {
    ...rest,
    cases: [reconsideration, ...cases],
    opens: [question(reconsideration, programme, moment)],
    hands: [
      { case: { kind, id }, person, step: 'appellant' },
      ...hands.filter((hand) => hand.person !== person),
    ],
    events: [happened('ReconsiderationLodged', moment, person, reconsideration), ...events],
  };
};

/** Asks that a decision about the claim is reconsidered, once for each. The same request sent twice is lodged once. */
export const lodgeReconsideration = route(
  {
    id: 'lodgeReconsideration',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/reconsiderations',
    who: 'member',
    summary: { zh: '申请复议', en: 'Ask for reconsideration' },
    params: z.object({ subjectId: z.string(), claimId: z.string() }),
    body: Said,
    answer: Reconsideration,
    status: 201,
  },
  async (ports, { params, body, actor: { person } }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    const against = decisionIn(claim);
    if (!against) return nothingDecided(claim);
    const id = reconsiderationId(claim, against);
    const before = await ports.register.get('reconsideration', id);
    if (before?.status === 'lodged' && before.statement === body.statement) return before;
    const moment = momentOf(ports);
    const decidedOn = await dayDecided(ports, claim);
    const kept = keptFromReconsideration({ before, decidedOn, today: moment.today });
    if (kept) return kept;
    const missing = await documentsNotThere(ports, params.subjectId, body.documents);
    if (missing) return missing;
    const reconsideration: Reconsideration = {
      ...body,
      kind: 'reconsideration',
      id,
      version: 1,
      status: 'lodged',
      openedAt: moment.now,
      changedAt: moment.now,
      claimId: claim.id,
      subjectId: claim.subjectId,
      against,
      decidedOn,
      lodgedBy: person,
      lodgedOn: moment.today,
    };
    const { programme } = await withProgramme(ports, claim);
    const hands = await firstHands(ports, claim, { kind: 'reconsideration', id });
    await ports.register.commit(lodged(reconsideration, { claim, programme, hands, moment }));
    return reconsideration;
  },
);
