import { bookRepayments, repaymentsNoted } from '../payment/recovery/book-repayments.ts';
import { carryOutReversals, tasksDecided } from '../payment/recovery/carry-out-reversals.ts';
import { toBook, toReverse } from '../payment/recovery/left-behind.ts';
import { leavesMoney, serveNow } from '../subsidy/allocation/serve-after.ts';
import { endedOfLate } from '../subsidy/claims/ended-of-late.ts';
import { endsOfClaims, releaseNumbers } from '../subsidy/claims/release-numbers.ts';
import { changesOfPlans, plansOfLate, tellRosters } from '../subsidy/courses/tell-rosters.ts';
import { type Follower, ofAll, ofEach } from './follower.ts';

/** What follows from an event beside the workflow of its case, in this order; each has its sweep (ADR 0035). */
export const followers = {
  freed: ofEach({
    kind: 'claim',
    after: endsOfClaims,
    follow: (ports, { id, version }) => releaseNumbers(ports, id, version),
    left: endedOfLate,
  }),
  booked: ofEach({
    kind: 'recovery',
    after: repaymentsNoted,
    follow: (ports, { id }) => bookRepayments(ports, id),
    left: toBook,
  }),
  told: ofEach({
    kind: 'course-plan',
    after: changesOfPlans,
    follow: (ports, { id }) => tellRosters(ports, id),
    left: plansOfLate,
  }),
  reversed: ofEach({
    kind: 'recovery',
    after: tasksDecided,
    follow: (ports, { id }) => carryOutReversals(ports, id),
    left: toReverse,
  }),
  served: ofAll(leavesMoney, serveNow),
} as const satisfies Readonly<Record<string, Follower>>;
