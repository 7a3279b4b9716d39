import { Duration, Stack, type StackProps, TimeZone, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { KouanFunction, type KouanFunctionProps } from './constructs/kouan-function.ts';
import type { Workflow } from './constructs/workflow.ts';
import type { RegisterStack } from './register-stack.ts';
import { AllocationAndNotice } from './workflows/allocation.ts';
import { ClaimReview } from './workflows/claim-review.ts';
import { creditWorkflows } from './workflows/credit.ts';
import { FilingApproval } from './workflows/filing-approval.ts';
import { FilingInspection } from './workflows/filing-inspection.ts';
import { GoodsRescreening } from './workflows/goods-rescreening.ts';
import { GoodsReview } from './workflows/goods-review.ts';
import { ListAdoption } from './workflows/list-adoption.ts';
import { ObjectionReview } from './workflows/objection-review.ts';
import { PaymentBatch } from './workflows/payment-batch.ts';

type CaseworkStackProps = StackProps & { readonly register: RegisterStack };

/** The functions that decide, the workflows that carry cases, the streams that connect them, and the sweeps. */
export class CaseworkStack extends Stack {
  readonly functions: KouanFunction[] = [];
  readonly machines: Workflow[] = [];
  readonly deadLetters: Queue;
  private readonly store: RegisterStack;

  constructor(scope: Construct, id: string, { register: store, ...props }: CaseworkStackProps) {
    super(scope, id, props);
    this.store = store;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is where dead letters go; what lies here raises an alarm.',
    });

    const application = this.filingApproval(store);
    const filing = this.filingInspection(store);
    const goods = this.goodsReview(store);
    const rescreening = this.goodsRescreening(store);
    const list = this.listAdoption(store);
    const claim = this.claimReview(store);
    const allocation = this.allocation(store);
    const objection = new ObjectionReview(
      this,
      'ObjectionReview',
      store.register,
      this.function('SettleObjection', {
        entry: 'subsidy/objections/settle-objection.task',
        impact: 'Objections are decided, and their items stay held.',
        grants: { register: 'write', ledger: 'write' },
      }),
    ).workflow;
    const batch = this.paymentBatch(store);
    const credit = creditWorkflows(this, store, this.deadLetters, (name, props) =>
      this.function(name, props),
    );
    this.machines.push(
      application,
      filing,
      goods,
      rescreening,
      list,
      claim,
      allocation,
      objection,
      batch,
      ...Object.values(credit),
    );
    this.readsEvidence();

    this.startsAndResumes({
      application,
      filing,
      'goods-filing': goods,
      rescreening,
      'list-version': list,
      claim,
      allocation,
      objection,
      batch,
      ...credit,
    });
    this.forTheOperator();
    this.startsRescreenings();
  }

  private function(id: string, props: Omit<KouanFunctionProps, 'store'>): KouanFunction {
    const made = new KouanFunction(this, id, { ...props, store: this.store });
    this.functions.push(made);
    return made;
  }

  private filingApproval(store: RegisterStack) {
    return new FilingApproval(this, 'FilingApproval', store.register, {
      precheckApplication: this.function('PrecheckApplication', {
        entry: 'filing/applications/precheck-application.task',
        impact: 'New applications are not checked.',
        grants: { register: 'write' },
      }),
      weighApplication: this.function('WeighApplication', {
        entry: 'filing/applications/weigh-application.task',
        impact: 'Departments have decided, and the application does not move.',
        grants: { register: 'write' },
      }),
      lapseApplication: this.function('LapseApplication', {
        entry: 'filing/applications/lapse-application.task',
        impact: 'Applications that were not corrected in time stay open.',
        grants: { register: 'write' },
      }),
    }).workflow;
  }

  private filingInspection(store: RegisterStack) {
    const watch = this.function('WatchFilings', {
      entry: 'filing/register/watch-filings.schedule',
      impact: 'Filings whose term has ended stay in force, and nobody is reminded to renew.',
      grants: { register: 'write' },
      timeout: Duration.minutes(15),
    });
    new Schedule(this, 'WatchFilingsEveryNight', {
      schedule: ScheduleExpression.cron({ minute: '10', hour: '0', timeZone: TimeZone.ASIA_SHANGHAI }),
      target: new LambdaInvoke(watch, { deadLetterQueue: this.deadLetters }),
    });
    return new FilingInspection(
      this,
      'FilingInspection',
      store.register,
      this.function('SettleInspection', {
        entry: 'filing/register/settle-inspection.task',
        impact: 'Inspections are decided, and nothing follows.',
        grants: { register: 'write' },
      }),
    ).workflow;
  }

  private goodsReview(store: RegisterStack) {
    return new GoodsReview(this, 'GoodsReview', store.register, {
      splitGoods: this.function('SplitGoods', {
        entry: 'positive-list/review/split-goods.task',
        impact: 'Goods are submitted, and their file is not read.',
        grants: { register: 'write', goods: 'write', evidence: 'read', exports: 'write' },
        timeout: Duration.minutes(15),
        memoryMb: 1769,
      }),
      screenPiece: this.function('ScreenPiece', {
        entry: 'positive-list/review/screen-piece.task',
        impact: 'Goods are submitted and not screened.',
        grants: { register: 'read', goods: 'write', exports: 'write' },
        timeout: Duration.minutes(5),
        memoryMb: 1769,
      }),
      gatherGoods: this.function('GatherGoods', {
        entry: 'positive-list/review/gather-goods.task',
        impact: 'Goods are screened, and nobody is asked or told.',
        grants: { register: 'write', exports: 'write' },
        timeout: Duration.minutes(5),
        memoryMb: 1024,
      }),
      settleGoods: this.function('SettleGoods', {
        entry: 'positive-list/review/settle-goods.task',
        impact: 'Every question about the goods is answered, and the goods do not move.',
        grants: { register: 'write' },
      }),
      enterPiece: this.function('EnterPiece', {
        entry: 'positive-list/review/enter-piece.task',
        impact: 'Goods have passed, and are not in the book.',
        grants: { register: 'read', goods: 'write', exports: 'write' },
        timeout: Duration.minutes(5),
        memoryMb: 1769,
      }),
      joinGoods: this.function('JoinGoods', {
        entry: 'positive-list/review/join-goods.task',
        impact: 'Every row is decided, and the subject is told nothing.',
        grants: { register: 'write', exports: 'write' },
        timeout: Duration.minutes(15),
        memoryMb: 1024,
      }),
    }).workflow;
  }

  private goodsRescreening(store: RegisterStack) {
    const { register } = store;
    // A bucket is one, though its optional properties are declared another way.
    const exports = store.exports as IBucket;
    return new GoodsRescreening(
      this,
      'GoodsRescreening',
      { register, exports },
      {
        rescreenPiece: this.function('RescreenPiece', {
          entry: 'positive-list/rescreening/rescreen-piece.task',
          impact: 'Goods that a new list or a recall concerns stay active.',
          grants: { register: 'read', goods: 'write', exports: 'write' },
          timeout: Duration.minutes(5),
          memoryMb: 1769,
        }),
        reportRescreening: this.function('ReportRescreening', {
          entry: 'positive-list/rescreening/report-rescreening.task',
          impact: 'Goods are suspended, and nobody is told.',
          grants: { register: 'write', exports: 'write' },
          timeout: Duration.minutes(15),
          memoryMb: 1024,
        }),
        settleRescreening: this.function('SettleRescreening', {
          entry: 'positive-list/rescreening/settle-rescreening.task',
          impact: 'Departments have decided on suspended goods, and these do not move.',
          grants: { register: 'write' },
        }),
        applyPiece: this.function('ApplyPiece', {
          entry: 'positive-list/rescreening/apply-piece.task',
          impact: 'Suspended goods are neither restored nor delisted.',
          grants: { register: 'read', goods: 'write', exports: 'read' },
          timeout: Duration.minutes(5),
          memoryMb: 1024,
        }),
        closeRescreening: this.function('CloseRescreening', {
          entry: 'positive-list/rescreening/close-rescreening.task',
          impact: 'A re-screening that is carried out stays open.',
          grants: { register: 'write' },
        }),
      },
    ).workflow;
  }

  /** Just after the day has begun where the zone is. */
  private startsRescreenings() {
    const start = this.function('StartRescreenings', {
      entry: 'positive-list/rescreening/start-rescreenings.schedule',
      impact: 'A list takes effect, and the goods in the book are not held against it.',
      grants: { register: 'write' },
    });
    new Schedule(this, 'StartRescreeningsEveryNight', {
      schedule: ScheduleExpression.cron({ hour: '0', minute: '5', timeZone: TimeZone.ASIA_SHANGHAI }),
      target: new LambdaInvoke(start, { deadLetterQueue: this.deadLetters }),
    });
  }

  private listAdoption(store: RegisterStack) {
    return new ListAdoption(this, 'ListAdoption', store.register, {
      askOpinions: this.function('AskOpinions', {
        entry: 'positive-list/adoption/ask-opinions.task',
        impact: 'A version of a list is proposed, and no department hears of it.',
        grants: { register: 'write' },
      }),
      gatherOpinions: this.function('GatherOpinions', {
        entry: 'positive-list/adoption/gather-opinions.task',
        impact: 'The departments have spoken, and nobody is asked to confirm the list.',
        grants: { register: 'write' },
      }),
      publishListVersion: this.function('PublishListVersion', {
        entry: 'positive-list/adoption/publish-list-version.task',
        impact: 'A version of a list is confirmed, and does not come into force.',
        grants: { register: 'write', exports: 'read' },
        timeout: Duration.minutes(5),
        memoryMb: 1024,
      }),
    }).workflow;
  }

  private claimReview(store: RegisterStack) {
    return new ClaimReview(this, 'ClaimReview', store.register, {
      screenClaim: this.function('ScreenClaim', {
        entry: 'subsidy/claims/screen-claim.task',
        impact: 'Claims are submitted and not screened.',
        grants: { register: 'write', exports: 'write' },
        timeout: Duration.minutes(15),
        memoryMb: 1769,
      }),
      weighClaim: this.function('WeighClaim', {
        entry: 'subsidy/claims/weigh-claim.task',
        impact: 'Departments have decided, and the claim does not move.',
        grants: { register: 'write', exports: 'read' },
        timeout: Duration.minutes(5),
        memoryMb: 1024,
      }),
      concludeClaim: this.function('ConcludeClaim', {
        entry: 'subsidy/claims/conclude-claim.task',
        impact: 'The joint review has decided, and the claim does not move.',
        grants: { register: 'write', exports: 'read' },
        timeout: Duration.minutes(5),
        memoryMb: 1024,
      }),
      lapseClaim: this.function('LapseClaim', {
        entry: 'subsidy/claims/lapse-claim.task',
        impact: 'Claims that were not corrected in time stay open.',
        grants: { register: 'write' },
      }),
    }).workflow;
  }

  private allocation(store: RegisterStack) {
    return new AllocationAndNotice(this, 'Allocation', store.register, {
      sharePool: this.function('SharePool', {
        entry: 'subsidy/allocation/share-pool.task',
        impact: 'A closed window is not shared out.',
        grants: { register: 'write', ledger: 'read', exports: 'write' },
        timeout: Duration.minutes(15),
      }),
      announceAllocation: this.function('AnnounceAllocation', {
        entry: 'subsidy/allocation/announce-allocation.task',
        impact: 'A confirmed allocation is not announced.',
        grants: { register: 'write', exports: 'write' },
        timeout: Duration.minutes(15),
      }),
      closeNotice: this.function('CloseNotice', {
        entry: 'subsidy/allocation/close-notice.task',
        impact: 'Notices are over, and no money is reserved.',
        grants: { register: 'write', ledger: 'write' },
        timeout: Duration.minutes(15),
      }),
    }).workflow;
  }

  private paymentBatch(store: RegisterStack) {
    const long = { timeout: Duration.minutes(15), memoryMb: 1769 };
    return new PaymentBatch(this, 'PaymentBatch', store.register, {
      gatherBatch: this.function('GatherBatch', {
        entry: 'payment/gather-batch.task',
        impact: 'Payment batches are made, and nothing is gathered into them.',
        grants: { register: 'write' },
        ...long,
      }),
      advanceBatch: this.function('AdvanceBatch', {
        entry: 'payment/advance-batch.task',
        impact: 'A checker has decided, and the batch does not move.',
        grants: { register: 'write' },
        timeout: Duration.minutes(15),
      }),
      exportBatch: this.function('ExportBatch', {
        entry: 'payment/export-batch.task',
        impact: 'A batch is released, and there is no bank file.',
        grants: { register: 'write', ledger: 'write', exports: 'write' },
        ...long,
      }),
      settleBatch: this.function('SettleBatch', {
        entry: 'payment/settle-batch.task',
        impact: 'The bank has answered, and its answer is not booked.',
        grants: { register: 'write', ledger: 'write', exports: 'read' },
        ...long,
      }),
    }).workflow;
  }

  /** A file is read as soon as it has arrived, whether or not the browser is still there. */
  private readsEvidence() {
    const read = this.function('ReadEvidence', {
      entry: 'subsidy/evidence/read-evidence.task',
      impact: 'Uploaded files are not read; claims cannot be submitted.',
      grants: { register: 'write', evidence: 'write', exports: 'write' },
      timeout: Duration.minutes(15),
      memoryMb: 1769,
    });
    // The rule's own dead letters are those it cannot deliver; a reading that fails is Lambda's to keep.
    read.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(this.deadLetters) });
    new Rule(this, 'EvidenceArrives', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [this.store.evidence.bucketName] },
          object: { key: [{ prefix: 'claims/' }] },
        },
      },
      targets: [
        new LambdaTarget(read, {
          event: RuleTargetInput.fromObject({ key: EventField.fromPath('$.detail.object.key') }),
          deadLetterQueue: this.deadLetters,
          retryAttempts: 10,
        }),
      ],
    });
    const release = this.function('ReleaseNumbers', {
      entry: 'subsidy/claims/release-numbers.stream',
      impact: 'Numbers of withdrawn claims stay taken.',
      grants: { register: 'write', exports: 'read' },
      timeout: Duration.minutes(15),
      memoryMb: 1024,
    });
    release.addEventSource(this.fromRegister('EVENT#'));
  }

  /** The two ends of decision 5: an event starts a workflow, a decision resumes it; the sweep finds what was lost. */
  private startsAndResumes(machines: Readonly<Record<string, StateMachine>>) {
    const start = this.function('StartWorkflow', {
      entry: 'casework/start-workflow.stream',
      impact: 'What was submitted is not taken up.',
      grants: {},
    });
    const resume = this.function('ResumeWorkflow', {
      entry: 'casework/resume-workflow.stream',
      impact: 'Decisions are recorded, and the cases do not move.',
      grants: { register: 'write' },
    });
    const sweep = this.function('SweepWaits', {
      entry: 'casework/sweep-waits.schedule',
      impact: 'Decisions that the stream lost stay lost.',
      grants: { register: 'write' },
    });
    start.addEnvironment(
      'MACHINES',
      this.toJsonString(
        Object.fromEntries(
          Object.entries(machines).map(([kind, machine]) => [kind, machine.stateMachineArn]),
        ),
      ),
    );
    for (const machine of Object.values(machines)) {
      machine.grantStartExecution(start);
      machine.grantTaskResponse(resume);
      machine.grantTaskResponse(sweep);
    }
    start.addEventSource(this.fromRegister('EVENT#'));
    resume.addEventSource(this.fromRegister('TASK#', 'TOKEN#'));
    new Schedule(this, 'SweepEveryQuarterHour', {
      schedule: ScheduleExpression.rate(Duration.minutes(15)),
      target: new LambdaInvoke(sweep, { deadLetterQueue: this.deadLetters }),
    });
  }

  /** Rows of the register whose sort key begins so, as they are written. */
  private fromRegister(...prefixes: readonly string[]) {
    return new DynamoEventSource(this.store.register as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(0),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 20,
      parallelizationFactor: 10,
      onFailure: new SqsDlq(this.deadLetters),
      filters: prefixes.map((prefix) =>
        FilterCriteria.filter({
          eventName: FilterRule.notEquals('REMOVE'),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(prefix) } } },
        }),
      ),
    });
  }

  /** Called by name, never by an event: the operator's two handles. */
  private forTheOperator() {
    this.function('PublishZone', {
      entry: 'zone/publish-zone.task',
      impact: 'A new version of a programme, mode or list cannot be published.',
      grants: { register: 'write', ledger: 'write' },
    });
    this.function('GiveOffice', {
      entry: 'directory/give-office.task',
      impact: 'Nobody new can be given an office.',
      grants: { register: 'write' },
    });
  }
}
