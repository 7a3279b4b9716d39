import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import {
  askEverybody,
  askOne,
  askUntilDue,
  decide,
  ended,
  standsAt,
  waitsAt,
  whereDoesItStand,
} from './people.ts';

export type ClaimReviewTasks = {
  readonly screenClaim: IFunction;
  readonly concludeAudit: IFunction;
  readonly weighClaim: IFunction;
  readonly concludeSecondLook: IFunction;
  readonly concludeClaim: IFunction;
  readonly lapseClaim: IFunction;
};

/**
 * From submission to an amount. Every rule's outcome is kept; a firm may verify the lines; departments decide in parallel;
 * a share of what goes fast is looked at twice; what anybody opposes is decided by the lead or a committee; what can be
 * corrected goes back with everything at once.
 */
export class ClaimReview extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: ClaimReviewTasks) {
    super(scope, id);

    const screen = decide(this, 'Screen the claim', tasks.screenClaim);
    const settleAudit = decide(this, 'Conclude the audit', tasks.concludeAudit);
    const weigh = decide(this, 'Weigh the opinions', tasks.weighClaim);
    const settleLook = decide(this, 'Conclude the second look', tasks.concludeSecondLook);
    const conclude = decide(this, 'Conclude the joint review', tasks.concludeClaim);
    const lapse = decide(this, 'Let it lapse', tasks.lapseClaim);
    const correction = askUntilDue(this, 'Wait for the correction', register);
    const audit = askOne(this, 'Wait for the audit', register);
    const departments = askEverybody(this, 'Ask the departments', 'Wait for a department', register);
    const look = askOne(this, 'Wait for the second look', register);
    const lead = askOne(this, 'Wait for the joint review', register);
    const where = whereDoesItStand(this);

    where
      .when(waitsAt('needs-correction'), correction.addCatch(lapse, { errors: ['States.Timeout'] }))
      // Corrected before anybody waited, or in the moment in which the term ran out.
      .when(standsAt('submitted', 'needs-correction'), screen)
      .when(standsAt('in-audit'), audit)
      .when(standsAt('under-review'), departments)
      .when(standsAt('second-look'), look)
      .when(standsAt('joint-review'), lead)
      .otherwise(ended(this));
    correction.next(screen);
    audit.next(settleAudit);
    departments.next(weigh);
    look.next(settleLook);
    lead.next(conclude);
    settleAudit.next(where);
    weigh.next(where);
    settleLook.next(where);
    conclude.next(where);
    lapse.next(where);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: screen.next(where),
      impact: 'Claims stay where they are; subjects are told nothing.',
    });
  }
}
