import * as z from 'zod';
import { executionArn } from '../arns.ts';
import { aName } from '../begin.ts';
import type { Execution } from '../execution.ts';
import { Refused } from '../failure.ts';
import type { JsonObject } from '../json.ts';
import { readItemStarter } from '../map-run/starters.ts';
import { jsonFrom, theExecution, theMachine } from './find.ts';
import { theMapRun } from './map-runs.ts';
import { type Inside, operation } from './operation.ts';
import { pageFrom, tokenFor } from './pages.ts';
import { redriveCount, redriveStatus } from './redrive.ts';

const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;

const mustBeAName = (name: string) => {
  if (name.length >= 1 && name.length <= 80 && !forbidden.test(name)) return;
  throw new Refused('InvalidName', `Invalid Name: '${name}'`);
};

const StartExecution = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().optional(),
  traceHeader: z.string().optional(),
});

export const startExecution = operation(
  StartExecution,
  async (inside, { stateMachineArn, name = aName(), input = '{}' }) => {
    const { machine, id } = theMachine(inside, stateMachineArn);
    mustBeAName(name);
    const execution = await inside.begin({
      machine,
      definition: id,
      arn: executionArn(machine.arn, name),
      name,
      input: jsonFrom(input, 'InvalidExecutionInput'),
    });
    return { executionArn: execution.arn, startDate: execution.startedAt };
  },
);

/** For an item of a distributed Map: of which run, and how many items it stands for. */
const ofMapRun = ({ journal }: Inside, { startedBy, items = 1 }: Pick<Execution, 'startedBy' | 'items'>) => {
  const item = readItemStarter(startedBy);
  const run = item && journal.mapRuns.find(item.run);
  return run ? { mapRunArn: run.arn, itemCount: items } : {};
};

const summary = (
  inside: Inside,
  { arn, name, status, startedAt, stoppedAt, ...rest }: Execution,
): JsonObject => ({
  executionArn: arn,
  stateMachineArn: inside.machines.of({ ...rest, place: [] }).arn,
  name,
  status,
  startDate: startedAt,
  ...(stoppedAt !== undefined && { stopDate: stoppedAt }),
  ...redriveCount(rest),
  ...ofMapRun(inside, rest),
});

const included = { included: true };

const described = (inside: Inside, execution: Execution): JsonObject => ({
  ...summary(inside, execution),
  input: JSON.stringify(execution.input),
  inputDetails: included,
  ...(execution.output !== undefined && {
    output: JSON.stringify(execution.output),
    outputDetails: included,
  }),
  ...execution.failure,
  ...redriveStatus(inside, execution),
});

const OneExecution = z.object({ executionArn: z.string(), includedData: z.string().optional() });

export const describeExecution = operation(OneExecution, async (inside, input) => {
  await inside.journal.settled();
  return described(inside, theExecution(inside, input.executionArn));
});

const ListExecutions = z.object({
  stateMachineArn: z.string().optional(),
  mapRunArn: z.string().optional(),
  statusFilter: z
    .enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'])
    .optional(),
  redriveFilter: z.enum(['REDRIVEN', 'NOT_REDRIVEN']).optional(),
  maxResults: z.int().min(0).max(1000).optional(),
  nextToken: z.string().optional(),
});

type Asked = z.infer<typeof ListExecutions>;

const found = (inside: Inside, asked: Asked, from: number, limit: number): Execution[] => {
  const { stateMachineArn = '', statusFilter: status, mapRunArn, redriveFilter } = asked;
  const redriven = redriveFilter && redriveFilter === 'REDRIVEN';
  if (mapRunArn === undefined) {
    const { machine } = theMachine(inside, stateMachineArn);
    return inside.journal.list({ arn: machine.arn, status, redriven, offset: from, limit });
  }
  const children = inside.journal.mapRuns.children(theMapRun(inside, mapRunArn).id);
  return children.filter((child) => !status || child.status === status).slice(from, from + limit);
};

export const listExecutions = operation(ListExecutions, async (inside, asked) => {
  await inside.journal.settled();
  const { from, limit } = pageFrom(asked, 100);
  const page = found(inside, asked, from, limit + 1);
  return {
    executions: page.slice(0, limit).map((execution) => summary(inside, execution)),
    ...tokenFor(page.length > limit ? from + limit : undefined),
  };
});

const StopExecution = z.object({
  executionArn: z.string(),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});

export const stopExecution = operation(StopExecution, async (inside, { executionArn: arn, error, cause }) => {
  const { id } = theExecution(inside, arn);
  const failure = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
  await inside.keeper.deliver(id, { kind: 'stopped', failure });
  // An execution that had ended already answers with the time of its own end.
  return { stopDate: theExecution(inside, arn).stoppedAt ?? inside.clock.now() };
});
