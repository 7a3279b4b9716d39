import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForceOn } from '#domain/positive-list/lists/list.ts';
import { inOrder, placeVersion } from '#domain/positive-list/versions/place-version.ts';
import { addDays, type Day, day } from '#domain/shared/day.ts';

const today = day('2026-03-05');
const version = (name: string, from: string, to?: string) => ({
  version: name,
  effectiveFrom: day(from),
  ...(to ? { effectiveTo: day(to) } : {}),
});
const known = [
  version('2019', '2020-01-01', '2022-03-01'),
  version('2022', '2022-03-01'),
  version('2028', '2028-01-01', '2029-01-01'),
];

const place = (name: string, from: string, to?: string) =>
  placeVersion(known, version(name, from, to), today);
const refusalsOf = (...proposal: Parameters<typeof place>) => {
  const placed = place(...proposal);
  return placed.ok ? [] : placed.refusals.map(({ code }) => code);
};

describe('a version placed among the others', () => {
  it('ends the one before it, and is ended by the one after it', () => {
    const placed = place('2026', '2026-04-01');
    expect(placed.ok && placed.value.versions.map(({ head, until }) => [head.version, until])).toEqual([
      ['2019', '2022-03-01'],
      ['2022', '2026-04-01'],
      ['2026', '2028-01-01'],
      ['2028', '2029-01-01'],
    ]);
    expect(placed).toMatchObject({ value: { warnings: [] } });
  });

  it('leaves every published word as it was', () => {
    const before = structuredClone(known);
    const placed = place('2026', '2026-04-01');
    expect(known).toEqual(before);
    expect(placed.ok && placed.value.versions.map(({ head }) => head)).toEqual(
      expect.arrayContaining(before),
    );
  });

  it('may take effect tomorrow, and be the first', () => {
    expect(refusalsOf('2026', '2026-03-06')).toEqual([]);
    expect(placeVersion([], version('1', '2026-04-01'), today)).toMatchObject({
      value: { versions: [{ from: '2026-04-01' }], warnings: [] },
    });
  });

  it.each<[string, Parameters<typeof place>, string[]]>([
    ['yesterday', ['2026', '2026-03-04'], ['LIST-VERSION-PAST']],
    ['today, on which goods have been judged already', ['2026', '2026-03-05'], ['LIST-VERSION-PAST']],
    ['under a name that is taken', ['2022', '2026-04-01'], ['LIST-VERSION-NAMED']],
    ['on the day of another', ['2028b', '2028-01-01'], ['LIST-VERSION-SAME-DAY']],
    ['within the stated time of another', ['2028b', '2028-06-01'], ['LIST-VERSION-OVERLAP']],
    ['with an end after the next has begun', ['2026', '2026-04-01', '2028-02-01'], ['LIST-VERSION-OVERLAP']],
    ['with an end on its own first day', ['2026', '2026-04-01', '2026-04-01'], ['LIST-VERSION-EMPTY']],
    [
      'with everything wrong',
      ['2019', '2020-01-01', '2020-01-01'],
      ['LIST-VERSION-PAST', 'LIST-VERSION-EMPTY', 'LIST-VERSION-NAMED', 'LIST-VERSION-SAME-DAY'],
    ],
  ])('is refused %s', (_, proposal, codes) => {
    expect(refusalsOf(...proposal)).toEqual(codes);
  });

  it.each([
    ['on the day another ends', '2029-01-01', undefined, []],
    ['after another has ended', '2029-02-01', undefined, ['2029-01-01 – 2029-02-01']],
    ['with an end before the next begins', '2026-04-01', '2027-12-31', ['2027-12-31 – 2028-01-01']],
    ['with an end on the day the next begins', '2026-04-01', '2028-01-01', []],
  ])('%s is told which days no version holds', (_, from, to, gaps) => {
    const placed = place('new', from, to);
    expect(placed.ok && placed.value.warnings.map(({ found }) => found)).toEqual(gaps);
  });

  it('is in force from its first day, up to but without the day on which it ends', () => {
    const at = (n: number): Day => addDays(day('2026-01-01'), n);
    const heads = fc
      .uniqueArray(fc.record({ from: fc.nat(60), days: fc.option(fc.integer({ min: 1, max: 30 })) }), {
        selector: ({ from }) => from,
        maxLength: 6,
      })
      .map((all) =>
        all.map(({ from, days }, n) => version(`${n}`, at(from), days ? at(from + days) : undefined)),
      );
    fc.assert(
      fc.property(heads, fc.nat(100), (versions, n) => {
        const holding = inOrder(versions).filter(
          ({ from, until }) => from <= at(n) && (until === undefined || at(n) < until),
        );
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(holding[0]?.head).toBe(inForceOn(versions, at(n)));
      }),
    );
  });
});
