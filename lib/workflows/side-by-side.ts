import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  DistributedMap,
  type DistributedMapJsonataProps,
  ProvideItems,
  S3ObjectsItemReader,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

type Work = {
  readonly lambdaFunction: IFunction;
  /** How the step for one of them is called: "Screen a piece". */
  readonly each: string;
  /** In the names of its executions. */
  readonly label: string;
  /** What is worked on at once. */
  readonly lanes: number;
};

const trouble = ['CaseMoved', 'TransactionConflictException', 'ThrottlingException', 'SlowDown'];

const eachOne = (scope: Construct, { lambdaFunction, each }: Work) =>
  LambdaInvoke.jsonata(scope, each, {
    lambdaFunction,
    payload: TaskInput.fromText('{% $states.input %}'),
    outputs: '{% $states.result.Payload %}',
    retryOnServiceExceptions: true,
  }).addRetry({ errors: trouble, interval: Duration.seconds(2), maxAttempts: 6, backoffRate: 2 });

/** Each in an execution of its own, as many at once as there are lanes. It answers no more than a count. */
const sideBySide = (scope: Construct, name: string, work: Work, of: DistributedMapJsonataProps) =>
  DistributedMap.jsonata(scope, name, {
    ...of,
    label: work.label,
    maxConcurrency: work.lanes,
    outputs: '{% {} %}',
  }).itemProcessor(eachOne(scope, work));

const id = '{% $states.context.Execution.Input.id %}';

/** Works on every piece of a file: each is told the id of its case and its number. */
export const inPieces = (scope: Construct, name: string, work: Work) =>
  sideBySide(scope, name, work, {
    items: ProvideItems.jsonata('{% [1..$pieces] %}'),
    itemSelector: { id, piece: '{% $states.context.Map.Item.Value %}' },
  });

type Files = {
  readonly bucket: IBucket;
  /** All whose key begins so. */
  readonly prefix: string;
};

/** Works on every stored file under a prefix: each is told the id of its case and its key. */
export const inFiles = (scope: Construct, name: string, { bucket, prefix, ...work }: Work & Files) =>
  sideBySide(scope, name, work, {
    itemReader: new S3ObjectsItemReader({ bucket, prefix }),
    itemSelector: { id, key: '{% $states.context.Map.Item.Value.Key %}' },
  });
