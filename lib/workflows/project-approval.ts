import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askEverybody, askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

/**
 * From a proposal, or the change of one, to the decision on it: departments advise in parallel, the leading one drafts, the
 * conference votes, a second person puts it in force. The same carries a project that asks for its acceptance on site.
 */
export class ProjectApproval extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, carryProject: IFunction) {
    super(scope, id);

    const carry = decide(this, 'Take the answer', carryProject);
    const departments = askEverybody(this, 'Ask the departments', 'Wait for a department', register);
    const draft = askOne(this, 'Wait for the draft of a decision', register);
    const conference = askOne(this, 'Wait for the conference', register);
    const second = askOne(this, 'Wait for a second person', register);
    const site = askOne(this, 'Wait for the acceptance on site', register);

    const where = whereDoesItStand(this)
      .when(standsAt('in-opinion'), departments)
      .when(standsAt('being-drafted'), draft)
      .when(standsAt('in-conference'), conference)
      .when(standsAt('to-be-confirmed'), second)
      .when(standsAt('in-acceptance'), site)
      .otherwise(ended(this));
    for (const wait of [departments, draft, conference, second, site]) wait.next(carry);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: carry.next(where),
      impact: 'Projects are proposed or voted upon, and do not move.',
    });
  }
}
