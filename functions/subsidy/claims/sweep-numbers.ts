import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { ClaimStatus } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { casePages } from '../../casework/case-pages.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { releaseNumbers } from './release-numbers.ts';

/** Where a claim stands that holds no number: whichever end led there, this is seen of it a night later. */
const ended = ['withdrawn', 'refused', 'lapsed'] as const satisfies readonly ClaimStatus[];

const day = 24 * 3_600_000;
/** Longer than any function lives, and than a stream goes on trying. */
const looksBack = 2 * day;

const isRecent =
  ({ now }: Moment) =>
  ({ changedAt }: Claim): boolean =>
    Date.parse(now) - Date.parse(changedAt) <= looksBack;

/** The last that was changed comes first, so that no older claim is read. */
async function* endedOfLate(
  ports: Pick<Ports, 'register'>,
  status: ClaimStatus,
  moment: Moment,
): AsyncGenerator<readonly Claim[]> {
  for await (const page of casePages(ports, 'claim', status)) {
    const recent = page.filter(isRecent(moment));
    yield recent;
    if (recent.length < page.length) return;
  }
}

/**
 * Claims that ended of late hold no number: the event of their end may be lost, or one was taken by a function that was
 * cut off before it could let go of it. Answers how many claims were looked at.
 */
export const sweepNumbers = async (ports: Ports, moment: Moment): Promise<number> => {
  let looked = 0;
  for (const status of ended)
    for await (const claims of endedOfLate(ports, status, moment)) {
      for (const { id, version } of claims) await releaseNumbers(ports, id, version);
      looked += claims.length;
    }
  return looked;
};
