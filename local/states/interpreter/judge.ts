import type { Flow, Tolerance } from '../execution.ts';
import type { Failure } from '../failure.ts';
import type { Json } from '../json.ts';

const failuresOf = (flows: Flow[]): Failure[] =>
  flows.flatMap(({ doing }) => (doing.kind === 'failed' ? [doing.failure] : []));

/** Whether so many failures of so many items are too many. */
export const isTooMany = (failed: number, total: number, { count, percentage }: Tolerance): boolean => {
  if (count === undefined && percentage === undefined) return failed > 0;
  return failed > (count ?? failed) || (failed / Math.max(total, 1)) * 100 > (percentage ?? 100);
};

export const tooManyFailed: Failure = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
};

export const isTolerant = ({ count, percentage }: Tolerance) =>
  count !== undefined || percentage !== undefined;

/** The failure of the whole, when its inner flows have failed beyond what is tolerated. */
export const collapse = (flows: Flow[], tolerated: Tolerance): Failure | undefined => {
  const [first, ...others] = failuresOf(flows);
  if (!first || !isTooMany(others.length + 1, flows.length, tolerated)) return undefined;
  if (!isTolerant(tolerated)) return first;
  return tooManyFailed;
};

const isOver = ({ doing }: Flow) => doing.kind === 'done' || doing.kind === 'failed';

export const areAllOver = (flows: Flow[]): boolean => flows.every(isOver);

/** What the inner flows gave, in their order; a tolerated failure gives nothing. */
export const resultsOf = (flows: Flow[]): Json[] =>
  flows
    .toSorted((one, other) => one.index - other.index)
    .flatMap(({ doing }) => (doing.kind === 'done' ? [doing.output] : []));

/** The queued flows for which there is room. */
export const whoMayBegin = (flows: Flow[], concurrency: number): Flow[] => {
  const queued = flows.filter(({ doing }) => doing.kind === 'queued');
  const running = flows.length - queued.length - flows.filter(isOver).length;
  return queued.slice(0, Math.max(concurrency - running, 0));
};
