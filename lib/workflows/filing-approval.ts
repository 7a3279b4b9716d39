import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askEverybody, askUntilDue, decide, ended, standsAt, waitsAt, whereDoesItStand } from './people.ts';

export type FilingApprovalTasks = {
  readonly precheckApplication: IFunction;
  readonly weighApplication: IFunction;
  readonly lapseApplication: IFunction;
};

/**
 * From an application to its decision, be it the first for a mode, a change or a renewal. What has defects goes back
 * with all of them at once; what no department must see is entered; the rest waits for its departments, in parallel.
 */
export class FilingApproval extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: FilingApprovalTasks) {
    super(scope, id);

    const precheck = decide(this, 'Precheck the application', tasks.precheckApplication);
    const weigh = decide(this, 'Weigh the opinions', tasks.weighApplication);
    const lapse = decide(this, 'Let it lapse', tasks.lapseApplication);
    const correction = askUntilDue(this, 'Wait for the correction', register);
    const departments = askEverybody(this, 'Ask the departments', 'Wait for a department', register);
    const where = whereDoesItStand(this);
    const done = ended(this);

    where
      .when(waitsAt('needs-correction'), correction.addCatch(lapse, { errors: ['States.Timeout'] }))
      // Corrected before anybody waited, or in the moment in which the term ran out.
      .when(standsAt('submitted', 'needs-correction'), precheck)
      .when(standsAt('under-review'), departments)
      .otherwise(done);
    correction.next(precheck);
    departments.next(weigh);
    weigh.next(where);
    lapse.next(where);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: precheck.next(where),
      impact: 'Applications stay where they are; subjects see "submitted" for longer than a day.',
    });
  }
}
