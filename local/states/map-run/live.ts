import type { Execution, Flow, Place } from '../execution.ts';
import { flowOf, parentOf, stateOf } from '../interpreter/run.ts';
import type { Seeing } from '../interpreter/scope.ts';
import type { Journal } from '../journal/journal.ts';
import type { MapRun } from '../journal/map-run-journal.ts';
import type { JsonObject } from '../json.ts';
import type { MapState } from '../machine.ts';
import { openProgress, type Progress } from './progress.ts';
import { readItemStarter } from './starters.ts';

/** A Map Run under way: who asked for it, and how far it is. */
export type Live = {
  run: MapRun;
  parent: Execution;
  seen: Seeing;
  settings: JsonObject;
  state: MapState;
  progress: Progress;
};

export const labelOf = ({ Label, name }: MapState) => Label ?? name.replaceAll(/[^\w-]/g, '');

export const mapStateOf = (seen: Seeing, flow: number): MapState => {
  const state = stateOf(seen, flowOf(seen, flow));
  if (state.Type !== 'Map') throw new Error(`"${state.name}" is not a Map.`);
  return state;
};

export const progressIn = ({ mapRuns }: Journal, { id }: MapRun): Progress => {
  const running = mapRuns.running(id).map(({ startedBy, items }) => {
    return [readItemStarter(startedBy)?.id ?? 0, items] as const;
  });
  return openProgress(mapRuns.counts(id), new Map(running));
};

const stillAsked = ({ flows }: Execution, { flow, attempt }: MapRun) => {
  const found = flows.get(flow);
  return found?.doing.kind === 'mapping' && found.attempt === attempt ? found.doing : undefined;
};

/** A Map Run with all that is needed to go on with it; undefined when nobody waits for it any more. */
export const revive = (journal: Journal, run: MapRun, seen: Seeing): Live | undefined => {
  const doing = stillAsked(seen.execution, run);
  if (!doing) return undefined;
  journal.mapRuns.unqueueSettled(run.id);
  return {
    run,
    parent: seen.execution,
    seen,
    settings: doing.settings,
    state: mapStateOf(seen, run.flow),
    progress: progressIn(journal, run),
  };
};

/** How often it has been redriven, as the execution that asked for it says. */
export const redrivesAsked = (run: MapRun, { execution }: Seeing): number =>
  stillAsked(execution, run)?.redrives ?? 0;

const around = (seen: Seeing, flow: Flow): Place => {
  const outer = parentOf(seen, flow);
  return outer ? [...around(seen, outer), { state: outer.state, index: flow.index }] : [];
};

/** Where in the definition the states stand that are done for each item. */
export const placeOf = ({ seen, parent, run, state }: Live): Place => [
  ...parent.place,
  ...around(seen, flowOf(seen, run.flow)),
  { state: state.name, index: 0 },
];
