import { Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { KouanFunction } from './constructs/kouan-function.ts';
import type { Workflow } from './constructs/workflow.ts';
import type { Stage } from './stages.ts';

type WatchStackProps = StackProps & {
  readonly stage: Stage;
  readonly functions: readonly KouanFunction[];
  readonly machines: readonly Workflow[];
  readonly deadLetters: Queue;
};

/** Who is told what, in the words of those who suffer it. */
export class WatchStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, functions, machines, deadLetters, ...props }: WatchStackProps,
  ) {
    super(scope, id, props);
    const told = new Topic(this, 'Told', { enforceSSL: true });
    if (stage.alarmMail) told.addSubscription(new EmailSubscription(stage.alarmMail));

    const alarm = (name: string, metric: IMetric, impact: string) =>
      new Alarm(this, name, {
        metric,
        alarmDescription: impact,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(told));

    for (const one of functions) alarm(`${one.node.id}Fails`, one.metricErrors(), one.impact);
    for (const one of machines)
      alarm(`${one.node.scope?.node.id ?? one.node.id}Fails`, one.metricFailed(), one.impact);
    alarm(
      'LettersAreDead',
      deadLetters.metricApproximateNumberOfMessagesVisible(),
      'Something was tried again and again and never handled.',
    );
  }
}
