import type { Flow } from '../execution.ts';
import type { Scope } from '../expressions/evaluate.ts';
import type { Json, JsonObject } from '../json.ts';
import { parentOf, type Run } from './run.ts';

type Extra = {
  result?: Json;
  errorOutput?: Json;
  token?: string;
  item?: { index: number; value: Json; key?: string };
};

/** What of a run an expression can see. */
export type Seeing = Pick<Run, 'machine' | 'execution' | 'now' | 'context'>;

const instant = (at: number) => new Date(at).toISOString();

/** The flow and what it stands in, from the inside out. */
const around = (run: Seeing, flow: Flow): Flow[] => {
  const parent = parentOf(run, flow);
  return parent ? [flow, ...around(run, parent)] : [flow];
};

const itemAround = (flows: Flow[]): Extra['item'] => {
  const iteration = flows.find(({ item }) => item !== undefined);
  return iteration?.item && { index: iteration.index, ...iteration.item };
};

const retryCount = (flow: Flow) => flow.retries.reduce((sum, count) => sum + count, 0);

const contextOf = (
  run: Seeing,
  flow: Flow,
  flows: Flow[],
  { token, item = itemAround(flows) }: Extra,
): JsonObject => ({
  Execution: {
    Id: run.execution.arn,
    Input: run.execution.input,
    Name: run.execution.name,
    RoleArn: run.machine.roleArn,
    StartTime: instant(run.execution.startedAt),
    RedriveCount: run.execution.redrive?.number ?? 0,
    ...(run.execution.redrive && { RedriveTime: instant(run.execution.redrive.at) }),
  },
  State: { Name: flow.state, EnteredTime: instant(flow.enteredAt), RetryCount: retryCount(flow) },
  StateMachine: { Id: run.machine.arn, Name: run.machine.name },
  ...(token !== undefined && { Task: { Token: token } }),
  ...(item && {
    Map: { Item: { Index: item.index, Value: item.value, ...(item.key !== undefined && { Key: item.key }) } },
  }),
});

/** What an expression in the flow's present state can see. */
export const scopeOf = (run: Seeing, flow: Flow, extra: Extra = {}): Scope => {
  const flows = around(run, flow);
  return {
    instant: run.now,
    variables: Object.assign({}, ...flows.map(({ variables }) => variables).reverse()),
    states: {
      input: flow.input,
      context: { ...contextOf(run, flow, flows, extra), ...run.context },
      ...(extra.result !== undefined && { result: extra.result }),
      ...(extra.errorOutput !== undefined && { errorOutput: extra.errorOutput }),
    },
  };
};
