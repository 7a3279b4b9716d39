import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, askUntilDue, decide, ended, standsAt, waitsAt, whereDoesItStand } from './people.ts';

type RecoveryTasks = { readonly settleRecovery: IFunction; readonly lapseRecovery: IFunction };

/**
 * Money that was paid is asked back: a second person orders it, the subject pays by the day it is due, and what is overdue
 * is handed over for enforcement. Money that comes back is booked beside this, whenever it comes.
 */
export class RecoveryOrder extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: RecoveryTasks) {
    super(scope, id);

    const settle = decide(this, 'Settle the recovery', tasks.settleRecovery);
    const lapse = decide(this, 'Call it overdue', tasks.lapseRecovery);
    const second = askOne(this, 'Wait for a second person', register);
    const subject = askUntilDue(this, 'Wait for the money', register);
    const lead = askOne(this, 'Wait for the enforcement', register);
    const where = whereDoesItStand(this);

    where
      .when(standsAt('proposed'), second)
      .when(waitsAt('ordered'), subject.addCatch(lapse, { errors: ['States.Timeout'] }))
      // Repaid before anybody waited, or in the moment in which the term ran out.
      .when(standsAt('ordered'), settle)
      .when(standsAt('overdue'), lead)
      .otherwise(ended(this));
    second.next(settle);
    subject.next(settle);
    lead.next(settle);
    lapse.next(where);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: settle.next(where),
      impact: 'Recoveries are decided, and nobody is asked for the money or chased for it.',
    });
  }
}
