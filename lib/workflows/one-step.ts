import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { decide, ended } from './people.ts';

type Step = { readonly step: string; readonly does: IFunction };

type OneStepProps = Step & {
  /** What is done where the step has failed for good, so that nobody waits for it. */
  readonly failing?: Step;
  /** What people notice when it fails. */
  readonly impact: string;
};

/** Work that is too long for a request, and about which nobody is asked. */
export class OneStep extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, { step, does, failing, impact }: OneStepProps) {
    super(scope, id);

    const end = ended(this);
    const work = decide(this, step, does);
    if (failing) work.addCatch(decide(this, failing.step, failing.does).next(end));
    this.workflow = new Workflow(this, 'Workflow', { definition: work.next(end), impact });
  }
}
