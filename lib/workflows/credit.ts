import { Duration, TimeZone } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { KouanFunction, KouanFunctionProps } from '../constructs/kouan-function.ts';
import type { RegisterStack } from '../register-stack.ts';
import { CreditAppeal } from './credit-appeal.ts';
import { CreditRepair } from './credit-repair.ts';
import { GradeImport } from './grade-import.ts';
import { SecondPerson } from './second-person.ts';

type Make = (id: string, props: Omit<KouanFunctionProps, 'store'>) => KouanFunction;

/** Every night bans that begin suspend, and bans that are over give free. */
const watchEveryNight = (scope: Construct, deadLetterQueue: IQueue, make: Make) => {
  const watch = make('WatchCredit', {
    entry: 'credit/bans/watch-credit.schedule',
    impact: 'Bans that begin suspend no filing, and filings stay suspended when bans are over.',
    grants: { register: 'write' },
    timeout: Duration.minutes(15),
  });
  new Schedule(scope, 'WatchCreditEveryNight', {
    schedule: ScheduleExpression.cron({ minute: '20', hour: '0', timeZone: TimeZone.ASIA_SHANGHAI }),
    target: new LambdaInvoke(watch, { deadLetterQueue }),
  });
};

/** Credit and risk: what needs a second person, what a subject brings, what an authority sends; by kind of case. */
export const creditWorkflows = (
  scope: Construct,
  { register }: RegisterStack,
  deadLetters: IQueue,
  make: Make,
) => {
  watchEveryNight(scope, deadLetters, make);
  const settle = (id: string, entry: string, impact: string) =>
    make(id, { entry, impact, grants: { register: 'write' } });
  const bans = 'Bans are confirmed, and hold for nobody.';
  const terms = 'Weights of risk are agreed to, and not published.';
  const appeals = 'Appeals are decided, and nothing follows.';
  const repairs = 'Repairs are decided, and nothing follows.';
  return {
    'ban-proposal': new SecondPerson(scope, 'BanProposal', register, {
      settle: settle('SettleBan', 'credit/bans/settle-ban.task', bans),
      impact: bans,
    }).workflow,
    'terms-proposal': new SecondPerson(scope, 'TermsProposal', register, {
      settle: settle('SettleTerms', 'risk/settle-terms.task', terms),
      impact: terms,
    }).workflow,
    appeal: new CreditAppeal(
      scope,
      'CreditAppeal',
      register,
      settle('SettleAppeal', 'credit/appeals/settle-appeal.task', appeals),
    ).workflow,
    repair: new CreditRepair(
      scope,
      'CreditRepair',
      register,
      settle('SettleRepair', 'credit/appeals/settle-repair.task', repairs),
    ).workflow,
    'grade-import': new GradeImport(
      scope,
      'GradeImport',
      make('ImportGrades', {
        entry: 'credit/imports/import-grades.task',
        impact: 'Files of grades are submitted, and nothing is recorded.',
        grants: { register: 'write', evidence: 'read', exports: 'write' },
        timeout: Duration.minutes(15),
        memoryMb: 1769,
      }),
    ).workflow,
  };
};
