import type { Failure } from '../failure.ts';
import { rang } from './alarm-happenings.ts';
import { cutShort, fail } from './close.ts';
import { goOn, type Handle, type Happening, type Kind, type Of } from './happening.ts';
import { mapRunFailed, mapRunStarted, mapRunSucceeded } from './map-run-happenings.ts';
import { redriven } from './redrive.ts';
import { flowOf, HistoryFull, type Run, record } from './run.ts';
import { answered, heartbeat, refused, submitted, tokenFailed, tokenSucceeded } from './task-happenings.ts';

const started: Handle<'started'> = async (run) => {
  const root = flowOf(run, 0);
  if (root.doing.kind !== 'queued') return false;
  record(run, root, 'ExecutionStarted', {
    input: JSON.stringify(run.execution.input),
    ...(run.machine.roleArn && { roleArn: run.machine.roleArn }),
  });
  return goOn(run, root, { next: run.machine.procedure.startAt, output: run.execution.input });
};

const stopped: Handle<'stopped'> = async (run, { failure }) => {
  cutShort(run, 'aborted', failure);
  return true;
};

const handlers: { [K in Kind]: Handle<K> } = {
  started,
  stopped,
  redriven,
  rang,
  answered,
  refused,
  submitted,
  tokenSucceeded,
  tokenFailed,
  heartbeat,
  mapRunStarted,
  mapRunSucceeded,
  mapRunFailed,
};

const handle = <K extends Kind>(run: Run, happening: Of<K> & { kind: K }) =>
  handlers[happening.kind](run, happening);

const historyIsFull: Failure = {
  error: 'States.Runtime',
  cause: 'The execution reached the maximum number of history events (25000).',
};

/** Only what has ended can be redriven, and nothing else can happen to it. */
const isInTime = ({ execution }: Run, { kind }: Happening) =>
  (execution.status === 'RUNNING') !== (kind === 'redriven');

/**
 * The interpreter: takes what happened, changes the run's draft of the execution and says which effects to
 * have. Nothing outside the draft is touched. False when what happened is out of date.
 */
export const advance = async (run: Run, happening: Happening): Promise<boolean> => {
  if (!isInTime(run, happening)) return false;
  try {
    return await handle(run, happening);
  } catch (thrown) {
    if (!(thrown instanceof HistoryFull)) throw thrown;
    fail(run, historyIsFull);
    return true;
  }
};
