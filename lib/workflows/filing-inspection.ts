import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { askOne, decide, ended } from './people.ts';

/** What was entered without anybody having seen it, and was drawn by lot: one officer looks, and it stands or is suspended. */
export class FilingInspection extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, register: TableV2, settleInspection: IFunction) {
    super(scope, id);

    const find = decide(this, 'Find who inspects', settleInspection);
    const officer = askOne(this, 'Wait for the inspection', register);
    const settle = decide(this, 'Settle the inspection', settleInspection);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: find.next(officer).next(settle).next(ended(this)),
      impact: 'Filings drawn for inspection are inspected, and nothing follows.',
    });
  }
}
