import { Duration, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { everyNight, type Ground, type Workflows } from './ground.ts';

/** Rows of the register whose sort key begins so, as they are written. A shard has two readers at most (ADR 0029). */
export const fromRegister = ({ store, deadLetters }: Ground, ...prefixes: readonly string[]) =>
  new DynamoEventSource(store.register as ITable, {
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(0),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 20,
    parallelizationFactor: 10,
    onFailure: new SqsDlq(deadLetters),
    filters: prefixes.map((prefix) =>
      FilterCriteria.filter({
        eventName: FilterRule.notEquals('REMOVE'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(prefix) } } },
      }),
    ),
  });

/** An event starts a workflow, a decision resumes it; the sweep finds what was lost. */
export const startsAndResumes = (ground: Ground, machines: Workflows) => {
  const { scope, deadLetters, make } = ground;
  const wake = make('WakeWorkflow', {
    entry: 'casework/wake-workflow.stream',
    impact: 'What was submitted is not taken up; decisions are recorded, and the cases do not move.',
    grants: { register: 'write' },
  });
  const sweep = make('SweepWaits', {
    entry: 'casework/sweep-waits.schedule',
    impact: 'Decisions that the stream lost stay lost.',
    grants: { register: 'write' },
  });
  wake.addEnvironment(
    'MACHINES',
    Stack.of(scope).toJsonString(
      Object.fromEntries(Object.entries(machines).map(([kind, machine]) => [kind, machine.stateMachineArn])),
    ),
  );
  for (const machine of Object.values(machines)) {
    machine.grantStartExecution(wake);
    machine.grantTaskResponse(wake);
    machine.grantTaskResponse(sweep);
  }
  wake.addEventSource(fromRegister(ground, 'EVENT#', 'TASK#', 'TOKEN#'));
  new Schedule(scope, 'SweepEveryQuarterHour', {
    schedule: ScheduleExpression.rate(Duration.minutes(15)),
    target: new LambdaInvoke(sweep, { deadLetterQueue: deadLetters }),
  });
};

/** What follows from an event beside the workflow of its case; the sweep finds what was lost. */
export const followsEvents = (ground: Ground) => {
  const follow = ground.make('FollowEvents', {
    entry: 'followers/follow-events.stream',
    impact:
      'Numbers of ended claims stay taken, free money is given to nobody, what came back is not booked, what was noted wrongly is not reversed, and rosters are warned of courses that count.',
    grants: { register: 'write', ledger: 'write', exports: 'read' },
    timeout: Duration.minutes(15),
    memoryMb: 1024,
  });
  follow.addEventSource(fromRegister(ground, 'EVENT#'));
  const sweep = ground.make('SweepEvents', {
    entry: 'followers/sweep-events.schedule',
    impact:
      'Where the stream lost an event, what came back stays unbooked, what was noted wrongly is not reversed, free money is given to nobody, numbers of ended claims stay taken, and rosters are warned of courses that count.',
    grants: { register: 'write', ledger: 'write', exports: 'read' },
    timeout: Duration.minutes(15),
    memoryMb: 1024,
  });
  everyNight(ground, 'SweepEventsEveryNight', { does: sweep, minute: '30' });
};
