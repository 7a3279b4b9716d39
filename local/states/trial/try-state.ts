import type { Failure } from '../failure.ts';
import { isTolerant, isTooMany, tooManyFailed } from '../interpreter/judge.ts';
import { type Exit, leave, type Step } from '../interpreter/leave.ts';
import { leavingOf, noticed, recover } from '../interpreter/proceed.ts';
import { start } from '../interpreter/starts/start.ts';
import type { Json, JsonObject } from '../json.ts';
import type { State, TaskState } from '../machine.ts';
import { withinQuota } from '../quotas.ts';
import type { TestState } from './asked.ts';
import type { Draft } from './draft.ts';
import {
  inspectArguments,
  inspectGuard,
  inspectInput,
  inspectResult,
  inspectVariables,
  retryIndexOf,
} from './inspect.ts';
import { failuresAllowed, inspectMap } from './inspect-map.ts';
import type { Worked } from './mocked.ts';

/** Asks for what a task asks for, once. */
export type Ask = (state: TaskState, args: Json) => Promise<Worked>;

export type Trial = { draft: Draft; state: State; asked: TestState; mocked?: Worked; ask?: Ask };

type Outcome = { step: Step } | { failure: Failure };

/** The service tests a state for five minutes at most. Here no time passes meanwhile. */
const longestMilliseconds = 5 * 60_000;

const leaveBy = async ({ draft: { run, flow }, state }: Trial, exit: Exit): Promise<Outcome> => ({
  step: await leave(run, flow, state, exit),
});

const tooMany = ({ draft, asked, state }: Trial): Failure | undefined => {
  const { tolerated, total } = failuresAllowed(draft, asked);
  const failed = asked.stateConfiguration?.mapIterationFailureCount ?? 0;
  const isLost = state.Type === 'Map' && isTolerant(tolerated) && isTooMany(failed, total, tolerated);
  return isLost ? tooManyFailed : undefined;
};

const workOf = async ({ draft: { flow }, state, mocked, ask }: Trial): Promise<Worked> => {
  if (mocked) return mocked;
  if (ask && flow.doing.kind === 'calling' && state.Type === 'Task') return ask(state, flow.doing.arguments);
  throw new Error(`"${state.name}" cannot be tested without a mock.`);
};

const afterPause = (trial: Trial): Outcome | Promise<Outcome> => {
  const { run, flow } = trial.draft;
  const pause = (flow.alarms.pause ?? run.now) - run.now;
  return pause > longestMilliseconds
    ? { failure: { error: 'States.Timeout' } }
    : leaveBy(trial, { leaving: leavingOf(trial.state) });
};

const afterWork = async (trial: Trial, seen: JsonObject): Promise<Outcome> => {
  const { draft, state, asked } = trial;
  if (draft.flow.doing.kind === 'pausing') return afterPause(trial);
  Object.assign(seen, inspectArguments(draft, state), await inspectMap(draft, asked, state));
  const failure = tooMany(trial);
  const worked = failure ? { failure } : await workOf(trial);
  Object.assign(seen, inspectResult(worked));
  if ('failure' in worked) return worked;
  const result = withinQuota(worked.result, 'returned a result', state.name);
  return leaveBy(trial, { leaving: leavingOf(state), result });
};

const attempt = async (trial: Trial, seen: JsonObject): Promise<Outcome> => {
  const { draft, state } = trial;
  const { run, flow } = draft;
  try {
    const started = await start(run, flow, state);
    if (started === 'waits' || started === 'branches') return await afterWork(trial, seen);
    return 'failed' in started ? { failure: started.failed } : await leaveBy(trial, started);
  } catch (thrown) {
    return { failure: noticed(run, flow, thrown) };
  }
};

const whereTo = (step: Step): JsonObject => {
  if (step === 'waits') return {};
  return 'next' in step
    ? { output: JSON.stringify(step.output), nextState: step.next }
    : { output: JSON.stringify(step.end) };
};

/** So many tries had been made already, by the retrier that is meant. */
const countTriesMade = ({ draft, state, asked }: Trial, { error }: Failure) => {
  const used = asked.stateConfiguration?.retrierRetryCount ?? 0;
  const at = retryIndexOf(state, error);
  if (at >= 0) draft.flow.retries[at] = used;
};

const takeUp = async (trial: Trial, failure: Failure, seen: JsonObject): Promise<JsonObject> => {
  const { run, flow } = trial.draft;
  countTriesMade(trial, failure);
  const step = await recover(run, flow, failure);
  if (run.execution.failure) return { status: 'FAILED', ...run.execution.failure };
  Object.assign(seen, inspectGuard(trial.draft, trial.state, failure.error));
  return { status: step === 'waits' ? 'RETRIABLE' : 'CAUGHT_ERROR', ...failure, ...whereTo(step) };
};

/** Carries out one state, and says how it would be left. */
export const tryState = async (trial: Trial) => {
  const inspection = inspectInput(trial.draft.flow);
  const outcome = await attempt(trial, inspection);
  const answer =
    'failure' in outcome
      ? await takeUp(trial, outcome.failure, inspection)
      : { status: 'SUCCEEDED', ...whereTo(outcome.step) };
  return { answer, inspection: { ...inspection, ...inspectVariables(trial.draft.flow) } };
};
