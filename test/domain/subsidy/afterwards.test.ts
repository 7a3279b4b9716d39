import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { claimLifecycle, claimStatuses } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { lastDayToLodge } from '#domain/subsidy/claims/reconsideration.ts';
import { keptFromWithdrawal } from '#domain/subsidy/claims/withdrawal.ts';

describe('the days in which reconsideration may be asked for', () => {
  it.each([
    ['sixty, the day of the decision not counted', '2026-07-10', '2026-09-08'],
    ['until the next working day where the last is a Sunday', '2026-07-08', '2026-09-07'],
    ['until the first working day after the National Day holiday', '2026-08-04', '2026-10-08'],
  ])('are %s', (_, decidedOn, last) => {
    expect(lastDayToLodge(day(decidedOn))).toBe(last);
  });
});

describe('a claim that can no longer be withdrawn', () => {
  it('says why, wherever the lifecycle does not allow it', () => {
    const stuck = claimStatuses.filter((status) => !('withdraw' in claimLifecycle[status]));
    expect(stuck.filter((status) => keptFromWithdrawal(status).length === 0)).toEqual(['withdrawn']);
  });

  it('and none is kept that may be', () => {
    const free = claimStatuses.filter((status) => 'withdraw' in claimLifecycle[status]);
    expect(free.flatMap(keptFromWithdrawal)).toEqual([]);
  });
});
