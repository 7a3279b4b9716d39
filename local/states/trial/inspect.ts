import type { Flow } from '../execution.ts';
import { isMeant } from '../interpreter/error-names.ts';
import { childrenOf } from '../interpreter/run.ts';
import type { Json, JsonObject } from '../json.ts';
import { guardsOf, type State } from '../machine.ts';
import type { Draft } from './draft.ts';
import type { Worked } from './mocked.ts';
import { told } from './told.ts';

/** What its Arguments came to: what a task is called with, or what the branches are given. */
const argumentsOf = ({ run, flow }: Draft, state: State): Json | undefined => {
  if (!('Arguments' in state) || state.Arguments === undefined) return undefined;
  return flow.doing.kind === 'calling' ? flow.doing.arguments : childrenOf(run, flow)[0]?.input;
};

export const inspectArguments = (draft: Draft, state: State): JsonObject =>
  told({ afterArguments: argumentsOf(draft, state) });

export const inspectInput = ({ input }: Flow): JsonObject => told({ input });

export const inspectResult = (worked: Worked): JsonObject =>
  told({ result: 'result' in worked ? worked.result : undefined });

export const inspectVariables = ({ variables }: Flow): JsonObject =>
  Object.keys(variables).length === 0 ? {} : told({ variables });

const meant = (guards: { ErrorEquals: string[] }[] | undefined, error: string | undefined) =>
  (guards ?? []).findIndex(({ ErrorEquals }) => isMeant(ErrorEquals, error));

export const retryIndexOf = (state: State, error: string | undefined) => meant(guardsOf(state).Retry, error);

const catchIndexOf = (state: State, error: string | undefined) => meant(guardsOf(state).Catch, error);

/** Which retrier or catcher took the failure up. */
export const inspectGuard = ({ run, flow }: Draft, state: State, error: string | undefined): JsonObject => {
  const { retry } = flow.alarms;
  if (retry === undefined) return { errorDetails: { catchIndex: catchIndexOf(state, error) } };
  const seconds = Math.round((retry - run.now) / 1000);
  return {
    errorDetails: { retryIndex: retryIndexOf(state, error), retryBackoffIntervalSeconds: seconds },
  };
};
