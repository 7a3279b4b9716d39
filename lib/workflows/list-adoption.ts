import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askEverybody, askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

export type ListAdoptionTasks = {
  readonly askOpinions: IFunction;
  readonly gatherOpinions: IFunction;
  readonly publishListVersion: IFunction;
};

/**
 * From a proposed version of a list to its publication: the departments say what they think of it, in parallel, and a
 * second person confirms it or sends it back.
 */
export class ListAdoption extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: ListAdoptionTasks) {
    super(scope, id);

    const ask = decide(this, 'Ask for opinions', tasks.askOpinions);
    const departments = askEverybody(this, 'Hear the departments', 'Wait for a department', register);
    const gather = decide(this, 'Gather the opinions', tasks.gatherOpinions);
    const confirm = askOne(this, 'Wait for the second person', register);
    const publish = decide(this, 'Publish the version', tasks.publishListVersion);

    const where = whereDoesItStand(this)
      .when(standsAt('in-opinion'), departments)
      .when(standsAt('to-confirm'), confirm)
      // An earlier attempt was cut short between the decision and the publication.
      .when(standsAt('confirmed'), publish)
      .otherwise(ended(this));
    departments.next(gather);
    gather.next(where);
    confirm.next(publish);
    publish.next(where);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: ask.next(where),
      impact: 'A version of a list is proposed or confirmed, and is not published.',
    });
  }
}
