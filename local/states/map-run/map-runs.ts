import { randomUUID } from 'node:crypto';
import type { Clock } from '#local/clock/clock.ts';
import { childArn, mapRunArn } from '../arns.ts';
import type { Beginning } from '../begin.ts';
import type { Execution, Place } from '../execution.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { type Failure, StateFailed } from '../failure.ts';
import type { Integrations } from '../integrations.ts';
import type { Happening } from '../interpreter/happening.ts';
import { isTooMany } from '../interpreter/judge.ts';
import { type Effect, flowOf, parentOf, stateOf } from '../interpreter/run.ts';
import { type Seeing, scopeOf } from '../interpreter/scope.ts';
import type { Journal } from '../journal/journal.ts';
import type { MapRun, QueuedItem } from '../journal/map-run-journal.ts';
import type { Json, JsonObject } from '../json.ts';
import type { MapState } from '../machine.ts';
import type { Machines } from '../machines.ts';
import { withinQuota } from '../quotas.ts';
import { batchesOf } from './batch.ts';
import { openProgress, type Progress } from './progress.ts';
import { readItems } from './read-items.ts';
import { shaped, writeResults } from './write-results.ts';

type MapEffect = Extract<Effect, { kind: 'map' }>;

type Needs = {
  journal: Journal;
  machines: Machines;
  clock: Clock;
  integrations: Integrations;
  begin: (beginning: Beginning) => Promise<Execution>;
  deliver: (execution: number, happening: Happening) => Promise<boolean>;
};

/** A Map Run under way: who asked for it, and how far it is. */
type Live = { run: MapRun; parent: Execution; settings: JsonObject; state: MapState; progress: Progress };

/** One machine is not ten thousand: this many items at once are enough to keep it busy. */
const mostAtOnce = 256;

const starterOf = (execution: number, { flow, attempt }: { flow: number; attempt: number }) =>
  `map:${execution}.${flow}.${attempt}`;

const itemStarter = (run: number, id: number) => `item:${run}.${id}`;

const readItemStarter = (starter = '') => {
  const [kind, numbers = ''] = starter.split(':');
  const [run = 0, id = 0] = numbers.split('.').map(Number);
  return kind === 'item' ? { run, id } : undefined;
};

const tooManyFailed: Failure = {
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
};

const failureOf = (thrown: unknown, ordinarily: string): Failure => ({
  error: thrown instanceof StateFailed ? thrown.name : ordinarily,
  cause: thrown instanceof Error ? thrown.message : String(thrown),
});

/** Runs distributed Maps: every item, or batch of items, is an execution of its own. */
export const openMapRuns = ({ journal, machines, clock, integrations, begin, deliver }: Needs) => {
  const live = new Map<number, Live>();
  const { mapRuns } = journal;

  const progressIn = ({ id }: MapRun): Progress => {
    const running = mapRuns.running(id).map(({ startedBy, items }) => {
      return [readItemStarter(startedBy)?.id ?? 0, items] as const;
    });
    return openProgress(mapRuns.counts(id), new Map(running));
  };

  const seeing = (execution: Execution): Seeing => ({
    machine: machines.of(execution),
    execution,
    now: clock.now(),
  });

  const stateFor = (parent: Execution, flow: number): MapState => {
    const seen = seeing(parent);
    const state = stateOf(seen, flowOf(seen, flow));
    if (state.Type !== 'Map') throw new Error(`"${state.name}" is not a Map.`);
    return state;
  };

  const labelOf = ({ Label, name }: MapState) => Label ?? name.replaceAll(/[^\w-]/g, '');

  const isStillAsked = ({ flows }: Execution, { flow, attempt }: MapEffect | MapRun) => {
    const found = flows.get(flow);
    return found?.doing.kind === 'mapping' && found.attempt === attempt ? found.doing : undefined;
  };

  const tell = async ({ run, parent }: Live, happening: Told) => {
    await deliver(parent.id, { ...happening, flow: run.flow, attempt: run.attempt });
  };

  const failWith = async (one: Live, failure: Failure) => {
    live.delete(one.run.id);
    mapRuns.end(one.run.id, 'FAILED', clock.now());
    await stopChildren(one.run);
    await tell(one, { kind: 'mapRunFailed', failure });
  };

  const stopChildren = ({ id }: MapRun) =>
    Promise.all(
      mapRuns.children(id, 'RUNNING').map((child) => deliver(child.id, { kind: 'stopped', failure: {} })),
    );

  const selected = async ({ parent, state, run }: Live, item: Json, index: number): Promise<Json> => {
    if (state.ItemSelector === undefined) return item;
    const seen = seeing(parent);
    const scope = scopeOf(seen, flowOf(seen, run.flow), { item: { index, value: item } });
    return evaluate(state.ItemSelector, scope, 'ItemSelector');
  };

  async function* selectedItems(one: Live): AsyncIterable<Json> {
    let index = 0;
    for await (const item of readItems(one.state, one.settings, integrations)) {
      yield await selected(one, item, index++);
    }
  }

  /** All items are in the journal before the first begins: a crash in between reads them again. */
  const queueAll = async (one: Live) => {
    const { run, settings } = one;
    mapRuns.emptyQueue(run.id);
    let id = 0;
    for await (const { items, input } of batchesOf(selectedItems(one), settings)) {
      withinQuota(input, 'selected items', one.state.name);
      mapRuns.queue(run.id, { id: id++, items, input });
    }
    mapRuns.markRead(run.id);
    one.progress = progressIn(run);
  };

  const placeOf = ({ parent, run, state }: Live): Place => {
    const seen = seeing(parent);
    const outwards = [];
    for (let flow = flowOf(seen, run.flow); ; ) {
      const outer = parentOf(seen, flow);
      if (!outer) break;
      outwards.unshift({ state: outer.state, index: flow.index });
      flow = outer;
    }
    return [...parent.place, ...outwards, { state: state.name, index: 0 }];
  };

  const beginItem = (one: Live, place: Place, { id, items, input }: QueuedItem) => {
    const { run, parent, state, progress } = one;
    const machine = machines.of({ ...parent, place });
    const name = randomUUID();
    mapRuns.unqueue(run.id, id);
    progress.begin(id, items);
    void begin({
      machine,
      definition: parent.definition,
      arn: childArn(machine.arn, labelOf(state), name),
      name,
      input,
      place,
      startedBy: itemStarter(run.id, id),
      mapRun: run.id,
      items,
    });
  };

  const beginMore = (one: Live) => {
    const { run, progress } = one;
    const room = Math.min(run.concurrency, mostAtOnce) - progress.running();
    if (room <= 0) return;
    const place = placeOf(one);
    for (const item of mapRuns.next(run.id, room)) beginItem(one, place, item);
  };

  const goOn = async (one: Live) => {
    const { run, progress } = one;
    if (!live.has(run.id)) return;
    const isLost = isTooMany(progress.failed(), progress.total(), run.tolerated);
    if (isLost) await failWith(one, tooManyFailed);
    else if (progress.isOver()) await finish(one);
    else beginMore(one);
  };

  const resultsOf = async ({ run, state, settings, parent }: Live): Promise<Json> => {
    const children = mapRuns.children(run.id);
    const { Resource, WriterConfig: config = {} } = state.ResultWriter ?? {};
    const machineArn = machines.of(parent).arn;
    if (Resource !== undefined) {
      const args = settings['WriterArguments'];
      return writeResults({ run, machineArn, children, args, config, integrations });
    }
    const succeeded = children.filter(({ status }) => status === 'SUCCEEDED');
    return shaped(succeeded, machineArn, { Transformation: 'COMPACT', ...config });
  };

  const finish = async (one: Live) => {
    live.delete(one.run.id);
    try {
      const result = withinQuota(await resultsOf(one), 'returned a result', one.state.name);
      mapRuns.end(one.run.id, 'SUCCEEDED', clock.now());
      await tell(one, { kind: 'mapRunSucceeded', result });
    } catch (thrown) {
      await failWith(one, failureOf(thrown, 'States.ResultWriterFailed'));
    }
  };

  const revive = (run: MapRun, parent: Execution): Live | undefined => {
    const doing = isStillAsked(parent, run);
    if (!doing) return undefined;
    const one = {
      run,
      parent,
      settings: doing.settings,
      state: stateFor(parent, run.flow),
      progress: progressIn(run),
    };
    live.set(run.id, one);
    return one;
  };

  const create = (parent: Execution, effect: MapEffect): MapRun | undefined => {
    const { flow, attempt, settings } = effect;
    const starter = starterOf(parent.id, effect);
    const arn = mapRunArn(machines.of(parent).arn, labelOf(stateFor(parent, flow)), randomUUID());
    const { concurrency, tolerated } = settings;
    const run = {
      execution: parent.id,
      flow,
      attempt,
      startedAt: clock.now(),
      concurrency: Number(concurrency),
    };
    mapRuns.add({ ...run, arn, tolerated: Object(tolerated) }, starter);
    return mapRuns.findStartedBy(starter);
  };

  const work = async (one: Live) => {
    const { run, parent } = one;
    await deliver(parent.id, { kind: 'mapRunStarted', flow: run.flow, attempt: run.attempt, arn: run.arn });
    if (run.status === 'FAILED') return failWith(one, tooManyFailed);
    if (!run.isRead) await queueAll(one);
    await goOn(one);
  };

  return {
    /** Begins a Map Run, or goes on with one that a stopped process left. */
    perform: async (parent: Execution, effect: MapEffect): Promise<undefined> => {
      const run = mapRuns.findStartedBy(starterOf(parent.id, effect)) ?? create(parent, effect);
      const one = run && revive(run, parent);
      if (!one) return;
      await work(one).catch((thrown) => failWith(one, failureOf(thrown, 'States.ItemReaderFailed')));
    },
    /** An item's execution has ended. */
    closed: (child: Execution) => {
      const item = readItemStarter(child.startedBy);
      const one = item && live.get(item.run);
      if (!one) return;
      one.progress.end(item.id, child.status);
      void goOn(one);
    },
    abandon: async (execution: number, asked: { flow: number; attempt: number }) => {
      const run = mapRuns.findStartedBy(starterOf(execution, asked));
      if (run?.status !== 'RUNNING') return;
      live.delete(run.id);
      mapRuns.end(run.id, 'ABORTED', clock.now());
      await stopChildren(run);
    },
  };
};

type Told = { kind: 'mapRunSucceeded'; result: Json } | { kind: 'mapRunFailed'; failure: Failure };
