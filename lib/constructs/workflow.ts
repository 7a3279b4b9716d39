import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  type IChainable,
  LogLevel,
  QueryLanguage,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

export type WorkflowProps = {
  readonly definition: IChainable;
  /** What people notice when executions fail. Goes into the alarm. */
  readonly impact: string;
};

/** A state machine with our defaults: JSONata, a year at most, traced, and logs without any data of the case. */
export class Workflow extends StateMachine {
  readonly impact: string;

  constructor(scope: Construct, id: string, { definition, impact }: WorkflowProps) {
    super(scope, id, {
      definitionBody: DefinitionBody.fromChainable(definition),
      queryLanguage: QueryLanguage.JSONATA,
      comment: impact,
      timeout: Duration.days(364),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(scope, `${id}Logs`, {
          logGroupName: `/aws/vendedlogs/states/${scope.node.path.replaceAll('/', '-')}-${id}`,
          retention: RetentionDays.SIX_MONTHS,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Log delivery and X-Ray have no resources to name.',
    });
    this.impact = impact;
  }
}
