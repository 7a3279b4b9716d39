import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

/** A course plan: the leading department answers it, however late; silence approves nothing. */
export class CoursePlanReview extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, settleCoursePlan: IFunction) {
    super(scope, id);

    const settle = decide(this, 'Settle the course plan', settleCoursePlan);
    const department = askOne(this, 'Wait for the leading department', register);
    const where = whereDoesItStand(this)
      .when(standsAt('filed'), department.next(settle))
      .otherwise(ended(this));

    this.workflow = new Workflow(this, 'Workflow', {
      definition: settle.next(where),
      impact: 'Course plans are answered, and stay where they are.',
    });
  }
}
