import type { ClaimStatus } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { changedOfLate } from '../../casework/changed-of-late.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { releaseNumbers } from './release-numbers.ts';

/** Where a claim stands that holds no number: whichever end led there, this is seen of it a night later. */
const ended = ['withdrawn', 'refused', 'lapsed'] as const satisfies readonly ClaimStatus[];

/**
 * Claims that ended of late hold no number: the event of their end may be lost, or one was taken by a function that was
 * cut off before it could let go of it. Answers how many claims were looked at.
 */
export const sweepNumbers = async (ports: Ports, moment: Moment): Promise<number> => {
  let looked = 0;
  for (const status of ended)
    for await (const claims of changedOfLate(ports, 'claim', status, moment)) {
      for (const { id, version } of claims) await releaseNumbers(ports, id, version);
      looked += claims.length;
    }
  return looked;
};
