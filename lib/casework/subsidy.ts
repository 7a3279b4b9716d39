import { Duration } from 'aws-cdk-lib';
import { AllocationAndNotice } from '../workflows/allocation.ts';
import { ClaimReview } from '../workflows/claim-review.ts';
import { CoursePlanReview } from '../workflows/course-plan-review.ts';
import { ObjectionReview } from '../workflows/objection-review.ts';
import { ReconsiderationReview } from '../workflows/reconsideration.ts';
import { readsEvidence } from './evidence.ts';
import { everyNight, type Ground } from './ground.ts';

const review = ({ scope, store: { register }, make }: Ground) =>
  new ClaimReview(scope, 'ClaimReview', register, {
    screenClaim: make('ScreenClaim', {
      entry: 'subsidy/claims/screen-claim.task',
      impact: 'Claims are submitted and not screened.',
      grants: { register: 'write', exports: 'write' },
      timeout: Duration.minutes(15),
      memoryMb: 1769,
    }),
    settleClaim: make('SettleClaim', {
      entry: 'subsidy/claims/settle-claim.task',
      impact: 'Those who were asked have answered, and the claim does not move.',
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

const reconsideration = ({ scope, store: { register }, make }: Ground) =>
  new ReconsiderationReview(
    scope,
    'ReconsiderationReview',
    register,
    make('SettleReconsideration', {
      entry: 'subsidy/reconsiderations/settle-reconsideration.task',
      impact: 'Reconsiderations are decided, and their claims stay where they are.',
      grants: { register: 'write' },
    }),
  ).workflow;

const coursePlan = ({ scope, store: { register }, make }: Ground) =>
  new CoursePlanReview(
    scope,
    'CoursePlanReview',
    register,
    make('SettleCoursePlan', {
      entry: 'subsidy/courses/settle-course-plan.task',
      impact: 'Course plans are answered, and stay where they are.',
      grants: { register: 'write' },
    }),
  ).workflow;

/** What has ended is known from an earlier night; everything else is read (ADR 0100). */
const countsClaims = (ground: Ground) => {
  const count = ground.make('CountClaims', {
    entry: 'subsidy/statistics/count-claims.schedule',
    impact: 'The statistics of claims are those of an earlier day.',
    grants: { register: 'read', ledger: 'read', exports: 'write' },
    timeout: Duration.minutes(15),
    memoryMb: 1769,
  });
  everyNight(ground, 'CountClaimsEveryNight', { does: count, minute: '40' });
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

/** Claims from their evidence to the notice, and what is said against it and against what was decided. */
export const subsidyCasework = (ground: Ground) => {
  readsEvidence(ground);
  suggestsProgrammes(ground);
  countsClaims(ground);
  return {
    claim: review(ground),
    allocation: allocation(ground),
    objection: objection(ground),
    reconsideration: reconsideration(ground),
    'course-plan': coursePlan(ground),
  };
};
