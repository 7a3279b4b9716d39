import { toldEvent } from '../../casework/told-event.ts';
import { connectFiles } from '../../connect.ts';
import { stream } from '../../edge/stream.ts';
import type { Ports } from '../../ports.ts';
import { holdNothing } from './held-numbers.ts';

/** The ends after which a claim holds its numbers no longer (domain study §3.7). */
const ends: ReadonlySet<string> = new Set([
  'ClaimWithdrawn',
  'ClaimRefused',
  'ClaimLapsed',
  'ClaimClosedWithNothing',
]);

/** Lets go of every number the claim holds, unless it has been taken up again since. */
export const releaseNumbers = async (ports: Ports, id: string, version: number): Promise<void> => {
  const claim = await ports.register.get('claim', id);
  if (claim?.version === version) await holdNothing(ports, id);
};

export const handler = stream(async (ports, record) => {
  const event = toldEvent(record, ends);
  if (event) await releaseNumbers(ports, event.ref.id, event.version);
}, connectFiles);
