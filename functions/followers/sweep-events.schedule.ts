import { begun, type Tried, tellFaults } from '../casework/tried.ts';
import { momentOf } from '../casework/writing.ts';
import { connectFiles } from '../connect.ts';
import { schedule } from '../edge/schedule.ts';
import type { Ports } from '../ports.ts';
import { followers } from './followers.ts';

/**
 * Every night, what should have followed an event that the stream has lost: the same that follows one, over all cases.
 * Answers how many cases each was done for again; of the row, how many are served.
 */
export const sweepEvents = async (ports: Ports): Promise<Record<string, number>> => {
  const swept = new Map<string, Tried>();
  for (const [name, { again }] of Object.entries(followers))
    swept.set(name, await begun(again(ports, momentOf(ports))));
  tellFaults([...swept.values()], 'could not be swept');
  return Object.fromEntries([...swept].map(([name, { done }]) => [name, done]));
};

export const handler = schedule(sweepEvents, connectFiles);
