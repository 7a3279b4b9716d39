import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { closedBySubmitting, maySubmit } from '../../casework/sign-off.ts';
import { changed, happened, isOpen, type Moment, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change } from '../../ports.ts';
import { underProject } from '../projects/under-project.ts';
import { asOwner, ownClaim } from './own-claim.ts';
import { readClaim, withProgramme } from './read-claim.ts';
import { redrawnBefore, SeenDrawing } from './redraw.ts';
import { submissionDefects } from './submission.ts';

const submitted = (
  claim: Claim,
  programme: Programme,
  open: readonly Task[],
  actor: Actor,
  moment: Moment,
): Change => {
  const corrected = claim.status === 'needs-correction';
  const after = changed(claim, moment, {
    status: moveClaim(claim.status, 'submit'),
    round: corrected ? claim.round + 1 : claim.round,
    // A correction answers the claim of its day; the window is that day's.
    submittedOn: corrected ? (claim.submittedOn ?? moment.today) : moment.today,
    submittedAt: corrected ? (claim.submittedAt ?? moment.now) : moment.now,
    commitment: { signedBy: actor.person, signedAt: moment.now, text: programme.commitment.zh },
    findings: [],
  });
  return {
    cases: [after],
    closes: closedBySubmitting(open, actor, claim.subjectId, moment),
    hands: [{ case: { kind: 'claim', id: claim.id }, person: actor.person, step: 'applicant' }],
    events: [
      happened(corrected ? 'ClaimCorrected' : 'ClaimSubmitted', moment, actor.person, after, {
        before: claim,
      }),
    ],
  };
};

/**
 * Submits with the signed commitment, or answers every defect at once; where the subject’s administrator approves, a
 * clerk’s claim stays with the subject. Pressed twice, it is submitted once.
 */
export const submitClaim = route(
  {
    id: 'submitClaim',
    method: 'POST',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}/submission',
    who: 'member',
    summary: { zh: '签署承诺并提交', en: 'Sign the commitment and submit' },
    params: z.object({ subjectId: z.string(), claimId: z.string() }),
    body: z.object({
      signed: z.literal(true),
      /** Of a claim that was drawn up: which drawing is confirmed. */
      drawnUp: SeenDrawing.optional(),
    }),
    answer: Claim,
    status: 202,
  },
  async (ports, { params, body, actor }) => {
    // What comes in the last second of the window is of that second, however long its papers take to be looked at.
    const moment = momentOf(ports);
    const own = await ownClaim(ports, params);
    if (own instanceof Refused) return own;
    // Before anything is judged by it: what moves from here on is not submitted upon.
    const { standsOn } = await underProject(ports, own);
    const { claim, programme, subject } = await withProgramme(ports, own);
    const changedSince = await redrawnBefore(ports, claim, programme, actor, body.drawnUp);
    if (changedSince) return changedSince;
    const evidence = await ports.register.evidenceOf(claim.id);
    const defects = await submissionDefects(ports, claim, programme, evidence, moment);
    if (defects.length > 0) return new Refused(422, defects);
    const open = (await ports.register.tasksOf({ kind: 'claim', id: claim.id })).filter(isOpen);
    const change = { ...submitted(claim, programme, open, actor, moment), unmoved: standsOn };
    if (await maySubmit(ports, { actor, subject, item: claim, what: programme.title }))
      await ports.register.commit(change);
    return asOwner((await readClaim(ports, claim.id)).claim);
  },
);
