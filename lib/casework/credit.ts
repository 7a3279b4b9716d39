import { Duration } from 'aws-cdk-lib';
import { CreditAppeal } from '../workflows/credit-appeal.ts';
import { CreditRepair } from '../workflows/credit-repair.ts';
import { OneStep } from '../workflows/one-step.ts';
import { SecondPerson } from '../workflows/second-person.ts';
import { everyNight, type Ground } from './ground.ts';

/** Bans that begin suspend, and bans that are over give free. */
const watchesBans = (ground: Ground) => {
  const watch = ground.make('WatchCredit', {
    entry: 'credit/bans/watch-credit.schedule',
    impact: 'Bans that begin suspend no filing, and filings stay suspended when bans are over.',
    grants: { register: 'write' },
    timeout: Duration.minutes(15),
  });
  everyNight(ground, 'WatchCreditEveryNight', { does: watch, minute: '20' });
};

/** Credit and risk: what needs a second person, what a subject brings, what an authority sends; by kind of case. */
export const creditCasework = (ground: Ground) => {
  watchesBans(ground);
  const { scope, make } = ground;
  const { register } = ground.store;
  const settle = (id: string, entry: string, impact: string) =>
    make(id, { entry, impact, grants: { register: 'write' } });
  const bans = 'Bans are confirmed, and hold for nobody.';
  const terms = 'Weights of risk are agreed to, and not published.';
  const appeals = 'Appeals are decided, and nothing follows.';
  const imports = 'Files of grades and events are submitted, and nothing is recorded.';
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
    'credit-import': new OneStep(scope, 'CreditImport', {
      step: 'Import the entries',
      does: make('ImportEntries', {
        entry: 'credit/imports/import-entries.task',
        impact: imports,
        grants: { register: 'write', evidence: 'read', exports: 'write' },
        timeout: Duration.minutes(15),
        memoryMb: 1769,
      }),
      impact: imports,
    }).workflow,
  };
};
