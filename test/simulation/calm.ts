import { lotsFrom } from '#local/faults/lot.ts';
import { readsEverything, redriveFailed, sweepsEvents, sweepsWaits } from './machinery.ts';
import type { Act } from './people/acts.ts';
import { letAllThrough, quiet } from './quiet.ts';
import { type Troubles, watched } from './troubles.ts';
import type { World } from './world.ts';

const minute = 60_000;
/** Longer than any machine rests between its tries, taken together. */
const rounds = 40;

/** Does it, and waits until all that follows from it is done. */
export const inPeace = async (world: World, troubles: Troubles, act: Act): Promise<boolean> => {
  watched(act, troubles);
  await letAllThrough(world);
  const stuck = quiet(world).then(() => {
    throw new Error(
      `"${act.words}" waits for something that does not pass the gate: nothing would ever end it.`,
    );
  });
  return Promise.race([act.done.catch(() => false), stuck]);
};

const hearAll = async (world: World, troubles: Troubles): Promise<number> => {
  let heard = 0;
  for (let next = readsEverything(world); next; next = readsEverything(world)) {
    await inPeace(world, troubles, next);
    heard += 1;
  }
  return heard;
};

const sweepAll = async (world: World, troubles: Troubles): Promise<void> => {
  const lots = lotsFrom(0);
  for (const act of [sweepsWaits(world, lots), sweepsEvents(world, lots)])
    if (act) await inPeace(world, troubles, act);
};

/** Answers how much there was to be done. */
const oneRound = async (world: World, troubles: Troubles): Promise<number> => {
  await letAllThrough(world);
  const heard = await hearAll(world, troubles);
  await sweepAll(world, troubles);
  const redriven = await redriveFailed(world, troubles);
  await letAllThrough(world);
  return heard + redriven;
};

/** Nothing goes wrong any more: whatever was lost is found, and what had failed is taken up again, until all is at rest. */
export const comeToRest = async (world: World, troubles: Troubles): Promise<void> => {
  let quietRounds = 0;
  for (let round = 0; round < rounds && quietRounds < 2; round += 1) {
    quietRounds = (await oneRound(world, troubles)) === 0 ? quietRounds + 1 : 0;
    world.moveTo(world.now() + minute);
  }
  if (quietRounds < 2) troubles.push('It does not come to rest.');
};
