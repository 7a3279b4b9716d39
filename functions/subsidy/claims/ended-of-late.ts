import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { ClaimStatus } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { changedOfLate } from '../../casework/changed-of-late.ts';
import type { Moment } from '../../casework/writing.ts';
import type { TablePorts } from '../../ports.ts';

/** Where a claim stands that holds no number: whichever end led there, this is seen of it a night later. */
const ended = ['withdrawn', 'refused', 'lapsed'] as const satisfies readonly ClaimStatus[];

/**
 * Claims that ended of late hold no number: the event of their end may be lost, or one was taken by a function that was
 * cut off before it could let go of it.
 */
export async function* endedOfLate(ports: TablePorts, moment: Moment): AsyncGenerator<readonly Claim[]> {
  for (const status of ended) yield* changedOfLate(ports, 'claim', status, moment);
}
