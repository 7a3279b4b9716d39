import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended, standsAt, waitsAt, whereDoesItStand } from './people.ts';

export type AllocationTasks = {
  readonly sharePool: IFunction;
  readonly announceAllocation: IFunction;
  readonly closeNotice: IFunction;
};

/**
 * From a closed window to reserved money: shared out, confirmed by a second person, announced, cleared. A step takes up
 * some thousand claims and is called again while there are more (ADR 0052).
 */
export class AllocationAndNotice extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: AllocationTasks) {
    super(scope, id);

    const share = decide(this, 'Share out the pool', tasks.sharePool);
    const confirm = askOne(this, 'Wait for the second person', register);
    const announce = decide(this, 'Publish the notice', tasks.announceAllocation, {
      until: '{% $states.result.Payload.until %}',
    });
    const notice = Wait.jsonata(this, 'Let the notice stand', { time: WaitTime.timestamp('{% $until %}') });
    const close = decide(this, 'Reserve what nobody objects to', tasks.closeNotice);
    const where = whereDoesItStand(this)
      .when(standsAt('prepared'), share)
      .when(waitsAt('proposed'), confirm)
      .when(standsAt('proposed'), announce)
      .when(standsAt('in-notice'), notice)
      .otherwise(ended(this));
    confirm.next(announce);
    announce.next(where);
    notice.next(close);
    close.next(where);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: share.next(where),
      impact: 'A closed window is not shared out, or a notice that is over is not cleared.',
    });
  }
}
