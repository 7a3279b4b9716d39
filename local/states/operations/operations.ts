import { Refused } from '../failure.ts';
import type { JsonObject } from '../json.ts';
import { describeExecution, startExecution, stopExecution } from './executions.ts';
import { getExecutionHistory } from './history.ts';
import { listExecutions } from './list-executions.ts';
import { describeStateMachine, describeStateMachineForExecution, listStateMachines } from './machines.ts';
import { describeMapRun, listMapRuns } from './map-runs.ts';
import type { Inside } from './operation.ts';
import { redriveExecution } from './redrive.ts';
import { testState } from './test-state.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './tokens.ts';

/** The Step Functions API, by the names it has there. */
export const operationsOn = (inside: Inside) => ({
  startExecution: startExecution(inside),
  describeExecution: describeExecution(inside),
  listExecutions: listExecutions(inside),
  stopExecution: stopExecution(inside),
  redriveExecution: redriveExecution(inside),
  getExecutionHistory: getExecutionHistory(inside),
  sendTaskSuccess: sendTaskSuccess(inside),
  sendTaskFailure: sendTaskFailure(inside),
  sendTaskHeartbeat: sendTaskHeartbeat(inside),
  describeStateMachine: describeStateMachine(inside),
  describeStateMachineForExecution: describeStateMachineForExecution(inside),
  listStateMachines: listStateMachines(inside),
  describeMapRun: describeMapRun(inside),
  listMapRuns: listMapRuns(inside),
  testState: testState(inside),
});

export type Operations = ReturnType<typeof operationsOn>;

type Handle = (input: unknown) => Promise<JsonObject>;

/** The operation of that name, for whoever knows it only by name. */
export const ownOperation = (operations: Operations, name: string): Handle => {
  const found = new Map<string, Handle>(Object.entries(operations)).get(name);
  if (!found) throw new Refused('UnknownOperationException', `${name} is not answered here.`);
  return found;
};
