import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, whereDoesItStand } from './people.ts';

type SecondPersonProps = { readonly settle: IFunction; readonly impact: string };

/** Something that one person proposes takes effect once a second has confirmed it, and comes to nothing otherwise. */
export class SecondPerson extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, { settle, impact }: SecondPersonProps) {
    super(scope, id);

    const follow = decide(this, 'Follow the second person', settle);
    const second = askOne(this, 'Wait for a second person', register);
    const where = whereDoesItStand(this)
      .when(standsAt('proposed'), second.next(follow))
      .otherwise(ended(this));

    this.workflow = new Workflow(this, 'Workflow', { definition: follow.next(where), impact });
  }
}
