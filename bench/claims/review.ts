import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectThat } from '#demo/patience.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { lapseClaim } from '#functions/subsidy/claims/lapse-claim.task.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { settleClaim } from '#functions/subsidy/claims/settle-claim.task.ts';
import { aReadyClaim } from '#test/support/a-claim.ts';
import { aProgramme, aZone } from '#test/support/a-zone.ts';
import { carrying } from '#test/support/carrying.ts';
import { openTasks } from '#test/support/desks.ts';
import { type Deployed, invocations } from './deployed.ts';
import { each, operationsOf, perMillion, shown } from './operations.ts';
import { type Recorded, recordedPorts } from './recorded-ports.ts';

const linesEach = 20;
type Reviewed = {
  readonly path: readonly string[];
  readonly done: Recorded;
  readonly standing: Claim | undefined;
};

/** Those who are asked, the first of them where fewer are. */
const asked = ['commerce', 'post', 'customs'];

const steps = { ScreenClaim: screenClaim, SettleClaim: settleClaim, LapseClaim: lapseClaim };

const parcelsOf = (n: number) =>
  Array.from({ length: linesEach }, (_, line) => ({ number: `SF${n}${String(line).padStart(5, '0')}` }));

/**
 * Claims that so many departments approve, each from its submission to its amount, through the deployed state machine on
 * the local engine: the states of the history, and every operation on the way.
 */
export const reviewsBy = async (departments: number, claims: number, system: Deployed) => {
  const recorded = await recordedPorts();
  const { counted, called, take } = invocations(system);
  const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-review-'));
  const ports = await aZone({
    ports: recorded.ports,
    programme: aProgramme({ departments: asked.slice(0, departments) }),
  });
  const decidedNow: string[] = [];
  /** As the stream tells it: a task once, when it was decided; of these claims, no event has them set out again. */
  const told = {
    ...ports,
    register: { ...ports.register, history: async () => [] },
    waits: { ...ports.waits, waiting: async () => decidedNow.splice(0) },
  };
  const machine = system.machine('ClaimReview');

  const reviewed = async (n: number) => {
    const claim = await aReadyClaim(ports, n, parcelsOf(n));
    recorded.take();
    await called('ApplicantSubsidyDoor', claim.submit);
    const journalFile = join(folder, `${n}.sqlite`);
    const { leave } = recorded;
    const execution = carrying(told, machine, counted(steps), { journalFile, leave });
    await execution.start(claim.ref);
    for (const { id, step } of await openTasks(ports, claim.ref)) {
      const officer = `${step.replace('review:', '')}-officer`;
      await called('OfficerDoor', () => claim.decide(officer, step, 'approve'));
      decidedNow.push(id);
      await execution.settle();
    }
    const done = recorded.take();
    const standing = await claim.standing();
    expectThat(standing?.status === 'determined', `claim ${n} is determined: ${standing?.status}`);
    const path = await execution.path();
    execution.close();
    return { path, done, standing };
  };

  const all: Reviewed[] = [];
  for (let n = 0; n < claims; n += 1) all.push(await reviewed(n));
  await recorded.stop();
  rmSync(folder, { recursive: true, force: true });

  const transitions = all.reduce((sum, { path }) => sum + path.length, 0);
  const carried = { ...take(), transitions, requests: claims * (1 + departments) };
  const one = each(
    operationsOf(
      all.map(({ done }) => done),
      carried,
    ),
    claims,
  );
  return {
    /** The last, as it stands when it is determined. */
    claim: all.at(-1)?.standing,
    one,
    told: {
      humanSteps: departments,
      claims,
      path: all[0]?.path,
      mostTransitions: Math.max(...all.map(({ path }) => path.length)),
      operationsOfOne: shown(one),
      usDollarsPerMillion: perMillion(one),
    },
  };
};
export type Reviews = Awaited<ReturnType<typeof reviewsBy>>;
