import type { Failure } from './failure.ts';
import type { Json, JsonObject } from './json.ts';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** One run of a machine. Its flows are what is going on in it now; a closed execution has none. */
export type Execution = {
  id: number;
  arn: string;
  name: string;
  status: Status;
  startedAt: number;
  stoppedAt?: number;
  input: Json;
  output?: Json;
  failure?: Failure;
  lastEvent: number;
  nextFlow: number;
  /** When it was last redriven. */
  redrive?: Redrive;
  /** What it had in hand when it ended without success: from there it is redriven. Written with its end. */
  remains?: Flow[];
  /** Who waits for it: a task of another execution, or a Map Run. */
  startedBy?: string;
  /** The definition it was started under, which it keeps. */
  definition: number;
  /** Inside which Map states its procedure stands; empty for the machine itself. */
  place: Place;
  /** How many items of a distributed Map it stands for. */
  items?: number;
  flows: Map<number, Flow>;
};

/** Which time it was, when, and by which token of the caller's. */
export type Redrive = { number: number; at: number; token?: string };

export type Place = { state: string; index: number }[];

/** One thread of states: the execution itself (flow 0), a branch, or an iteration. */
export type Flow = {
  id: number;
  parent: number | null;
  index: number;
  item?: { value: Json; key?: string };
  state: string;
  input: Json;
  variables: JsonObject;
  enteredAt: number;
  enteredEvent: number;
  lastEvent: number;
  /** Counts what was asked for, so that a late answer is known as late. */
  attempt: number;
  /** How often each retrier of the present state has been used. */
  retries: number[];
  alarms: { [alarm in Alarm]?: number };
  doing: Doing;
  /** What went on inside when it broke off: kept for as long as it may be redriven. */
  remains?: Remains | undefined;
};

export type Remains = { doing: Doing; inner: Flow[] };

export type Alarm = 'deadline' | 'timeout' | 'heartbeat' | 'pause' | 'retry';

type Doing =
  | { kind: 'queued' }
  | { kind: 'deciding' }
  | { kind: 'calling'; arguments: Json; submitted: boolean; heartbeat: number }
  | { kind: 'submitted'; heartbeat: number }
  | { kind: 'pausing' }
  | { kind: 'retrying' }
  | { kind: 'branching'; concurrency: number; tolerated: Tolerance }
  | { kind: 'mapping'; settings: JsonObject; arn?: string; redrives?: number }
  | { kind: 'done'; output: Json }
  | { kind: 'failed'; failure: Failure };

/** How many items may fail; undefined where the definition says nothing. */
export type Tolerance = { count?: number; percentage?: number };

export type HistoryEvent = {
  id: number;
  previous: number;
  at: number;
  type: string;
  details?: JsonObject;
};
