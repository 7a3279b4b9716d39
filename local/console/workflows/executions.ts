import * as z from 'zod';
import type { Engine } from '#local/states/engine.ts';
import type { Execution } from '#local/states/execution.ts';
import { arnOf } from '#local/template/kind.ts';
import { root } from '../parts/page.ts';

const Listed = z.object({
  executionArn: z.string(),
  name: z.string(),
  status: z.string(),
  startDate: z.number(),
  stopDate: z.number().optional(),
});
export type Listed = z.infer<typeof Listed>;

const Described = Listed.extend({
  stateMachineArn: z.string(),
  input: z.string(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  redriveCount: z.number().default(0),
  redriveStatus: z.string().optional(),
});
export type Described = z.infer<typeof Described>;

/** An execution of the journal, as the service lists it. */
export const listed = ({ arn, name, status, startedAt, stoppedAt }: Execution): Listed => ({
  executionArn: arn,
  name,
  status,
  startDate: startedAt,
  ...(stoppedAt !== undefined && { stopDate: stoppedAt }),
});

const Executions = z.object({ executions: z.array(Listed), nextToken: z.string().optional() });
const Counts = z.object({ executionCounts: z.record(z.string(), z.number()) });

/** How an execution ends without success. */
export const inVain = ['FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export const statuses = ['RUNNING', ...inVain, 'SUCCEEDED'] as const;

export const machineArn = (machine: string) => arnOf('states', `stateMachine:${machine}`);
export const executionArn = (machine: string, name: string) =>
  arnOf('states', `execution:${machine}:${name}`);

const partsOf = (arn: string) => {
  const [machine = '', name = ''] = arn.split(':').slice(-2);
  return { machine, name };
};

export const workflowAddress = (machine: string) => `${root}/workflows/${encodeURIComponent(machine)}`;

/** The address of an execution's page. */
export const addressOf = (arn: string) => {
  const { machine, name } = partsOf(arn);
  return `${workflowAddress(machine)}/${encodeURIComponent(name)}`;
};

type Asked = { status?: string | undefined; nextToken?: string | undefined };

const onePage = 25;

export const executionsOf = async (engine: Engine, machine: string, { status, nextToken }: Asked) =>
  Executions.parse(
    await engine.listExecutions({
      stateMachineArn: machineArn(machine),
      maxResults: onePage,
      ...(status && { statusFilter: status }),
      ...(nextToken && { nextToken }),
    }),
  );

export const executionAt = async (engine: Engine, arn: string): Promise<Described> =>
  Described.parse(await engine.describeExecution({ executionArn: arn }));

/** Some executions of this status that a distributed Map has for its items, the latest. */
export const itemsOfRun = async (engine: Engine, mapRunArn: string, status: string) =>
  Executions.parse(await engine.listExecutions({ mapRunArn, statusFilter: status, maxResults: onePage }))
    .executions;

/** The executions that a distributed Map has for its items, and how many stand where. */
export const mapRunAt = async (engine: Engine, mapRunArn: string) => ({
  ...Counts.parse(await engine.describeMapRun({ mapRunArn })),
  ...Executions.parse(await engine.listExecutions({ mapRunArn, maxResults: onePage })),
});
