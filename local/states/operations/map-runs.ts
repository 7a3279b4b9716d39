import * as z from 'zod';
import { Refused } from '../failure.ts';
import { type Count, failures, type MapRun } from '../journal/map-run-journal.ts';
import type { JsonObject } from '../json.ts';
import { obstacleTo } from '../redrivable.ts';
import { theExecution } from './find.ts';
import { type Inside, operation } from './operation.ts';
import { redriveCount } from './redrive.ts';

const fields: Record<Count['status'], string> = {
  PENDING: 'pending',
  PENDING_REDRIVE: 'pendingRedrive',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
};

const none = Object.fromEntries(Object.values(fields).map((field) => [field, 0]));

type Of = 'executions' | 'items';

const countsIn = (counts: Count[], of: Of): JsonObject => ({
  ...none,
  ...Object.fromEntries(counts.map((count) => [fields[count.status], count[of]])),
  total: counts.reduce((sum, count) => sum + count[of], 0),
});

/** What failed and cannot be redriven any more. */
const lost = ({ journal, clock }: Inside, { id }: MapRun, of: Of): JsonObject => {
  const children = journal.mapRuns.children(id).filter(({ status }) => failures.has(status));
  const gone = children.filter((child) => obstacleTo(journal, child, clock.now()) !== undefined);
  return {
    failuresNotRedrivable: gone.reduce((sum, { items = 1 }) => sum + (of === 'items' ? items : 1), 0),
  };
};

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
    const written = inside.journal.mapRuns.written(run.id);
    const countsOf = (of: Of) => ({
      ...countsIn(counts, of),
      ...lost(inside, run, of),
      resultsWritten: written[of],
    });
    return {
      ...summary(inside, run),
      status: run.status,
      maxConcurrency: run.concurrency,
      toleratedFailureCount: run.tolerated.count ?? 0,
      toleratedFailurePercentage: run.tolerated.percentage ?? 0,
      itemCounts: countsOf('items'),
      executionCounts: countsOf('executions'),
      ...redriveCount(run),
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
