import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Choice } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askEverybody, decide, ended, standsAt, whereDoesItStand } from './people.ts';
import { inPieces } from './side-by-side.ts';

export type GoodsReviewTasks = {
  readonly splitGoods: IFunction;
  readonly screenPiece: IFunction;
  readonly gatherGoods: IFunction;
  readonly settleGoods: IFunction;
  readonly enterPiece: IFunction;
  readonly joinGoods: IFunction;
};

/**
 * From a file of goods to an answer for every row. The file is cut into pieces that are screened side by side; a machine
 * decides what it may, the rest becomes one question per reason. What departments differ on is decided by the lead of the
 * leading one. What has passed goes into the book, piece by piece.
 */
export class GoodsReview extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: GoodsReviewTasks) {
    super(scope, id);

    const split = decide(this, 'Split the file', tasks.splitGoods, {
      pieces: '{% $states.result.Payload.pieces %}',
    });
    const screen = inPieces(this, 'Screen every piece', {
      lambdaFunction: tasks.screenPiece,
      each: 'Screen a piece',
      label: 'ScreenPieces',
      lanes: 10,
    });
    const gather = decide(this, 'Gather what was found', tasks.gatherGoods);
    const departments = askEverybody(this, 'Ask the departments', 'Wait for a department', register);
    const leads = askEverybody(this, 'Ask for a joint review', 'Wait for a lead', register);
    const settle = decide(this, 'Settle every question', tasks.settleGoods);
    // Ten pieces at once write some 10,000 units a second: within what sixteen partitions take.
    const enter = inPieces(this, 'Enter what has passed', {
      lambdaFunction: tasks.enterPiece,
      each: 'Enter a piece',
      label: 'EnterPieces',
      lanes: 10,
    });
    const join = decide(this, 'Join the result', tasks.joinGoods);
    const done = ended(this);
    const where = whereDoesItStand(this)
      .when(standsAt('under-review'), departments)
      .when(standsAt('joint-review'), leads)
      .when(standsAt('entering'), enter)
      .otherwise(done);
    const isRead = Choice.jsonata(this, 'Can it be read?')
      .when(standsAt('submitted'), screen)
      .otherwise(done);

    screen.next(gather).next(where);
    departments.next(settle).next(where);
    leads.next(settle);
    enter.next(join).next(done);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: split.next(isRead),
      impact: 'Goods are submitted and not answered.',
      maps: ['ScreenPieces', 'EnterPieces'],
    });
  }
}
