import * as z from 'zod';
import { Refused } from '../failure.ts';
import type { Count, MapRun } from '../journal/map-run-journal.ts';
import type { JsonObject } from '../json.ts';
import { theExecution } from './find.ts';
import { type Inside, operation } from './operation.ts';

const fields: Record<Count['status'], string> = {
  PENDING: 'pending',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
};

const none = { ...Object.fromEntries(Object.values(fields).map((field) => [field, 0])), resultsWritten: 0 };

const countsIn = (counts: Count[], of: 'executions' | 'items'): JsonObject => ({
  ...none,
  ...Object.fromEntries(counts.map((count) => [fields[count.status], count[of]])),
  total: counts.reduce((sum, count) => sum + count[of], 0),
});

const executionOf = ({ journal }: Inside, { execution }: MapRun) => {
  const found = journal.load(execution);
  if (!found) throw new Error(`There is no execution ${execution}.`);
  return found;
};

const summary = (inside: Inside, run: MapRun): JsonObject => ({
  executionArn: executionOf(inside, run).arn,
  mapRunArn: run.arn,
  startDate: run.startedAt,
  ...(run.stoppedAt !== undefined && { stopDate: run.stoppedAt }),
});

export const theMapRun = ({ journal }: Inside, arn: string): MapRun => {
  const run = journal.mapRuns.findArn(arn);
  if (!run) throw new Refused('ResourceNotFound', `Resource not found: '${arn}'`);
  return run;
};

export const describeMapRun = operation(
  z.object({ mapRunArn: z.string() }),
  async (inside, { mapRunArn }) => {
    await inside.journal.settled();
    const run = theMapRun(inside, mapRunArn);
    const counts = inside.journal.mapRuns.counts(run.id);
    return {
      ...summary(inside, run),
      status: run.status,
      maxConcurrency: run.concurrency,
      toleratedFailureCount: run.tolerated.count ?? 0,
      toleratedFailurePercentage: run.tolerated.percentage ?? 0,
      itemCounts: countsIn(counts, 'items'),
      executionCounts: countsIn(counts, 'executions'),
      redriveCount: 0,
    };
  },
);

export const listMapRuns = operation(z.object({ executionArn: z.string() }), async (inside, input) => {
  await inside.journal.settled();
  const execution = theExecution(inside, input.executionArn);
  const { arn } = inside.machines.of(execution);
  return {
    mapRuns: inside.journal.mapRuns
      .of(execution.id)
      .map((run): JsonObject => ({ ...summary(inside, run), stateMachineArn: arn })),
  };
});
