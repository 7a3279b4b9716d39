import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { casePages } from '../../casework/case-pages.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { holdNothing } from './held-numbers.ts';

const day = 24 * 3_600_000;
/** Longer than any function lives, and than a stream goes on trying. */
const looksBack = 2 * day;

const isRecent =
  ({ now }: Moment) =>
  ({ changedAt }: Claim): boolean =>
    Date.parse(now) - Date.parse(changedAt) <= looksBack;

/**
 * Claims that were withdrawn of late hold no number: one may have been taken by a function that was cut off before it
 * could let go of it. Answers how many claims were looked at.
 */
export const freeNumbers = async (ports: Ports, moment: Moment): Promise<number> => {
  let seen = 0;
  // The last that was changed comes first.
  for await (const page of casePages(ports, 'claim', 'withdrawn')) {
    const recent = page.filter(isRecent(moment));
    for (const { id } of recent) await holdNothing(ports, id);
    seen += recent.length;
    if (recent.length < page.length) break;
  }
  return seen;
};
