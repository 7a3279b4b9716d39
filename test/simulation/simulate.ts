import type { Change } from '#functions/ports.ts';
import type { FaultPlan } from '#local/faults/plan.ts';
import { comeToRest } from './calm.ts';
import { finish } from './finish.ts';
import { casesAtRest, casework } from './holds/casework.ts';
import { movedSilently } from './holds/changes.ts';
import { brokenIn, type Fact } from './holds/fact.ts';
import { money } from './holds/money.ts';
import { papers } from './holds/papers.ts';
import { aStage, type Beginning, type Stage } from './stage.ts';
import { openStorm } from './storm.ts';
import type { Troubles } from './troubles.ts';
import { openWorld, type World } from './world.ts';

const always: readonly Fact[] = [...money, ...papers, ...casework];

/** How often what goes wrong while the storm lasts. */
export const stormOf = (seed: number): FaultPlan => ({
  seed,
  stream: { twice: 0.1 },
  function: { throttled: 0.02, failed: 0.02, unanswered: 0.02, killed: 0.01 },
  service: { throttled: 0.004, failed: 0.004, unanswered: 0.006, killed: 0.004 },
});

const beginnings: readonly Beginning[] = (['submission', 'window', 'payment'] as const).flatMap((at) =>
  (['pro-rata', 'wait'] as const).map((shortage) => ({ at, shortage })),
);

/** Every beginning has its turn. */
const beginningOf = (seed: number): Beginning =>
  beginnings[seed % beginnings.length] ?? { at: 'submission', shortage: 'wait' };

/** What a seed came to: all that was done, in words, and what did not hold. */
export type Outcome = { readonly done: readonly string[]; readonly broken: readonly string[] };

type Settings = {
  readonly seed: number;
  readonly steps: number;
  readonly facts?: readonly Fact[];
  /** Looks at how everything stands in the end. */
  readonly afterwards?: (world: World) => void;
};

/** Looks after every step that has written something. */
const watching = (stage: Stage, facts: readonly Fact[], broken: Troubles) => {
  let isChanged = false;
  return {
    heard: {
      before: (change: Change) => {
        broken.push(...movedSilently(stage.store, change).map((one) => `No event says: ${one}`));
      },
      after: () => {
        isChanged = true;
      },
    },
    look: (world: World) => {
      if (isChanged) broken.push(...brokenIn(world, facts));
      isChanged = false;
    },
  };
};

type Part = (world: World) => Promise<void> | void;

const inTurn = async (world: World, broken: Troubles, parts: readonly Part[]) => {
  for (const part of parts) if (broken.length === 0) await part(world);
};

/** The main job under faults, and then in peace to its end. The same seed does the same things in the same order. */
export const simulate = async ({ seed, steps, facts = always, afterwards }: Settings): Promise<Outcome> => {
  const stage = await aStage(beginningOf(seed));
  const broken: Troubles = [];
  const { heard, look } = watching(stage, facts, broken);
  const world = openWorld(stage, heard);
  const done: string[] = [];
  const note = (words: string | undefined) => {
    if (words) done.push(`${new Date(world.now()).toISOString()} ${words}`);
    look(world);
  };
  const storm = openStorm(world, stormOf(seed), broken);
  const rage: Part = async () => {
    while (done.length < steps && broken.length === 0) note(await storm.step());
  };
  const atRest: Part = () => {
    broken.push(...brokenIn(world, casesAtRest));
  };
  const restAfter = (): Promise<void> => comeToRest(world, broken);
  const toTheEnd = (): Promise<void> => finish(world, broken);
  try {
    await inTurn(world, broken, [rage, restAfter, look, atRest, toTheEnd, look, atRest]);
    afterwards?.(world);
    return { done, broken };
  } finally {
    world.close();
  }
};
