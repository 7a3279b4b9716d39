import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { decide, ended } from './people.ts';

type OneStepProps = {
  readonly step: string;
  readonly does: IFunction;
  /** What people notice when it fails. */
  readonly impact: string;
};

/** Work that is too long for a request, and about which nobody is asked. */
export class OneStep extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, { step, does, impact }: OneStepProps) {
    super(scope, id);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: decide(this, step, does).next(ended(this)),
      impact,
    });
  }
}
