import { randomUUID } from 'node:crypto';
import type { Clock } from '#local/clock/clock.ts';
import { childArn, mapRunArn } from '../arns.ts';
import type { Beginning } from '../begin.ts';
import type { Execution } from '../execution.ts';
import { type Failure, StateFailed } from '../failure.ts';
import { type Integrations, onBehalfOf, permitted } from '../integrations.ts';
import type { Happening } from '../interpreter/happening.ts';
import { isTooMany, tooManyFailed } from '../interpreter/judge.ts';
import type { Effect } from '../interpreter/run.ts';
import type { Seeing } from '../interpreter/scope.ts';
import type { Journal } from '../journal/journal.ts';
import type { MapRun } from '../journal/map-run-journal.ts';
import type { Json } from '../json.ts';
import type { Machines } from '../machines.ts';
import { withinQuota } from '../quotas.ts';
import { type Live, labelOf, mapStateOf, placeOf, progressIn, redrivesAsked, revive } from './live.ts';
import { queueItems } from './queue-items.ts';
import { reopen } from './reopen.ts';
import { readItemStarter, starterOf } from './starters.ts';
import { takingUp } from './take-up.ts';
import { isWritten, resultsOf, writeWhatCame } from './write-results.ts';

type MapEffect = Extract<Effect, { kind: 'map' }>;
type Told = { kind: 'mapRunSucceeded'; result: Json } | { kind: 'mapRunFailed'; failure: Failure };

type Needs = {
  journal: Journal;
  machines: Machines;
  clock: Clock;
  integrations: Integrations;
  begin: (beginning: Beginning) => Promise<Execution>;
  deliver: (execution: number, happening: Happening) => Promise<boolean>;
  inBackground: (work: Promise<unknown>) => void;
};

/** One machine is not ten thousand: this many items at once are enough to keep it busy. */
const mostAtOnce = 256;

const failureOf = (thrown: unknown, ordinarily: string): Failure => ({
  error: thrown instanceof StateFailed ? thrown.name : ordinarily,
  cause: thrown instanceof Error ? thrown.message : String(thrown),
});

/** Runs distributed Maps: every item, or batch of items, is an execution of its own. */
export const openMapRuns = ({
  journal,
  machines,
  clock,
  integrations,
  begin,
  deliver,
  inBackground,
}: Needs) => {
  const live = new Map<number, Live>();
  const { mapRuns } = journal;

  const seeing = (execution: Execution): Seeing => ({
    machine: machines.of(execution),
    execution,
    now: clock.now(),
  });

  const handsOf = ({ seen }: Live) => onBehalfOf(integrations, seen.machine);

  const tell = ({ run, parent }: Live, happening: Told) =>
    deliver(parent.id, { ...happening, flow: run.flow, attempt: run.attempt });

  const stopChildren = ({ id }: MapRun) =>
    Promise.all(
      mapRuns.children(id, 'RUNNING').map((child) => deliver(child.id, { kind: 'stopped', failure: {} })),
    );

  /** Where the items were never all read, nobody knows what is pending, and nothing is written. */
  const writeWhatCameOf = async (one: Live) => {
    const { id } = one.run;
    if (!isWritten(one) || !mapRuns.find(id)?.isRead) return;
    const children = mapRuns.children(id);
    const pending = mapRuns.next(id, Number.MAX_SAFE_INTEGER);
    if (await writeWhatCame(one, { children, pending }, handsOf(one))) mapRuns.markWritten(id, children);
  };

  const failWith = async (one: Live, failure: Failure) => {
    live.delete(one.run.id);
    mapRuns.fail(one.run.id, failure, clock.now());
    await stopChildren(one.run);
    await writeWhatCameOf(one);
    await tell(one, { kind: 'mapRunFailed', failure });
  };

  const finish = async (one: Live) => {
    live.delete(one.run.id);
    try {
      const children = mapRuns.children(one.run.id);
      const results = await resultsOf(one, children, handsOf(one));
      if (isWritten(one)) mapRuns.markWritten(one.run.id, children);
      const result = withinQuota(results, 'returned a result', one.state.name);
      mapRuns.end(one.run.id, 'SUCCEEDED', clock.now());
      await tell(one, { kind: 'mapRunSucceeded', result });
    } catch (thrown) {
      await failWith(one, failureOf(thrown, 'States.ResultWriterFailed'));
    }
  };

  /** What begins has left the queue; what is being redriven may still stand in it. */
  const waiting = ({ run, progress }: Live, room: number) => {
    if (!run.redrive) return mapRuns.next(run.id, room);
    const all = mapRuns.next(run.id, room + progress.running());
    return all.filter(({ id }) => !progress.isRunning(id)).slice(0, room);
  };

  const beginMore = (one: Live) => {
    const { run, progress } = one;
    const room = Math.min(run.concurrency, mostAtOnce) - progress.running();
    if (room <= 0) return;
    const place = placeOf(one);
    for (const item of waiting(one, room)) takeUp(one, place, item);
  };

  const goOn = async (one: Live) => {
    const { run, progress } = one;
    if (!live.has(run.id)) return;
    const isLost = isTooMany(progress.failed(), progress.total(), run.tolerated);
    if (isLost) await failWith(one, tooManyFailed);
    else if (progress.isOver()) await finish(one);
    else beginMore(one);
  };

  const takeUp = takingUp({ journal, machines, clock, begin, deliver, inBackground, goOn });

  const create = (seen: Seeing, { flow, attempt, settings }: MapEffect): MapRun | undefined => {
    const { machine, execution } = seen;
    const starter = starterOf(execution.id, { flow, attempt });
    const run = {
      arn: mapRunArn(machine.arn, labelOf(mapStateOf(seen, flow)), randomUUID()),
      execution: execution.id,
      flow,
      attempt,
      startedAt: clock.now(),
      concurrency: Number(settings['concurrency']),
      tolerated: Object(settings['tolerated']),
    };
    mapRuns.add(run, starter);
    return mapRuns.findStartedBy(starter);
  };

  const readIfNeeded = async (one: Live) => {
    if (one.run.isRead) return;
    await queueItems(one, journal, handsOf(one));
    one.progress = progressIn(journal, one.run);
  };

  const mayStart = (one: Live) => {
    const { arn } = one.seen.machine;
    const { permit = permitted } = handsOf(one);
    try {
      permit('states:StartExecution', arn);
      if (one.run.redrive) permit('states:RedriveExecution', childArn(arn, labelOf(one.state), '*'));
    } catch (thrown) {
      throw new StateFailed('States.Permissions', Object(thrown).message);
    }
  };

  /** The same redrive may be asked for twice; what the last end had to stop is stopped first. */
  const redrivenIfAsked = async (run: MapRun, seen: Seeing): Promise<MapRun> => {
    const asked = redrivesAsked(run, seen);
    if (asked <= (run.redrive?.number ?? 0)) return run;
    await stopChildren(run);
    return reopen(journal, run, asked, clock.now());
  };

  const work = async (one: Live) => {
    const { run, parent } = one;
    live.set(run.id, one);
    await deliver(parent.id, { kind: 'mapRunStarted', flow: run.flow, attempt: run.attempt, arn: run.arn });
    // A process that ended before it had told.
    if (run.status === 'FAILED') return failWith(one, mapRuns.failure(run.id) ?? tooManyFailed);
    // Every item is an execution that the machine starts of itself.
    mayStart(one);
    await readIfNeeded(one);
    await goOn(one);
  };

  return {
    /** Begins a Map Run, or goes on with one that a stopped process left. */
    perform: async (parent: Execution, effect: MapEffect): Promise<undefined> => {
      const seen = seeing(parent);
      const found = mapRuns.findStartedBy(starterOf(parent.id, effect)) ?? create(seen, effect);
      const run = found && (await redrivenIfAsked(found, seen));
      const one = run && revive(journal, run, seen);
      if (!one) return;
      await work(one).catch((thrown) => failWith(one, failureOf(thrown, 'States.ItemReaderFailed')));
    },
    /** An item's execution has ended. */
    closed: (child: Execution) => {
      const item = readItemStarter(child.startedBy);
      const one = item && live.get(item.run);
      if (!one) return;
      one.progress.end(item.id, child.status);
      inBackground(goOn(one));
    },
    abandon: async (execution: number, asked: { flow: number; attempt: number }) => {
      const run = mapRuns.findStartedBy(starterOf(execution, asked));
      if (run?.status !== 'RUNNING') return;
      const one = live.get(run.id);
      live.delete(run.id);
      mapRuns.end(run.id, 'ABORTED', clock.now());
      await stopChildren(run);
      if (one) await writeWhatCameOf(one);
    },
  };
};
