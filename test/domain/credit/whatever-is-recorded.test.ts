import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLifting } from '#domain/credit/add-entry.ts';
import { Dimension, strictness } from '#domain/credit/effects.ts';
import { effectsAlone, effectsOn } from '#domain/credit/effects-on.ts';
import { gradesOn } from '#domain/credit/grades-on.ts';
import { BanScope, type GradeEntry, noEntries } from '#domain/credit/record.ts';
import { addDays, day } from '#domain/shared/day.ts';
import { aBan, aGrade, decided } from './a-record.ts';
import { shippedTerms as terms } from './shipped-terms.ts';

const base = day('2026-01-01');
const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays(base, n));
const length = fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined });
const anyBan = fc
  .record({ from: anyDay, length, scope: fc.constantFrom(...BanScope.options) })
  .map(({ from, length: days, scope }) =>
    aBan({ from, scope, ...(days === undefined ? {} : { to: addDays(from, days) }) }),
  );
const anyBans = fc
  .array(anyBan, { maxLength: 5 })
  .map((bans) => bans.map((ban, n) => ({ ...ban, id: `b${n}` })));
const gradeIds = ['advanced', 'certified', 'regular', 'dishonest', 'seriously-dishonest'];
const anyRecord = fc
  .record({
    bans: anyBans,
    grades: fc.array(fc.tuple(anyDay, fc.constantFrom(...gradeIds)), { maxLength: 3 }),
  })
  .map(({ bans, grades: given }) => ({
    ...noEntries,
    bans,
    grades: given.map(([from, grade], n) => aGrade({ id: `g${n}`, from, grade })),
  }));

describe('whatever is recorded', () => {
  it('a further ban never makes anything less strict', () => {
    fc.assert(
      fc.property(anyRecord, anyBan, anyDay, (record, ban, on) => {
        const before = effectsOn(record, terms, on);
        const after = effectsOn({ ...record, bans: [...record.bans, { ...ban, id: 'more' }] }, terms, on);
        for (const dimension of Dimension.options)
          expect(strictness(dimension, after[dimension].effect)).toBeGreaterThanOrEqual(
            strictness(dimension, before[dimension].effect),
          );
      }),
    );
  });

  it('every effect has a ground', () => {
    fc.assert(
      fc.property(anyRecord, anyDay, (record, on) => {
        const grounds = Object.values(effectsOn(record, terms, on)).map((effect) => effect.grounds.length);
        expect(Math.min(...grounds)).toBeGreaterThan(0);
      }),
    );
  });

  it('a ban that is lifted has no effect from that day on, and all its effect before', () => {
    fc.assert(
      fc.property(anyRecord, anyBan, anyDay, anyDay, (record, ban, lifted, on) => {
        const banned = { ...record, bans: [...record.bans, { ...ban, id: 'lifted' }] };
        const after = withLifting(banned, { ...decided(lifted), id: 'r1', banId: 'lifted' });
        const expected = on < lifted ? banned : record;
        expect(effectsAlone(effectsOn(after, terms, on))).toEqual(
          effectsAlone(effectsOn(expected, terms, on)),
        );
      }),
    );
  });

  it('grades that do not overlap hold alike in whatever order they were recorded', () => {
    const stretches = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(...gradeIds),
      ),
      { minLength: 1, maxLength: 6 },
    );
    const disjoint = stretches.map((all) => {
      let from = base;
      return all.map(([days, pause, grade], n) => {
        const entry = aGrade({ id: `g${n}`, grade, from, to: addDays(from, days) });
        from = addDays(from, days + pause);
        return entry;
      });
    });
    const shuffled = disjoint.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    const stamped = (entries: readonly GradeEntry[]) =>
      entries.map((entry, n) => ({ ...entry, recordedAt: `2026-01-01T00:00:0${n}Z` }));
    fc.assert(
      fc.property(shuffled, anyDay, ([entries, other], on) => {
        const ids = (recorded: readonly GradeEntry[]) =>
          gradesOn({ grades: stamped(recorded) }, terms, on).map(({ entry }) => entry.id);
        expect(ids(other)).toEqual(ids(entries));
      }),
    );
  });

  it('gives a subject one grade of a scheme at most', () => {
    fc.assert(
      fc.property(anyRecord, anyDay, (record, on) => {
        expect(gradesOn(record, terms, on).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
