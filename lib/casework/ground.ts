import { TimeZone } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { KouanFunction, KouanFunctionProps } from '../constructs/kouan-function.ts';
import type { Workflow } from '../constructs/workflow.ts';
import type { RegisterStack } from '../register-stack.ts';

/** What every part of the casework stands on. */
export type Ground = {
  readonly scope: Construct;
  readonly store: RegisterStack;
  readonly deadLetters: Queue;
  readonly make: (id: string, props: Omit<KouanFunctionProps, 'store'>) => KouanFunction;
};

/** The workflow that carries each kind of case. */
export type Workflows = Readonly<Record<string, Workflow>>;

/** Just after the day has begun where the zone is. */
export const everyNight = (
  { scope, deadLetters }: Ground,
  id: string,
  { does, minute }: { readonly does: KouanFunction; readonly minute: string },
) =>
  new Schedule(scope, id, {
    schedule: ScheduleExpression.cron({ minute, hour: '0', timeZone: TimeZone.ASIA_SHANGHAI }),
    target: new LambdaInvoke(does, { deadLetterQueue: deadLetters }),
  });
