import * as z from 'zod';
import { type Opinion, opinionsOf, type Weighed, weigh } from '#domain/casework/opinions.ts';
import { heard, spokenIn } from '#domain/casework/parallel-review.ts';
import { correctionsOf } from '#domain/casework/rounds.ts';
import type { Task } from '#domain/casework/task.ts';
import { adjustingDepartments } from '#domain/subsidy/adjustment/adjustment.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { findingsOf } from '../../casework/findings.ts';
import { changed, happened, isOpen, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, Ports } from '../../ports.ts';
import { afterDepartments } from './after-agreement.ts';
import { correctionTask, jointReviewTasks, type Scene } from './claim-work.ts';
import { readClaim } from './read-claim.ts';

const Input = z.object({ id: z.string() });
const by = 'weigh-opinions';

const opposed = (scene: Scene, settled: Claim, opinions: readonly Opinion[]): Change => {
  const after = changed(settled, scene.moment, {
    status: moveClaim(scene.claim.status, 'oppose'),
    findings: findingsOf(opinions),
  });
  return {
    cases: [after],
    opens: jointReviewTasks({ ...scene, claim: after }),
    events: [happened('ClaimOpposed', scene.moment, by, after, { before: scene.claim, data: { opinions } })],
  };
};

/** What a department set lower holds for the lines it saw: of other lines it is asked again. */
const agreedWhateverTheLines = (settled: Claim): string[] => {
  const adjusted = adjustingDepartments(settled);
  return settled.agreed.filter((department) => !adjusted.includes(department));
};

/** Sent back while rounds are left, with everything all departments found; after the last a person decides. */
const returned = (scene: Scene, settled: Claim, opinions: readonly Opinion[]): Change => {
  if (correctionsOf(scene.claim) >= scene.programme.correctionRounds)
    return opposed(scene, settled, opinions);
  const after = changed(settled, scene.moment, {
    status: moveClaim(scene.claim.status, 'return'),
    agreed: agreedWhateverTheLines(settled),
    findings: findingsOf(opinions),
  });
  return {
    cases: [after],
    opens: [correctionTask({ ...scene, claim: after })],
    events: [happened('ClaimReturned', scene.moment, by, after, { before: scene.claim, data: { opinions } })],
  };
};

/** The instants are written alike, so that the latest is the greatest. */
const lastOf = (tasks: readonly Task[]): string =>
  tasks
    .map(({ decidedAt = '' }) => decidedAt)
    .toSorted()
    .at(-1) ?? '';

type Heard = { readonly settled: Claim; readonly weighed: Weighed; readonly spokeLastAt: string };

const settle = (
  ports: Ports,
  scene: Scene,
  { settled, weighed, spokeLastAt }: Heard,
): Change | Promise<Change> => {
  if (weighed.verdict === 'returned') return returned(scene, settled, weighed.by);
  if (weighed.verdict === 'agreed') return afterDepartments(ports, scene, settled, { by, spokeLastAt });
  return opposed(scene, settled, weighed.by);
};

/** What the departments said together, once all have spoken. */
export const weighClaim = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { claim, programme, subject } = await readClaim(ports, id);
  if (claim.status !== 'under-review') return standingOf(ports, claim);
  const asked = await ports.register.tasksOf({ kind: 'claim', id });
  // An execution that a withdrawn claim left behind may come early: nobody is weighed before all have spoken.
  if (asked.some(isOpen)) return standingOf(ports, claim);
  const tasks = asked.filter(spokenIn(claim.round));
  const opinions = opinionsOf(tasks);
  const settled = heard(claim, tasks, opinions);
  const scene = { claim, programme, subject, moment: momentOf(ports) };
  const spokeLastAt = lastOf(tasks);
  await ports.register.commit(await settle(ports, scene, { settled, weighed: weigh(opinions), spokeLastAt }));
  return standingOf(ports, (await readClaim(ports, id)).claim);
};

export const handler = task(Input, weighClaim, connectFiles);
