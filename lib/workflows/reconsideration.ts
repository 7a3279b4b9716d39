import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

/** A decision about a claim is looked at by a lead who had no part in it: it stands, or the claim is reviewed anew. */
export class ReconsiderationReview extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, settleReconsideration: IFunction) {
    super(scope, id);

    const settle = decide(this, 'Settle the reconsideration', settleReconsideration);
    const lead = askOne(this, 'Wait for another lead', register);
    const where = whereDoesItStand(this).when(standsAt('lodged'), lead.next(settle)).otherwise(ended(this));

    this.workflow = new Workflow(this, 'Workflow', {
      definition: settle.next(where),
      impact: 'Reconsiderations are decided, and their claims stay where they are.',
    });
  }
}
