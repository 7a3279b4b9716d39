import { addDays, type Day } from '../shared/day.ts';
import type { GoodsFacts } from './facts.ts';
import type { Limits } from './risk-terms.ts';

/** What was found of one earlier batch: which, and on which day; a paper behind it says no day. */
export type SeenBatch = { readonly batch: string; readonly on?: Day | undefined };

/** What is known of earlier batches of the same goods, as of the day on which they are filed. */
export type SeenTraces = {
  readonly on: Day;
  readonly failed: readonly SeenBatch[];
  readonly recalled: readonly SeenBatch[];
  readonly conforming: readonly SeenBatch[];
  readonly papers: readonly SeenBatch[];
};

type TraceFacts = Pick<GoodsFacts, 'failedChecks' | 'recalls' | 'hasConformingCheck' | 'hasPapers'>;
type Times = Pick<Limits, 'traceDays' | 'manyFailedChecks'>;

const nothing: TraceFacts = { failedChecks: 0, recalls: 0, hasConformingCheck: false, hasPapers: false };

/** What happened so long ago that the zone looks at it no more is left out; papers are as old as their batch. */
const lately = (traces: SeenTraces, { traceDays }: Pick<Limits, 'traceDays'>): SeenTraces => {
  const since = addDays(traces.on, -traceDays);
  const recent = (batches: readonly SeenBatch[]) => batches.filter(({ on = since }) => on >= since);
  const { on, failed, recalled, conforming, papers } = traces;
  return { on, failed: recent(failed), recalled: recent(recalled), conforming: recent(conforming), papers };
};

/** Counted no further than the rules do, so that many rows share their facts. */
export const traceFacts = (traces: SeenTraces | undefined, times: Times): TraceFacts => {
  if (!traces) return nothing;
  const { failed, recalled, conforming, papers } = lately(traces, times);
  return {
    failedChecks: Math.min(failed.length, times.manyFailedChecks),
    recalls: Math.min(recalled.length, 1),
    hasConformingCheck: conforming.length > 0 && failed.length === 0,
    hasPapers: papers.length > 0,
  };
};

/** By the codes of the rules that speak of batches: which batches they mean. */
const meantBy = {
  'RK-210': 'failed',
  'RK-211': 'recalled',
  'RK-212': 'conforming',
  'RK-213': 'papers',
} as const satisfies Record<string, keyof SeenTraces>;

const shownAtMost = 3;

const named = (batches: readonly SeenBatch[]): string =>
  batches
    .slice(0, shownAtMost)
    .map(({ batch, on = '' }) => `${batch} ${on}`.trim())
    .join('；');

/** Of each rule that gave points for batches: which batches, and the days. */
export const batchesFound = (
  traces: SeenTraces | undefined,
  points: Readonly<Record<string, number>>,
  times: Times,
): Record<string, string> => {
  if (!traces) return {};
  const recent = lately(traces, times);
  return Object.fromEntries(
    Object.entries(meantBy).flatMap(([code, which]) =>
      points[code] === undefined ? [] : [[code, named(recent[which])]],
    ),
  );
};
