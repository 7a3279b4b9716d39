import type { Json, JsonObject } from './json.ts';
import type { Catcher, Retrier, StateFields } from './reading/fields.ts';
import type { Resource } from './reading/resource.ts';

/** A state machine that has been read and found sound. */
export type Machine = {
  arn: string;
  name: string;
  roleArn: string;
  definition: string;
  timeoutSeconds?: number;
  procedure: Procedure;
};

/** States with a beginning: the whole machine, a branch, or what is done for each item. */
export type Procedure = { startAt: string; states: Map<string, State> };

type Fields<T extends StateFields['Type']> = Extract<StateFields, { Type: T }> & { name: string };

export type TaskState = Fields<'Task'> & { resource: Resource };
export type PassState = Fields<'Pass'>;
export type ChoiceState = Fields<'Choice'>;
export type WaitState = Fields<'Wait'>;
export type SucceedState = Fields<'Succeed'>;
export type FailState = Fields<'Fail'>;
export type ParallelState = Fields<'Parallel'> & { branches: Procedure[] };
export type MapState = Fields<'Map'> & { processor: Procedure; distributed: boolean };

export type State =
  | TaskState
  | PassState
  | ChoiceState
  | WaitState
  | SucceedState
  | FailState
  | ParallelState
  | MapState;

/** What stands inside a state: the branches, or what is done for each item. */
export const innerOf = (state: State): Procedure[] => {
  if (state.Type === 'Parallel') return state.branches;
  return state.Type === 'Map' ? [state.processor] : [];
};

/** What a state, a choice rule or a catcher may say about leaving it. */
export type Leaving = {
  Output?: Json | undefined;
  Assign?: JsonObject | undefined;
  Next?: string | undefined;
};

/** What may be retried and caught. */
export type Guarded = { Retry?: Retrier[] | undefined; Catch?: Catcher[] | undefined };

export const guardsOf = (state: State): Guarded => ('Retry' in state || 'Catch' in state ? state : {});
