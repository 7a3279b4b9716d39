import { votesOf } from '#domain/casework/committee/tally.ts';
import { refusalsAmong } from '#domain/casework/opinions.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { lastSitting } from '../../casework/committee/sitting-tasks.ts';
import { findingsOf } from '../../casework/findings.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { committeeTasks, type Scene } from './claim-work.ts';
import { determined } from './determine.ts';
import { movedOn } from './moved-on.ts';
import { readClaim } from './read-claim.ts';

const by = 'joint-review';

/** Who advised what stays in the file; the reasons are the claimant's to know. */
const refused = (scene: Scene, deciding: readonly Task[]): Change => {
  const reasons = refusalsAmong(deciding);
  const said = {
    department: scene.programme.leadDepartment,
    decision: 'refuse',
    reasons,
    opinion: undefined,
  } as const;
  const findings = [...scene.claim.findings, ...findingsOf([said])];
  return movedOn(scene, 'refuse', by, { patch: { findings } });
};

/** A sitting that decided nothing is followed by another, which knows what was missing. */
const adjourned = (scene: Scene, { committee, sitting = 1, missing }: Task): Change => {
  const { claim, moment } = scene;
  const after = changed(claim, moment, { status: moveClaim(claim.status, 'adjourn') });
  const data = { sitting, missing };
  return {
    cases: [after],
    opens: committee ? committeeTasks({ ...scene, claim: after }, committee, sitting + 1) : [],
    events: [happened('SittingAdjourned', moment, by, after, { before: claim, data })],
  };
};

/** The answer of the joint review, and those whose reasons are behind it. */
const decidedIn = (tasks: readonly Task[], { round }: Claim) => {
  const minutes = lastSitting(tasks, round);
  const answer = minutes ?? tasks.find((task) => task.step === 'joint-review' && task.round === round);
  return {
    answer,
    deciding: minutes ? votesOf(tasks, minutes) : [answer].filter((one) => one !== undefined),
  };
};

const concluded = (
  ports: Ports,
  scene: Scene,
  answer: Task,
  deciding: readonly Task[],
): Change | Promise<Change> => {
  if (answer.decision === 'approve') return determined(ports, scene, by);
  return answer.decision === 'refuse' ? refused(scene, deciding) : adjourned(scene, answer);
};

/** What the joint review decided, be it the lead or a committee. */
export const concludeClaim = async (ports: Ports, { id }: { readonly id: string }) => {
  const { claim, programme, subject } = await readClaim(ports, id);
  if (claim.status !== 'joint-review') return standingOf(ports, claim);
  const { answer, deciding } = decidedIn(await ports.register.tasksOf({ kind: 'claim', id }), claim);
  if (!answer?.decision) return standingOf(ports, claim);
  const scene = { claim, programme, subject, moment: momentOf(ports) };
  await ports.register.commit(await concluded(ports, scene, answer, deciding));
  return standingOf(ports, (await readClaim(ports, id)).claim);
};
