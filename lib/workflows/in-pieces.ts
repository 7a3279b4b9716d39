import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DistributedMap, ProvideItems, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

type Work = {
  readonly lambdaFunction: IFunction;
  /** How the step for one piece is called: "Screen a piece". */
  readonly each: string;
  /** In the names of its executions. */
  readonly label: string;
  /** What is worked on at once. */
  readonly lanes: number;
};

const trouble = ['CaseMoved', 'TransactionConflictException', 'ThrottlingException', 'SlowDown'];

const eachPiece = (scope: Construct, { lambdaFunction, each }: Work) =>
  LambdaInvoke.jsonata(scope, each, {
    lambdaFunction,
    payload: TaskInput.fromText('{% $states.input %}'),
    outputs: '{% $states.result.Payload %}',
    retryOnServiceExceptions: true,
  }).addRetry({ errors: trouble, interval: Duration.seconds(2), maxAttempts: 6, backoffRate: 2 });

/**
 * Works on every piece of a file, each in an execution of its own, as many at once as there are lanes. A piece is told
 * the id of its case and its number, and answers no more than a count.
 */
export const inPieces = (scope: Construct, name: string, work: Work) =>
  DistributedMap.jsonata(scope, name, {
    items: ProvideItems.jsonata('{% [1..$pieces] %}'),
    itemSelector: {
      id: '{% $states.context.Execution.Input.id %}',
      piece: '{% $states.context.Map.Item.Value %}',
    },
    label: work.label,
    maxConcurrency: work.lanes,
    outputs: '{% {} %}',
  }).itemProcessor(eachPiece(scope, work));
