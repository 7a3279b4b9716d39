import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';
import { InterestTerms, interest } from '#domain/subsidy/lists/interest.ts';
import { mostInterest } from '#domain/subsidy/lists/interest-due.ts';
import { readerOf, swap } from '../../../support/a-list-reader.ts';

const { lineOf, codesOf } = readerOf(
  interest,
  InterestTerms.parse({ largestPrincipalFen: 400_000_000, mostBasisPoints: 600 }),
);

const row = [
  '某银行满洲里支行',
  'DK-2026-01',
  '2000000',
  '3.45',
  '2026-03-21',
  '2026-06-20',
  '2026-06-21',
  '17633.33',
  '结息',
  '',
];

describe('a bank’s statement of interest', () => {
  it('counts the interest that was paid, in its one written form', () => {
    expect(lineOf(row)).toMatchObject({
      amountFen: 1_763_333,
      numbers: ['interest#某银行满洲里支行 DK-2026-01 2026-03-21'],
      cells: { principal: '2,000,000.00', rate: '3.45%', interest: '17633.33', sort: '正常利息' },
    });
    expect(lineOf(swap(row, 3, '3.45％')).cells['rate']).toBe('3.45%');
  });

  it('is reckoned anew: no more than principal, rate and days come to', () => {
    expect(codesOf(swap(row, 7, '17633.34'))).toEqual([]);
    expect(codesOf(swap(row, 7, '17633.35'))).toEqual(['INTEREST-TOO-MUCH line 2, column interest']);
    expect(codesOf(swap(row, 5, '2026-03-20'))).toEqual(['INTEREST-DAYS line 2, column interestTo']);
  });

  it.each([
    ['a loan that is dearer than allowed', 3, '6.01', 'INTEREST-TOO-DEAR line 2, column rate'],
    ['what is no rate', 3, '三点四五', 'INTEREST-RATE line 2, column rate'],
    ['a penalty', 8, '罚息', 'INTEREST-SORT line 2, column sort'],
    ['what was paid outside the period', 6, '2027-01-01', 'LIST-PERIOD line 2, column interestPaidOn'],
  ])('does not count %s', (_, place, cell, code) => {
    expect(codesOf(swap(row, place, cell))).toEqual([code]);
  });

  it('counts of a larger loan the interest on the part that is supported', () => {
    const larger = swap(swap(row, 2, '5000000'), 7, '40000');
    expect(lineOf(larger)).toMatchObject({ amountFen: 3_200_000, wholeFen: 4_000_000 });
  });

  it('knows the interest of a loan from one day on as one thing, and another loan as another', () => {
    expect(lineOf(swap(row, 7, '17000')).key).toBe(lineOf(row).key);
    expect(lineOf(swap(row, 1, 'DK-2026-02')).key).not.toBe(lineOf(row).key);
  });

  it.each([
    ['in small letters', 1, 'dk-2026-01'],
    ['in wide letters', 1, 'ＤＫ－2026－01'],
    ['with spaces', 1, 'DK - 2026 - 01'],
    ['with a space in the name of its bank', 0, '某银行 满洲里支行'],
  ])('knows a loan by its number also where that is written %s', (_, place, cell) => {
    expect(lineOf(swap(row, place, cell)).numbers).toEqual(lineOf(row).numbers);
    const told = interest.together?.([
      lineOf(row),
      lineOf(swap(swap(swap(row, place, cell), 4, '2026-04-01'), 7, '1000'), 3),
    ]);
    expect(told?.map(({ code }) => code)).toEqual(['INTEREST-OVERLAPS']);
  });

  it('shows days of one loan that are counted twice, and not those of two loans', () => {
    const next = swap(swap(row, 4, '2026-06-20'), 5, '2026-09-20');
    const within = swap(swap(row, 4, '2026-06-01'), 7, '3000');
    const told = (...rows: string[][]) => interest.together?.(rows.map((one, n) => lineOf(one, n + 2)));
    expect(told(row, next)).toEqual([]);
    expect(told(row, swap(within, 1, 'DK-2026-02'))).toEqual([]);
    expect(told(within, row)).toMatchObject([
      { code: 'INTEREST-OVERLAPS', at: 'line 2, column interestFrom' },
    ]);
  });

  it('shows every line within the days of a longer one, also where another ended before it', () => {
    const within = (from: string, to: string) => swap(swap(swap(row, 4, from), 5, to), 7, '1000');
    const rows = [row, within('2026-04-01', '2026-04-10'), within('2026-05-01', '2026-05-10')];
    const told = interest.together?.(rows.map((one, n) => lineOf(one, n + 2)));
    expect(told?.map(({ at, expected }) => [at, expected?.en])).toEqual([
      ['line 3, column interestFrom', 'from 2026-06-20 or later'],
      ['line 4, column interestFrom', 'from 2026-06-20 or later'],
    ]);
  });

  it('grows with principal, rate and days, and is never less than a bank reckons', () => {
    const loan = fc.record({
      principal: fc.integer({ min: 1, max: 1_000_000_000_000 }).map(fen),
      rate: fc.integer({ min: 1, max: 360_000 }),
      days: fc.integer({ min: 1, max: 1_100 }),
    });
    fc.assert(
      fc.property(loan, ({ principal, rate, days }) => {
        const from = day('2026-01-01');
        const due = (more = 0) => mostInterest({ principal, rate, from, to: addDays(from, days + more) });
        const byTheBank = Math.floor((principal / 1_000_000) * rate * (days / 365));
        expect(due()).toBeGreaterThanOrEqual(byTheBank);
        expect(due(1)).toBeGreaterThanOrEqual(due());
      }),
    );
  });
});
