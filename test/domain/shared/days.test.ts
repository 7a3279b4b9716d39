import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, checkDay, day, dayOf, daysBetween, endOf } from '#domain/shared/day.ts';
import {
  addWorkingDays,
  isWorkingDay,
  lastKnownYear,
  noticeEnd,
  workingDaysBetween,
} from '#domain/shared/working-days.ts';

const anyDay = fc.integer({ min: 0, max: 2500 }).map((n) => addDays(day('2020-01-01'), n));

describe('working days', () => {
  it.each([
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2025-09-30', 3, '2025-10-11'],
    ['2026-04-30', 1, '2026-05-06'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-01-01', 1, '2026-01-04'],
    ['2020-01-23', 1, '2020-02-03'],
  ])('%s and %i working days end on %s', (start, n, end) => {
    expect(addWorkingDays(day(start), n)).toMatchObject({ day: end, provisional: false });
  });

  it('count back what they counted forward', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (start, n) => {
        const end = addWorkingDays(start, n).day;
        expect(workingDaysBetween(start, end)).toBe(n);
        expect(workingDaysBetween(end, start)).toBe(n === 0 ? 0 : -n);
      }),
    );
  });

  it('always end on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        expect(isWorkingDay(addWorkingDays(start, n).day)).toBe(true);
      }),
    );
  });

  it('are provisional where no holidays have been published', () => {
    expect(addWorkingDays(day(`${lastKnownYear()}-12-28`), 10).provisional).toBe(true);
    expect(addWorkingDays(day(`${lastKnownYear()}-06-01`), 10).provisional).toBe(false);
    expect(addWorkingDays(day(`${lastKnownYear()}-12-31`), 0).provisional).toBe(false);
    expect(addWorkingDays(day(`${lastKnownYear() + 1}-01-01`), 0).provisional).toBe(true);
  });

  it('are known as far as National Day is a holiday', () => {
    const nationalDays = (year: number) =>
      ['01', '02', '03'].map((date) => isWorkingDay(day(`${year}-10-${date}`)));
    expect(lastKnownYear()).toBeGreaterThanOrEqual(2026);
    expect(nationalDays(lastKnownYear())).toEqual([false, false, false]);
    expect(nationalDays(lastKnownYear() + 1)).toContain(true);
  });

  it('end at midnight in Beijing', () => {
    expect(addWorkingDays(day('2026-02-13'), 5).endsAt).toBe('2026-02-27T16:00:00.000Z');
  });
});

describe('a notice', () => {
  it.each([
    ['2023-12-11', { length: 7, unit: 'calendar', firstDayCounts: true }, '2023-12-17'],
    ['2023-12-11', { length: 7, unit: 'calendar', firstDayCounts: false }, '2023-12-18'],
    ['2026-02-13', { length: 5, unit: 'working', firstDayCounts: false }, '2026-02-27'],
    ['2026-02-13', { length: 5, unit: 'working', firstDayCounts: true }, '2026-02-26'],
  ] as const)('from %s for %j stands until %s', (from, term, end) => {
    expect(noticeEnd(day(from), term)).toMatchObject({ day: end, provisional: false });
  });
});

describe('a day', () => {
  it.each([
    '2026-03-05',
    '2026/3/5',
    '2026.3.5',
    '20260305',
    '2026年3月5日',
    ' ２０２６－０３－０５ ',
    '2026/3/5 10:20',
  ])('is read from %s', (text) => {
    expect(checkDay(text)).toMatchObject({ ok: true, value: '2026-03-05' });
  });

  it.each(['', '2026-02-30', '2026-13-01', '05/03/2026', '3月5日', '46086'])(
    'is not read from %j',
    (text) => {
      expect(checkDay(text)).toMatchObject({ ok: false, refusal: { code: 'DAY-FORMAT', found: text } });
    },
  );

  it('is the day it is in China', () => {
    expect(dayOf('2026-03-04T16:00:00Z')).toBe('2026-03-05');
    expect(dayOf('2026-03-04T15:59:59.999Z')).toBe('2026-03-04');
  });

  it('ends where the next begins', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(dayOf(endOf(on))).toBe(addDays(on, 1));
        expect(daysBetween(on, addDays(on, 30))).toBe(30);
      }),
    );
  });
});
