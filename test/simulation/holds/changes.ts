import type { Change } from '#functions/ports.ts';
import { refKey } from '../../support/memory/commit.ts';
import type { Store } from '../../support/memory/store.ts';

/** Cases of a change that would stand elsewhere than before, with no event that says so. */
export const movedSilently = ({ cases: before }: Store, { cases = [], events }: Change): string[] =>
  cases
    .filter((item) => before.get(refKey(item))?.status !== item.status)
    .filter((item) => !events.some(({ case: ref, to }) => refKey(ref) === refKey(item) && to === item.status))
    .map((item) => `${refKey(item)} → ${item.status}`);
