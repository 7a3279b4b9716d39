import { onTestFinished } from 'vitest';
import type { JsonObject } from '#local/states/json.ts';
import { aJournal } from '../local/support/an-engine.ts';
import { carrying, type Steps } from './carrying.ts';
import type { MemoryPorts } from './memory-ports.ts';

/** A deployed definition carried on the local engine until the test ends. */
export const carried = (ports: MemoryPorts, definition: JsonObject, steps: Steps) => {
  const { close, ...execution } = carrying(ports, definition, steps, { journalFile: aJournal() });
  onTestFinished(close);
  return execution;
};
