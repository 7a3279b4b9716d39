import type { Flow, Remains } from '../execution.ts';
import type { Failure } from '../failure.ts';
import { change, inside, type Run } from './run.ts';

/** Before what is inside is ended: how it stood. */
export const keepInside = (run: Run, flow: Flow) =>
  change(run, flow, { remains: { doing: flow.doing, inner: inside(run, flow) } });

/** What failed by its own expressions is not asked of the same Map Run again. */
export const keepMapRun = (run: Run, flow: Flow, { error }: Failure) => {
  if (error !== 'States.Runtime') change(run, flow, { remains: { doing: flow.doing, inner: [] } });
};

/** After too much data the state runs whole again, and what had succeeded inside it too. */
export const remainsAfter = ({ remains }: Flow, { error }: Failure): Remains | undefined =>
  error === 'States.DataLimitExceeded' ? undefined : remains;

/** Everything that was in hand, also inside of what had broken off, as flows of their own again. */
export const unfolded = (flows: Flow[]): Flow[] =>
  flows.flatMap((flow) => [flow, ...unfolded(flow.remains?.inner ?? [])]);
