import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdOf } from '../data/hold.ts';

const lookAgainMs = 200;

const held = async (file: string, onWait: () => void): Promise<() => void> => {
  mkdirSync(dirname(file), { recursive: true });
  const atOnce = holdOf(file, 0);
  if (atOnce) return atOnce;
  onWait();
  for (;;) {
    await sleep(lookAgainMs);
    const letGo = holdOf(file, 0);
    if (letGo) return letGo;
  }
};

/** Does the work while no other process does; whoever is second waits, and says so once. A process that ends lets go. */
export const oneAtATime = async (
  file: string,
  onWait: () => void,
  work: () => Promise<void>,
): Promise<void> => {
  const letGo = await held(file, onWait);
  try {
    await work();
  } finally {
    letGo();
  }
};
