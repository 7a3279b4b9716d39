import { expectThat, inLanes, until } from '../patience.ts';
import { decide, type Stage, type Task, worklist } from '../stage.ts';
import type { Subject } from '../world/subjects.ts';
import { type Claim, claimants, claimIdOf } from './claims.ts';

const sentBack = claimants[5] as Subject;
const reviewers = ['commerce-1', 'post-1'];

const forClaims = (task: Task) => task.case.kind === 'claim';

const decisionOn = (person: string, task: Task) =>
  person === 'post-1' && task.subjectId === sentBack.subjectId && task.round === 1 ? 'return' : 'approve';

const workThrough = (stage: Stage) =>
  inLanes(reviewers, reviewers.length, async (person) => {
    for (const task of (await worklist(stage, person)).filter(forClaims)) {
      const decision = decisionOn(person, task);
      await decide(
        stage,
        person,
        task,
        decision,
        decision === 'return' ? { code: 'DOCUMENT-UNREADABLE', text: '第二份付款回单不清晰' } : undefined,
      );
    }
  });

export const claimOf = async (stage: Stage, { clerk, subjectId }: Subject): Promise<Claim> => {
  const { claims } = await stage.as(clerk).get<{ claims: Claim[] }>(`/applicant/subsidy/${subjectId}/claims`);
  const [claim] = claims;
  if (!claim) throw new Error(`${subjectId} has no claim.`);
  return claim;
};

const submitAgain = (stage: Stage, subject: Subject) =>
  stage
    .as(subject.clerk)
    .post(`/applicant/subsidy/${subject.subjectId}/claims/${claimIdOf(subject)}/submission`, {
      signed: true,
    });

/** Who has decided one step of a case can decide no other: the lead reviews for commerce, and is then refused. */
const keepsStepsApart = async (stage: Stage) => {
  const tasks = await until('tasks of both departments are there', async () => {
    const found = (await worklist(stage, 'commerce-lead')).filter(forClaims);
    return found.length > 0 && found;
  });
  const [task] = tasks;
  if (!task) return;
  const twice = await Promise.all(
    ['commerce-1', 'commerce-2'].map((person) =>
      stage
        .as(person)
        .ask('POST', `/officer/tasks/${encodeURIComponent(task.id)}/decision`, { decision: 'approve' }),
    ),
  );
  expectThat(
    twice
      .map(({ status }) => status)
      .toSorted((a, b) => a - b)
      .join() === '200,409',
    'of two officers who decide at once, one decides',
  );
};

const determinedClaims = async (stage: Stage) =>
  (await stage.as('auditor-1').get<{ claims: Claim[] }>('/officer/claims?status=determined')).claims;

/** Departments decide in parallel; one sends a claim back, its clock stops, and it comes again. */
export const reviewClaims = async (stage: Stage) => {
  await keepsStepsApart(stage);
  let corrected = false;
  const claims = await until(
    'all claims are determined',
    async () => {
      await workThrough(stage);
      if (!corrected && (await claimOf(stage, sentBack)).status === 'needs-correction') {
        await submitAgain(stage, sentBack);
        corrected = true;
      }
      const determined = await determinedClaims(stage);
      stage.say(`${determined.length} of ${claimants.length} determined`);
      return determined.length === claimants.length && determined;
    },
    180,
  );
  expectThat(corrected, 'one claim was sent back and came again');
  stage.told['claims'] = {
    submitted: claims.length,
    lines: claims.reduce((sum, { totals }) => sum + totals.lines, 0),
    acceptedLines: claims.reduce((sum, { totals }) => sum + totals.accepted, 0),
    claimedFen: claims.reduce((sum, { totals }) => sum + totals.claimedFen, 0),
    determinedFen: claims.reduce((sum, { determinedFen }) => sum + (determinedFen ?? 0), 0),
  };
  const rivals = claims.filter(({ totals }) => totals.refused === 1);
  expectThat(
    rivals.length === 1,
    `of two claims to one waybill exactly one loses the line (${rivals.length})`,
  );
};
