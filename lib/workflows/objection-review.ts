import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

/** One objection to one item: the lead answers it, and the item goes on or ends. */
export class ObjectionReview extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, settleObjection: IFunction) {
    super(scope, id);

    const settle = decide(this, 'Settle the objection', settleObjection);
    const lead = askOne(this, 'Wait for the lead', register);
    const where = whereDoesItStand(this).when(standsAt('lodged'), lead.next(settle)).otherwise(ended(this));

    this.workflow = new Workflow(this, 'Workflow', {
      definition: settle.next(where),
      impact: 'Objections are decided, and their items stay held.',
    });
  }
}
