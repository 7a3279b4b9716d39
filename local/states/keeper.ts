import type { Clock } from '#local/clock/clock.ts';
import { openAlarms } from './alarms.ts';
import type { Execution, Flow } from './execution.ts';
import { advance } from './interpreter/advance.ts';
import { fail } from './interpreter/close.ts';
import type { Happening } from './interpreter/happening.ts';
import type { Random } from './interpreter/retry.ts';
import type { Effect, Run } from './interpreter/run.ts';
import type { Journal } from './journal/journal.ts';
import { dueOf } from './journal/rows.ts';
import type { Machines } from './machines.ts';
import { unanswered } from './unanswered.ts';

type Job = {
  happening: Happening;
  at?: number | undefined;
  tell: (taken: boolean | Promise<boolean>) => void;
};

/** An execution in memory: only while something is done for it. Pending are its writes and its requests. */
type Awake = { execution: Execution; jobs: Job[]; working: boolean; pending: number };

/** Has an effect; what comes of it, if that is known at once, happens to the execution. */
type Perform = (execution: Execution, effect: Effect) => Promise<Happening | undefined>;

type Needs = {
  journal: Journal;
  clock: Clock;
  machines: Machines;
  token: (execution: Execution, flow: Flow) => string;
  random: Random;
  perform: Perform;
  closed: (execution: Execution) => void;
};

export type Keeper = ReturnType<typeof openKeeper>;

/** Keeps executions: hands each what happens to it, one at a time; writes it down; then has the effects. */
export const openKeeper = ({ journal, clock, machines, token, random, perform, closed }: Needs) => {
  const awake = new Map<number, Awake>();
  /** Why nothing is done any more, for whoever asks for something: no answer of the engine would be true now. */
  let halted: Error | undefined;

  const halt = (why: string) => {
    halted = new Error(why);
    alarms.stop();
  };

  /** What cannot be written down does not happen: everything stands still until the next start. */
  const standStill = (reason: unknown) => {
    if (halted) return;
    const why =
      `The journal cannot be written, so the state machines stand still: ${reason}. ` +
      'Make room on its disk, or mend it, and start again; what was not acknowledged can be asked for again then.';
    console.error(why);
    halt(why);
  };

  /** For what nobody waits for: if it fails, nothing goes on as if it had not. */
  const inBackground = (work: Promise<unknown>) => {
    work.catch(standStill);
  };

  const wakeUp = (id: number): Awake | undefined => {
    const known = awake.get(id);
    if (known) return known;
    const execution = journal.load(id);
    if (!execution) return undefined;
    const entry = { execution, jobs: [], working: false, pending: 0 };
    awake.set(id, entry);
    return entry;
  };

  const waiting: (() => void)[] = [];
  const tellWhoeverWaits = () => {
    for (const tell of waiting.splice(0)) tell();
  };

  const rest = (entry: Awake) => {
    if (!entry.working && entry.jobs.length === 0 && entry.pending === 0) awake.delete(entry.execution.id);
    if (awake.size === 0) tellWhoeverWaits();
  };

  const draft = (execution: Execution, at = clock.now()): Run => ({
    machine: machines.of(execution),
    execution,
    now: at,
    token: (flow) => token(execution, flow),
    random,
    changed: new Set(),
    events: [],
    effects: [],
  });

  /** A fault of the interpreter itself: the draft is thrown away, and the execution says what happened. */
  const failFrom = (entry: Awake, thrown: unknown): Run => {
    const execution = journal.load(entry.execution.id) ?? entry.execution;
    entry.execution = execution;
    const run = draft(execution);
    fail(run, { error: 'States.Runtime', cause: String(thrown) });
    return run;
  };

  const take = async (entry: Awake, { happening, at }: Job) => {
    const run = draft(entry.execution, at);
    try {
      return { run, taken: await advance(run, happening) };
    } catch (thrown) {
      return { run: failFrom(entry, thrown), taken: true };
    }
  };

  const whilePending = async (entry: Awake, work: () => Promise<void>) => {
    entry.pending++;
    await work()
      .catch(standStill)
      .finally(() => entry.pending--);
    rest(entry);
  };

  const call = (entry: Awake, effect: Effect) =>
    whilePending(entry, async () => {
      const happening = await perform(entry.execution, effect);
      if (happening) await deliver(entry.execution.id, happening);
    });

  const setAlarms = ({ execution, changed }: Run) => {
    const flows = [...changed].flatMap((id) => execution.flows.get(id) ?? []);
    for (const due of flows.map(dueOf)) if (due !== null) alarms.arm(due);
  };

  const afterwards = (entry: Awake, run: Run) => {
    for (const effect of run.effects) void call(entry, effect);
    setAlarms(run);
    if (run.execution.status !== 'RUNNING') closed(run.execution);
  };

  const settle = async (entry: Awake, job: Job) => {
    const { run, taken } = await take(entry, job);
    if (halted) throw halted;
    if (taken) journal.write(run);
    const durable = journal.settled();
    job.tell(durable.then(() => taken));
    void whilePending(entry, async () => {
      await durable;
      if (!halted && taken) afterwards(entry, run);
    });
  };

  const work = async (entry: Awake) => {
    entry.working = true;
    for (let job = entry.jobs.shift(); job; job = entry.jobs.shift()) {
      const { tell } = job;
      await settle(entry, job).catch((reason: unknown) => {
        standStill(reason);
        tell(Promise.reject(reason));
      });
    }
    entry.working = false;
    rest(entry);
  };

  /** True once what happened is durable; false when it came too late or for nobody. */
  const deliver = async (id: number, happening: Happening, at?: number): Promise<boolean> => {
    if (halted) throw halted;
    const entry = wakeUp(id);
    if (!entry) return false;
    const { promise, resolve: tell } = Promise.withResolvers<boolean>();
    entry.jobs.push({ happening, at, tell });
    if (!entry.working) void work(entry);
    return promise;
  };

  const alarms = openAlarms({
    journal,
    clock,
    ring: ({ execution, flow, due }) => deliver(execution, { kind: 'rang', flow }, due).catch(standStill),
  });

  const resume = (id: number) => {
    const entry = wakeUp(id);
    if (!entry) return;
    const { begins, effects } = unanswered(entry.execution, machines.of(entry.execution));
    if (begins) inBackground(deliver(id, { kind: 'started' }));
    for (const effect of effects) void call(entry, effect);
  };

  return {
    deliver,
    inBackground,
    /** After a start: asks again for what has no answer yet, and sets the alarms. */
    resumeAll: () => {
      for (const id of journal.unanswered()) resume(id);
      alarms.wake();
    },
    isIdle: () => awake.size === 0,
    /** Until no execution is awake; another may be the next moment. */
    allAtRest: (): Promise<void> =>
      new Promise((tell) => {
        waiting.push(tell);
        if (awake.size === 0) tellWhoeverWaits();
      }),
    close: () => halt('The state machines are closed. Start again, and ask again.'),
  };
};
