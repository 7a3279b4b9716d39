import { describe, expect, it } from 'vitest';
import { restEnd } from '#domain/filing/account-terms.ts';
import { day, yearsAfter } from '#domain/shared/day.ts';

describe('how long a changed account rests', () => {
  it.each([
    ['in hours, through nights and holidays', { length: 48, unit: 'hour' }, '2026-03-04T01:00:00.000Z'],
    [
      'in working days, to the end of the last',
      { length: 2, unit: 'working-day' },
      '2026-03-04T16:00:00.000Z',
    ],
  ] as const)('is counted %s', (_, rest, end) => {
    expect(restEnd(rest, '2026-03-02T01:00:00.000Z')).toBe(end);
  });

  it('is nothing where the zone has decided nothing', () => {
    expect(restEnd(undefined, '2026-03-02T01:00:00.000Z')).toBeUndefined();
  });
});

describe('an anniversary', () => {
  it('of a leap day falls on the last of February', () => {
    expect(yearsAfter(day('2008-02-29'), 18)).toBe('2026-02-28');
  });
});
