import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askWithinTerm, decide } from './people.ts';

export type ClaimReviewTasks = {
  readonly screenClaim: IFunction;
  readonly settleClaim: IFunction;
  readonly lapseClaim: IFunction;
};

/**
 * What was submitted is screened, whoever is asked is waited for, what they answered is settled. A firm may verify the
 * lines, departments decide in parallel, a share of what goes fast is looked at twice, what anybody opposes is decided by
 * the lead or a committee, what can be corrected goes back with everything at once: whoever is asked next is asked by
 * another execution (ADR 0089).
 */
export class ClaimReview extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, tasks: ClaimReviewTasks) {
    super(scope, id);

    const screen = decide(this, 'Screen the claim', tasks.screenClaim);
    const asked = askWithinTerm(this, 'Ask whoever is to answer', register, 'needs-correction');
    const settle = decide(this, 'Settle what was answered', tasks.settleClaim);
    const lapse = decide(this, 'Let it lapse', tasks.lapseClaim);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: screen.next(asked.addCatch(lapse, { errors: ['States.Timeout'] })).next(settle),
      impact: 'Claims stay where they are; subjects are told nothing.',
    });
  }
}
