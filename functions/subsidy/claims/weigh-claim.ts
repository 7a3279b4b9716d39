import { type Opinion, opinionsOf, type Weighed, weigh } from '#domain/casework/opinions.ts';
import { heard, spokenIn } from '#domain/casework/parallel-review.ts';
import { correctionsOf } from '#domain/casework/rounds.ts';
import type { Task } from '#domain/casework/task.ts';
import { adjustingDepartments } from '#domain/subsidy/adjustment/adjustment.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { findingsOf } from '../../casework/findings.ts';
import { isOpen, momentOf, standingOf } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { afterDepartments } from './after-agreement.ts';
import type { Scene } from './claim-work.ts';
import { movedOn } from './moved-on.ts';
import { opposedBy } from './opposed-by.ts';
import { readClaim } from './read-claim.ts';

const by = 'weigh-opinions';

/** What a department set lower holds for the lines it saw: of other lines it is asked again. */
const agreedWhateverTheLines = (claim: Claim): string[] => {
  const adjusted = adjustingDepartments(claim);
  return claim.agreed.filter((department) => !adjusted.includes(department));
};

/** Sent back while rounds are left, with everything all departments found; after the last a person decides. */
const returned = (scene: Scene, opinions: readonly Opinion[]): Change =>
  correctionsOf(scene.claim) >= scene.programme.correctionRounds
    ? opposedBy(scene, opinions, by)
    : movedOn(scene, 'return', by, {
        patch: { agreed: agreedWhateverTheLines(scene.claim), findings: findingsOf(opinions) },
        data: { opinions },
      });

/** The instants are written alike, so that the latest is the greatest. */
const lastOf = (tasks: readonly Task[]): string =>
  tasks
    .map(({ decidedAt = '' }) => decidedAt)
    .toSorted()
    .at(-1) ?? '';

const settle = (
  ports: Ports,
  scene: Scene,
  weighed: Weighed,
  spokeLastAt: string,
): Change | Promise<Change> => {
  if (weighed.verdict === 'returned') return returned(scene, weighed.by);
  if (weighed.verdict === 'agreed') return afterDepartments(ports, scene, { by, spokeLastAt });
  return opposedBy(scene, weighed.by, by);
};

/** What the departments said together, once all have spoken. */
export const weighClaim = async (ports: Ports, { id }: { readonly id: string }) => {
  const { claim, programme, subject } = await readClaim(ports, id);
  if (claim.status !== 'under-review') return standingOf(ports, claim);
  const asked = await ports.register.tasksOf({ kind: 'claim', id });
  // An execution that a withdrawn claim left behind may come early: nobody is weighed before all have spoken.
  if (asked.some(isOpen)) return standingOf(ports, claim);
  const tasks = asked.filter(spokenIn(claim.round));
  const opinions = opinionsOf(tasks);
  const moment = momentOf(ports);
  const scene = { claim: heard(claim, tasks, opinions), programme, subject, moment };
  await ports.register.commit(await settle(ports, scene, weigh(opinions), lastOf(tasks)));
  return standingOf(ports, (await readClaim(ports, id)).claim);
};
