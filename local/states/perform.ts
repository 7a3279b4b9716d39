import type { Clock } from '#local/clock/clock.ts';
import type { Beginning } from './begin.ts';
import type { OwnOperations } from './calls/call.ts';
import { openCalls } from './calls/task-calls.ts';
import type { Execution } from './execution.ts';
import type { Integrations } from './integrations.ts';
import type { Happening } from './interpreter/happening.ts';
import type { Effect } from './interpreter/run.ts';
import type { Journal } from './journal/journal.ts';
import type { Machines } from './machines.ts';
import { openMapRuns } from './map-run/map-runs.ts';

type Needs = {
  journal: Journal;
  machines: Machines;
  clock: Clock;
  integrations: Integrations;
  own: OwnOperations;
  begin: (beginning: Beginning) => Promise<Execution>;
  deliver: (execution: number, happening: Happening) => Promise<boolean>;
  inBackground: (work: Promise<unknown>) => void;
};

type Performers = {
  [K in Effect['kind']]: (
    execution: Execution,
    effect: Extract<Effect, { kind: K }>,
  ) => Promise<Happening | undefined>;
};

/** Has the effects that the interpreter asks for. */
export const openPerformer = (needs: Needs) => {
  const calls = openCalls(needs);
  const maps = openMapRuns(needs);

  const performers: Performers = {
    call: calls.perform,
    map: maps.perform,
    abandon: async ({ id }, effect) => {
      await calls.abandon(id, effect);
      await maps.abandon(id, effect);
      return undefined;
    },
  };

  return {
    perform: <K extends Effect['kind']>(
      execution: Execution,
      effect: Extract<Effect, { kind: K }> & { kind: K },
    ) => performers[effect.kind](execution, effect),
    closed: (execution: Execution) => {
      calls.closed(execution);
      maps.closed(execution);
    },
  };
};
