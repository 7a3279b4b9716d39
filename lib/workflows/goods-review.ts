import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askEverybody, decide, ended, standsAt, whereDoesItStand } from './people.ts';

export type GoodsReviewTasks = {
  readonly screenGoods: IFunction;
  readonly answerGoods: IFunction;
};

/**
 * From a file of goods to an answer for every row. A machine decides what it may; the rest becomes one question per
 * reason, asked in parallel, and the answers go back to every row that raised them.
 */
export class GoodsReview extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: GoodsReviewTasks) {
    super(scope, id);

    const screen = decide(this, 'Screen the goods', tasks.screenGoods);
    const departments = askEverybody(this, 'Ask the departments', 'Wait for a department', register);
    const answer = decide(this, 'Answer every row', tasks.answerGoods);
    const where = whereDoesItStand(this).when(standsAt('under-review'), departments).otherwise(ended(this));
    departments.next(answer);
    answer.next(where);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: screen.next(where),
      impact: 'Goods are submitted and not answered.',
    });
  }
}
