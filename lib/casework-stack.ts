import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { creditCasework } from './casework/credit.ts';
import { filingCasework } from './casework/filing.ts';
import { goodsCasework } from './casework/goods.ts';
import type { Ground, Workflows } from './casework/ground.ts';
import { listCasework } from './casework/lists.ts';
import { operatorHandles } from './casework/operator.ts';
import { paymentCasework } from './casework/payment.ts';
import { programmeCasework } from './casework/programmes.ts';
import { projectCasework } from './casework/projects.ts';
import { subsidyCasework } from './casework/subsidy.ts';
import { followsEvents, startsAndResumes } from './casework/waking.ts';
import { KouanFunction, type KouanFunctionProps } from './constructs/kouan-function.ts';
import type { Workflow } from './constructs/workflow.ts';
import type { RegisterStack } from './register-stack.ts';

type CaseworkStackProps = StackProps & { readonly register: RegisterStack };

/** What the office does, in the order in which a case meets it. */
const areas = [
  filingCasework,
  goodsCasework,
  listCasework,
  programmeCasework,
  projectCasework,
  subsidyCasework,
  paymentCasework,
  creditCasework,
] as const;

/** The functions that decide, the workflows that carry cases, the streams that connect them, and the sweeps. */
export class CaseworkStack extends Stack {
  readonly functions: KouanFunction[] = [];
  readonly machines: readonly Workflow[];
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { register: store, ...props }: CaseworkStackProps) {
    super(scope, id, props);
    this.deadLetters = this.queueOfDeadLetters();
    const ground: Ground = {
      scope: this,
      store,
      deadLetters: this.deadLetters,
      make: (name, made) => this.function(name, { ...made, store }),
    };
    const workflows: Workflows = Object.assign({}, ...areas.map((area) => area(ground)));
    this.machines = Object.values(workflows);
    startsAndResumes(ground, workflows);
    followsEvents(ground);
    operatorHandles(ground);
  }

  private function(id: string, props: KouanFunctionProps): KouanFunction {
    const made = new KouanFunction(this, id, props);
    this.functions.push(made);
    return made;
  }

  private queueOfDeadLetters(): Queue {
    const queue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is where dead letters go; what lies here raises an alarm.',
    });
    return queue;
  }
}
