import { Duration } from 'aws-cdk-lib';
import { FilingApproval } from '../workflows/filing-approval.ts';
import { FilingInspection } from '../workflows/filing-inspection.ts';
import { everyNight, type Ground } from './ground.ts';

const approval = ({ scope, store: { register }, make }: Ground) =>
  new FilingApproval(scope, 'FilingApproval', register, {
    precheckApplication: make('PrecheckApplication', {
      entry: 'filing/applications/precheck-application.task',
      impact: 'New applications are not checked.',
      grants: { register: 'write' },
    }),
    weighApplication: make('WeighApplication', {
      entry: 'filing/applications/weigh-application.task',
      impact: 'Departments have decided, and the application does not move.',
      grants: { register: 'write' },
    }),
    lapseApplication: make('LapseApplication', {
      entry: 'filing/applications/lapse-application.task',
      impact: 'Applications that were not corrected in time stay open.',
      grants: { register: 'write' },
    }),
  }).workflow;

const inspection = ({ scope, store: { register }, make }: Ground) =>
  new FilingInspection(
    scope,
    'FilingInspection',
    register,
    make('SettleInspection', {
      entry: 'filing/register/settle-inspection.task',
      impact: 'Inspections are decided, and nothing follows.',
      grants: { register: 'write' },
    }),
  ).workflow;

const watchesTerms = (ground: Ground) => {
  const watch = ground.make('WatchFilings', {
    entry: 'filing/register/watch-filings.schedule',
    impact: 'Filings whose term has ended stay in force, and nobody is reminded to renew.',
    grants: { register: 'write' },
    timeout: Duration.minutes(15),
  });
  everyNight(ground, 'WatchFilingsEveryNight', { does: watch, minute: '10' });
};

/** Applications from submission to entry, and the entries while they last. */
export const filingCasework = (ground: Ground) => {
  watchesTerms(ground);
  return { application: approval(ground), filing: inspection(ground) };
};
