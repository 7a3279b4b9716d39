import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colour, due, left, resume, start, stop, used } from '#domain/casework/clock.ts';
import { addDays, day } from '#domain/shared/day.ts';
import { workingDaysBetween } from '#domain/shared/working-days.ts';

const monday = day('2026-03-02');
const anyDay = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(day('2020-06-01'), n));
const days = fc.integer({ min: 0, max: 40 });

describe('the working-day clock of a case', () => {
  it('does not count the day it starts on', () => {
    const clock = start(monday, 5);
    expect(due(clock)).toMatchObject({ day: '2026-03-09', endsAt: '2026-03-09T16:00:00.000Z' });
    expect([left(clock, monday), left(clock, day('2026-03-09')), left(clock, day('2026-03-10'))]).toEqual([
      5, 0, -1,
    ]);
  });

  it('stands while the subject corrects', () => {
    const stopped = stop(start(monday, 5), day('2026-03-04'));
    expect(due(stopped)).toBeUndefined();
    expect(left(stopped, day('2026-03-20'))).toBe(3);
    expect(due(resume(stopped, day('2026-03-20')))).toMatchObject({ day: '2026-03-25' });
  });

  it('hears a stop or a resumption twice without harm', () => {
    const clock = start(monday, 5);
    const stopped = stop(clock, day('2026-03-04'));
    expect(stop(stopped, day('2026-03-06'))).toEqual(stopped);
    expect(resume(clock, day('2026-03-04'))).toEqual(clock);
  });

  it.each([
    ['2026-03-05', 'green'],
    ['2026-03-06', 'yellow'],
    ['2026-03-08', 'yellow'],
    ['2026-03-09', 'yellow'],
    ['2026-03-10', 'red'],
  ])('is on %s %s', (today, expected) => {
    expect(colour(start(monday, 5), day(today))).toBe(expected);
  });

  it('is red on the Saturday after a Friday deadline, and yellow on that Friday', () => {
    const clock = start(monday, 4);
    expect([colour(clock, day('2026-03-06')), colour(clock, day('2026-03-07'))]).toEqual(['yellow', 'red']);
  });

  it('keeps its colour while it stands', () => {
    expect(colour(stop(start(monday, 1), day('2026-03-04')), day('2026-03-04'))).toBe('red');
    expect(colour(stop(start(monday, 5), day('2026-03-03')), day('2026-03-20'))).toBe('green');
  });

  it('conserves used days over every stop and resumption', () => {
    fc.assert(
      fc.property(anyDay, fc.array(fc.tuple(days, days), { maxLength: 6 }), (from, stretches) => {
        let [clock, today, expected] = [resume(stop(start(from, 20), from), from), from, 0];
        for (const [running, standing] of stretches) {
          const stoppedOn = addDays(today, running);
          expected += workingDaysBetween(today, stoppedOn);
          today = addDays(stoppedOn, standing);
          clock = resume(stop(clock, stoppedOn), today);
        }
        expect(used(clock, today)).toBe(expected);
        expect(left(clock, today)).toBe(20 - expected);
      }),
    );
  });

  it('is due when nothing is left', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, allowed) => {
        const clock = start(from, allowed);
        expect(left(clock, due(clock)?.day ?? from)).toBe(0);
      }),
    );
  });
});
