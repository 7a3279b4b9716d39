import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Workflow } from '../constructs/workflow.ts';
import { decide, ended } from './people.ts';

/** A file of grades or events: every good line is recorded, and all are reported on. Nobody is asked. */
export class CreditImport extends Construct {
  readonly workflow: Workflow;

  constructor(scope: Construct, id: string, importEntries: IFunction) {
    super(scope, id);

    this.workflow = new Workflow(this, 'Workflow', {
      definition: decide(this, 'Import the entries', importEntries).next(ended(this)),
      impact: 'Files of grades and events are submitted, and nothing is recorded.',
    });
  }
}
