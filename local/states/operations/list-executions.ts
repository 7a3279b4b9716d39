import * as z from 'zod';
import type { Execution } from '../execution.ts';
import type { JsonObject } from '../json.ts';
import { theMachine } from './find.ts';
import { theMapRun } from './map-runs.ts';
import { type Inside, operation } from './operation.ts';
import { pageFrom, tokenFor } from './pages.ts';
import { mapRunOf, summary } from './summary.ts';

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

const isAsked =
  ({ statusFilter, redriveFilter }: Asked) =>
  ({ status, redrive }: Execution) =>
    (statusFilter === undefined || statusFilter === status) &&
    (redriveFilter === undefined || (redriveFilter === 'REDRIVEN') === (redrive !== undefined));

const found = (inside: Inside, asked: Asked, from: number, limit: number): Execution[] => {
  const { stateMachineArn = '', statusFilter: status, mapRunArn, redriveFilter } = asked;
  if (mapRunArn === undefined) {
    const { machine } = theMachine(inside, stateMachineArn);
    const redriven = redriveFilter && redriveFilter === 'REDRIVEN';
    return inside.journal.list({ arn: machine.arn, status, redriven, offset: from, limit });
  }
  const children = inside.journal.mapRuns.children(theMapRun(inside, mapRunArn).id);
  return children.filter(isAsked(asked)).slice(from, from + limit);
};

/** The items of a distributed Map say how many they stand for, too. */
const listed = (inside: Inside, execution: Execution): JsonObject => ({
  ...summary(inside, execution),
  ...mapRunOf(inside, execution),
  ...(execution.items !== undefined && { itemCount: execution.items }),
});

export const listExecutions = operation(ListExecutions, async (inside, asked) => {
  await inside.journal.settled();
  const { from, limit } = pageFrom(asked, 100);
  const page = found(inside, asked, from, limit + 1);
  return {
    executions: page.slice(0, limit).map((execution) => listed(inside, execution)),
    ...tokenFor(page.length > limit ? from + limit : undefined),
  };
});
