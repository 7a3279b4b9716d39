import { Duration } from 'aws-cdk-lib';
import { AllocationAndNotice } from '../workflows/allocation.ts';
import { ClaimReview } from '../workflows/claim-review.ts';
import { ObjectionReview } from '../workflows/objection-review.ts';
import { readsEvidence } from './evidence.ts';
import { everyNight, type Ground } from './ground.ts';
import { fromRegister } from './waking.ts';

const review = ({ scope, store: { register }, make }: Ground) =>
  new ClaimReview(scope, 'ClaimReview', register, {
    screenClaim: make('ScreenClaim', {
      entry: 'subsidy/claims/screen-claim.task',
      impact: 'Claims are submitted and not screened.',
      grants: { register: 'write', exports: 'write' },
      timeout: Duration.minutes(15),
      memoryMb: 1769,
    }),
    concludeAudit: make('ConcludeAudit', {
      entry: 'subsidy/claims/conclude-audit.task',
      impact: 'An audit is handed in, and the claim does not move.',
      grants: { register: 'write', exports: 'read' },
      timeout: Duration.minutes(5),
      memoryMb: 1024,
    }),
    weighClaim: make('WeighClaim', {
      entry: 'subsidy/claims/weigh-claim.task',
      impact: 'Departments have decided, and the claim does not move.',
      grants: { register: 'write', exports: 'read' },
      timeout: Duration.minutes(5),
      memoryMb: 1024,
    }),
    concludeSecondLook: make('ConcludeSecondLook', {
      entry: 'subsidy/claims/conclude-second-look.task',
      impact: 'A claim was looked at a second time, and does not move.',
      grants: { register: 'write', exports: 'read' },
      timeout: Duration.minutes(5),
      memoryMb: 1024,
    }),
    concludeClaim: make('ConcludeClaim', {
      entry: 'subsidy/claims/conclude-claim.task',
      impact: 'The joint review has decided, and the claim does not move.',
      grants: { register: 'write', exports: 'read' },
      timeout: Duration.minutes(5),
      memoryMb: 1024,
    }),
    lapseClaim: make('LapseClaim', {
      entry: 'subsidy/claims/lapse-claim.task',
      impact: 'Claims that were not corrected in time stay open.',
      grants: { register: 'write' },
    }),
  }).workflow;

const allocation = ({ scope, store: { register }, make }: Ground) =>
  new AllocationAndNotice(scope, 'Allocation', register, {
    sharePool: make('SharePool', {
      entry: 'subsidy/allocation/share-pool.task',
      impact: 'A closed window is not shared out.',
      grants: { register: 'write', ledger: 'read', exports: 'write' },
      timeout: Duration.minutes(15),
      // A hundred thousand claims with their shares are held at once.
      memoryMb: 2048,
    }),
    announceAllocation: make('AnnounceAllocation', {
      entry: 'subsidy/allocation/announce-allocation.task',
      impact: 'A confirmed allocation is not announced.',
      grants: { register: 'write', exports: 'write' },
      timeout: Duration.minutes(15),
      memoryMb: 1024,
    }),
    closeNotice: make('CloseNotice', {
      entry: 'subsidy/allocation/close-notice.task',
      impact: 'Notices are over, and no money is reserved.',
      grants: { register: 'write', ledger: 'write', exports: 'read' },
      timeout: Duration.minutes(15),
      memoryMb: 1024,
    }),
  }).workflow;

const objection = ({ scope, store: { register }, make }: Ground) =>
  new ObjectionReview(
    scope,
    'ObjectionReview',
    register,
    make('SettleObjection', {
      entry: 'subsidy/objections/settle-objection.task',
      impact: 'Objections are decided, and their items stay held.',
      grants: { register: 'write', ledger: 'write', exports: 'read' },
      timeout: Duration.minutes(15),
      memoryMb: 1024,
    }),
  ).workflow;

const releasesNumbers = (ground: Ground) => {
  const release = ground.make('ReleaseNumbers', {
    entry: 'subsidy/claims/release-numbers.stream',
    impact: 'Numbers of withdrawn claims stay taken.',
    grants: { register: 'write', exports: 'read' },
    timeout: Duration.minutes(15),
    memoryMb: 1024,
  });
  release.addEventSource(fromRegister(ground, 'EVENT#'));
};

const servesWaiting = (ground: Ground) => {
  const serve = ground.make('ServeWaiting', {
    entry: 'subsidy/allocation/serve-waiting.stream',
    impact: 'Money is free, and claims still wait for it.',
    grants: { register: 'write', ledger: 'write', exports: 'read' },
    timeout: Duration.minutes(15),
    memoryMb: 1024,
  });
  serve.addEventSource(fromRegister(ground, 'EVENT#'));
};

const suggestsProgrammes = (ground: Ground) => {
  const suggest = ground.make('SuggestProgrammes', {
    entry: 'subsidy/suggestions/suggest-programmes.schedule',
    impact: 'Nobody is told which programmes fit, and what needs no claim is not drawn up.',
    grants: { register: 'write' },
    timeout: Duration.minutes(15),
    memoryMb: 1769,
  });
  everyNight(ground, 'SuggestProgrammesEveryNight', { does: suggest, minute: '20' });
};

/** Claims from their evidence to the notice, and what is objected to it. */
export const subsidyCasework = (ground: Ground) => {
  readsEvidence(ground);
  releasesNumbers(ground);
  servesWaiting(ground);
  suggestsProgrammes(ground);
  return { claim: review(ground), allocation: allocation(ground), objection: objection(ground) };
};
