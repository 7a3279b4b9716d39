import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDrawn } from '#domain/casework/draw.ts';
import { effectsOn } from '#domain/credit/effects-on.ts';
import { inspectionShare } from '#domain/credit/inspection.ts';
import { noEntries } from '#domain/credit/record.ts';
import { day } from '#domain/shared/day.ts';
import { BasisPoints } from '#domain/shared/money.ts';
import { aBan, aGrade } from './a-record.ts';
import { shippedTerms as terms } from './shipped-terms.ts';

const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const share = fc.integer({ min: 0, max: 10_000 }).map((points) => BasisPoints.parse(points));

describe('the draw for inspection', () => {
  it('takes none of nothing, and all of ten thousand', () => {
    fc.assert(
      fc.property(draw, (drawn) => {
        expect(isDrawn(BasisPoints.parse(0), drawn)).toBe(false);
        expect(isDrawn(BasisPoints.parse(10_000), drawn)).toBe(true);
      }),
    );
  });

  it('takes whoever a smaller share would take', () => {
    fc.assert(
      fc.property(share, share, draw, (one, other, drawn) => {
        const [smaller, larger] = one < other ? [one, other] : [other, one];
        expect(isDrawn(smaller, drawn) && !isDrawn(larger, drawn)).toBe(false);
      }),
    );
  });

  it.each([
    [500, 0.0499, true],
    [500, 0.05, false],
    [1, 0, true],
  ])('of %i in ten thousand, at %d: %s', (points, drawn, expected) => {
    expect(isDrawn(BasisPoints.parse(points), drawn)).toBe(expected);
  });

  it('follows the effects that credit has', () => {
    const shares = (record: Partial<typeof noEntries>) =>
      Object.values(inspectionShare(terms, effectsOn({ ...noEntries, ...record }, terms, day('2026-06-01'))));
    expect(shares({})).toEqual([0, 1000, 2000, 0]);
    expect(shares({ grades: [aGrade({ grade: 'certified' })] })).toEqual([500, 300, 1000, 0]);
    expect(shares({ bans: [aBan()] })).toEqual([10_000, 10_000, 10_000, 10_000]);
  });
});
