import type { World } from './world.ts';

const turn = () => new Promise((done) => setImmediate(done));

/** More turns of the event loop than anything takes that neither waits at the gate, nor for a time, nor for a person. */
const turns = 6;

/** Lets go on what can. */
export const quiet = async (_: World): Promise<void> => {
  for (let n = 0; n < turns; n += 1) await turn();
};

/** Lets every call through, in the order in which it came, until nothing is under way. */
export const letAllThrough = async (world: World): Promise<void> => {
  await quiet(world);
  for (let next = world.gate.take(0); next; next = world.gate.take(0)) {
    next.goAhead();
    if (world.gate.count() === 0) await quiet(world);
  }
};
