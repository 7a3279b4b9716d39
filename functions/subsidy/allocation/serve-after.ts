import { momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { serveWaiting } from './serve-waiting.ts';

const by = 'serve-waiting';

/** After these, money is free that was promised, or the row begins with somebody else. */
export const leavesMoney: ReadonlySet<string> = new Set([
  'NoticeClosed',
  'AllocationRejected',
  'ClaimWithdrawn',
  'ClaimRefused',
  'ClaimStandsAgain',
  'PoolToppedUp',
]);

/** Serves who waits for money; answers how many. */
export const serveNow = (ports: Ports): Promise<number> => serveWaiting(ports, momentOf(ports), by);
