import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

/** The repair of a ban: one person verifies that it has been put right, another lifts it. */
export class CreditRepair extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, settleRepair: IFunction) {
    super(scope, id);

    const settle = decide(this, 'Follow what was said', settleRepair);
    const verifier = askOne(this, 'Wait for the verification', register);
    const lead = askOne(this, 'Wait for the lifting', register);
    const where = whereDoesItStand(this)
      .when(standsAt('applied'), verifier.next(settle))
      .when(standsAt('verified'), lead.next(settle))
      .otherwise(ended(this));

    this.workflow = new Workflow(this, 'Workflow', {
      definition: settle.next(where),
      impact: 'Repairs are decided, and the bans stay.',
    });
  }
}
