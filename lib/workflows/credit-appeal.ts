import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

/** An appeal against an event: a lead decides, and upheld it counts on no day. */
export class CreditAppeal extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, settleAppeal: IFunction) {
    super(scope, id);

    const settle = decide(this, 'Settle the appeal', settleAppeal);
    const lead = askOne(this, 'Wait for the lead', register);
    const where = whereDoesItStand(this).when(standsAt('lodged'), lead.next(settle)).otherwise(ended(this));

    this.workflow = new Workflow(this, 'Workflow', {
      definition: settle.next(where),
      impact: 'Appeals are decided, and the records stay as they are.',
    });
  }
}
