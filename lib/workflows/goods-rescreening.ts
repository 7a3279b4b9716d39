import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askEverybody, decide, ended, standsAt, whereDoesItStand } from './people.ts';
import { inFiles } from './side-by-side.ts';

export type GoodsRescreeningTasks = {
  readonly chooseGoods: IFunction;
  readonly rescreenPiece: IFunction;
  readonly reportRescreening: IFunction;
  readonly settleRescreening: IFunction;
  readonly applyPiece: IFunction;
  readonly closeRescreening: IFunction;
};

type Places = { readonly register: TableV2; readonly exports: IBucket };

/**
 * From a new list, or a recall, to a book that can be relied on: every piece of active goods, or of one file that entered
 * late, is held anew, what is in doubt is suspended or looked at, and reported, its owners are told, and the departments
 * keep, restore or delist it.
 */
export class GoodsRescreening extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, { register, exports }: Places, tasks: GoodsRescreeningTasks) {
    super(scope, id);

    const choose = decide(this, 'Choose what is held anew', tasks.chooseGoods, {
      prefix: '{% $states.result.Payload.prefix %}',
    });
    const screen = inFiles(this, 'Hold every piece anew', {
      lambdaFunction: tasks.rescreenPiece,
      each: 'Hold a piece anew',
      label: 'RescreenPieces',
      lanes: 10,
      bucket: exports,
      prefix: '{% $prefix %}',
    });
    const report = decide(this, 'Report what is in doubt', tasks.reportRescreening);
    const departments = askEverybody(this, 'Ask the departments', 'Wait for a department', register);
    const settle = decide(this, 'Settle every question', tasks.settleRescreening);
    const apply = inFiles(this, 'Keep, restore or delist', {
      lambdaFunction: tasks.applyPiece,
      each: 'Keep, restore or delist a piece',
      label: 'ApplyPieces',
      lanes: 10,
      bucket: exports,
      prefix: "{% 'rescreenings/' & $states.context.Execution.Input.id & '/findings/' %}",
    });
    const close = decide(this, 'Close the re-screening', tasks.closeRescreening);
    const done = ended(this);
    const where = whereDoesItStand(this)
      .when(standsAt('under-review'), departments)
      .when(standsAt('applying'), apply)
      .otherwise(done);

    departments.next(settle).next(where);
    apply.next(close).next(done);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: choose.next(screen).next(report).next(where),
      impact: 'A new list or a recall does not reach the goods that are filed.',
      maps: ['RescreenPieces', 'ApplyPieces'],
    });
  }
}
