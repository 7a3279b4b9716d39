import type { CaseRef } from '#domain/casework/case.ts';
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

/** Serves who waits for the money that this claim, or this allocation, would have been paid from, or that was added. */
export const serveAfter = async (ports: Ports, { kind, id }: CaseRef): Promise<void> => {
  const left = await ports.register.get(kind, id);
  if (left && 'fundLineId' in left) await serveWaiting(ports, left.fundLineId, momentOf(ports), by);
};
