import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Ground } from './ground.ts';

/** A file is read as soon as it has arrived, whether or not the browser is still there. */
export const readsEvidence = ({ scope, store, deadLetters, make }: Ground) => {
  const read = make('ReadEvidence', {
    entry: 'subsidy/evidence/read-evidence.task',
    impact: 'Uploaded files are not read; claims cannot be submitted.',
    grants: { register: 'write', evidence: 'write', exports: 'write' },
    timeout: Duration.minutes(15),
    memoryMb: 1769,
  });
  // The rule's own dead letters are those it cannot deliver; a reading that fails is Lambda's to keep.
  read.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(deadLetters) });
  new Rule(scope, 'EvidenceArrives', {
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [store.evidence.bucketName] },
        object: { key: [{ prefix: 'claims/' }] },
      },
    },
    targets: [
      new LambdaTarget(read, {
        event: RuleTargetInput.fromObject({ key: EventField.fromPath('$.detail.object.key') }),
        deadLetterQueue: deadLetters,
        retryAttempts: 10,
      }),
    ],
  });
};
