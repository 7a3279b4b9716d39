import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { DistributedMap, S3ObjectsItemReader, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

type Work = {
  readonly lambdaFunction: IFunction;
  /** How the step for one file is called. */
  readonly each: string;
  /** In the names of its executions. */
  readonly label: string;
  readonly lanes: number;
  readonly bucket: IBucket;
  /** Which files: all whose key begins so. */
  readonly prefix: string;
};

const trouble = ['CaseMoved', 'TransactionConflictException', 'ThrottlingException', 'SlowDown'];

const eachFile = (scope: Construct, { lambdaFunction, each }: Work) =>
  LambdaInvoke.jsonata(scope, each, {
    lambdaFunction,
    payload: TaskInput.fromText('{% $states.input %}'),
    outputs: '{% $states.result.Payload %}',
    retryOnServiceExceptions: true,
  }).addRetry({ errors: trouble, interval: Duration.seconds(2), maxAttempts: 6, backoffRate: 2 });

/** Works on every stored file under a prefix, each in an execution of its own. It answers no more than a count. */
export const inFiles = (scope: Construct, name: string, work: Work) =>
  DistributedMap.jsonata(scope, name, {
    itemReader: new S3ObjectsItemReader({ bucket: work.bucket, prefix: work.prefix }),
    itemSelector: {
      id: '{% $states.context.Execution.Input.id %}',
      key: '{% $states.context.Map.Item.Value.Key %}',
    },
    label: work.label,
    maxConcurrency: work.lanes,
    outputs: '{% {} %}',
  }).itemProcessor(eachFile(scope, work));
