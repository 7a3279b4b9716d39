import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

export type PaymentBatchTasks = {
  readonly gatherBatch: IFunction;
  readonly advanceBatch: IFunction;
  readonly exportBatch: IFunction;
  readonly settleBatch: IFunction;
};

/**
 * From a maker's selection to the bank's last answer: every check again, a second person, a third who releases the
 * file once, and then as many answers as the bank needs.
 */
export class PaymentBatch extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: PaymentBatchTasks) {
    super(scope, id);

    const gather = decide(this, 'Gather what can be paid', tasks.gatherBatch);
    const checker = askOne(this, 'Wait for the checker', register);
    const advance = decide(this, 'Follow the checker', tasks.advanceBatch);
    const exporter = askOne(this, 'Wait for the exporter', register);
    const release = decide(this, 'Export the bank file', tasks.exportBatch);
    const bank = askOne(this, 'Wait for the bank', register);
    const settle = decide(this, 'Book what the bank answered', tasks.settleBatch);
    const where = whereDoesItStand(this);

    where
      .when(standsAt('made'), gather)
      .when(standsAt('to-check'), checker)
      .when(standsAt('to-release'), exporter)
      .when(standsAt('exported'), bank)
      .otherwise(ended(this));
    checker.next(advance);
    advance.next(where);
    exporter.next(release);
    release.next(where);
    bank.next(settle);
    settle.next(where);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: gather.next(where),
      impact: 'Payment batches stay where they are; no money moves.',
    });
  }
}
