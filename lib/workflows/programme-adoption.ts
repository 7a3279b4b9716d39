import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

export type ProgrammeAdoptionTasks = {
  readonly carryVersion: IFunction;
  readonly publishVersion: IFunction;
};

/**
 * From a proposed version of a programme to its publication: the law is asked, then the money, then a second person; each
 * agrees or sends it back.
 */
export class ProgrammeAdoption extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: ProgrammeAdoptionTasks) {
    super(scope, id);

    const carry = decide(this, 'Take the answer', tasks.carryVersion);
    const law = askOne(this, 'Wait for the legal check', register);
    const money = askOne(this, 'Wait for the fund to be confirmed', register);
    const second = askOne(this, 'Wait for the approval', register);
    const publish = decide(this, 'Publish the version', tasks.publishVersion);

    const where = whereDoesItStand(this)
      .when(standsAt('legal-check'), law)
      .when(standsAt('fund-check'), money)
      .when(standsAt('fund-confirmed'), second)
      .when(standsAt('approved'), publish)
      .otherwise(ended(this));
    for (const wait of [law, money, second]) wait.next(carry);
    publish.next(where);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: carry.next(where),
      impact: 'A version of a programme is proposed or agreed to, and is not published.',
    });
  }
}
