import { type CfnElement, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
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
  /** The labels of its Distributed Maps: what they start, they may watch, stop and redrive, and nothing else. */
  readonly maps?: readonly string[];
};

/** The executions of a machine, or of one of its Distributed Maps, as cdk-nag writes them. */
const executionsOf = (machine: StateMachine, map: string): string => {
  const stack = Stack.of(machine);
  // The default child of a construct of the library is its CloudFormation resource.
  const ref = stack.getLogicalId(machine.node.defaultChild as CfnElement);
  const name = JSON.stringify({ 'Fn::Select': [6, { 'Fn::Split': [':', { Ref: ref }] }] });
  return `arn:<AWS::Partition>:states:${stack.region}:${stack.account}:execution:${name}${map}:*`;
};

/** A state machine with our defaults: JSONata, a year at most, traced, and logs without any data of the case. */
export class Workflow extends StateMachine {
  readonly impact: string;

  constructor(scope: Construct, id: string, { definition, impact, maps = [] }: WorkflowProps) {
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
    const parts = maps.length > 0 ? ['', ...maps.map((label) => `/${label}`)] : [];
    Validations.of(this).acknowledge(
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'Log delivery and X-Ray have no resources to name.',
      },
      ...parts.map((map) => ({
        id: `AwsSolutions-IAM5[Resource::${executionsOf(this, map)}]`,
        reason: 'Its own executions and those of its maps: their names are made at run time.',
      })),
    );
    this.impact = impact;
  }
}
