import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BasisPoints,
  checkYuan,
  displayYuan,
  Fen,
  fen,
  floorToUnit,
  formatYuan,
  fraction,
  less,
  lesser,
  nothing,
  shareOf,
  sumFen,
} from '#domain/shared/money.ts';

const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }).map(fen);

describe('money', () => {
  it.each([
    ['1,234.50', 123450],
    ['1234.5', 123450],
    [' ￥１，２３４．５０ ', 123450],
    ['CNY 0.01', 1],
    ['300000元', 30_000_000],
    ["'12", 1200],
    ['0', 0],
  ])('reads %s', (text, value) => {
    expect(checkYuan(text)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['', 'MONEY-EMPTY'],
    ['-5', 'MONEY-NEGATIVE'],
    ['(5.00)', 'MONEY-NEGATIVE'],
    ['1.2E+5', 'MONEY-SCIENTIFIC'],
    ['1.005', 'MONEY-DECIMALS'],
    ['12,34.00', 'MONEY-FORMAT'],
    ['twelve', 'MONEY-FORMAT'],
    ['1.2.3', 'MONEY-FORMAT'],
    ['=1+1', 'MONEY-FORMAT'],
    ['99999999999999999', 'MONEY-ABSURD'],
  ])('refuses %j as %s', (text, code) => {
    expect(checkYuan(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999_99 }).map(fen), (value) => {
        expect(checkYuan(formatYuan(value))).toMatchObject({ value });
        expect(checkYuan(displayYuan(value))).toMatchObject({ value });
      }),
    );
  });

  it('shows thousands to people and not to files', () => {
    expect([displayYuan(fen(123_456_789)), formatYuan(fen(123_456_789))]).toEqual([
      '1,234,567.89',
      '1234567.89',
    ]);
  });

  it('is never a fraction, negative, or too large to be exact', () => {
    expect([0.5, -1, 2 ** 53].map((value) => Fen.safeParse(value).success)).toEqual([false, false, false]);
  });

  it('takes fractions exactly where products leave the safe integers', () => {
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        fc.pre(part <= whole && whole > 0);
        expect(fraction(whole, part, whole)).toBe(part);
      }),
    );
  });

  it('rounds down, to the fen and to the unit', () => {
    expect(shareOf(fen(999), BasisPoints.parse(5000))).toBe(499);
    expect(floorToUnit(fen(19_491_999), fen(100))).toBe(19_491_900);
  });

  it('knows ratios from nothing to the whole', () => {
    const ratios = [-1, 0, 10_000, 10_001].map((ratio) => BasisPoints.safeParse(ratio).success);
    expect(ratios).toEqual([false, true, true, false]);
    expect(shareOf(fen(123_456_789), BasisPoints.parse(10_000))).toBe(123_456_789);
  });

  it('adds, compares and subtracts without going below nothing', () => {
    expect(sumFen([fen(1), fen(2)])).toBe(3);
    expect([lesser(fen(1), fen(2)), lesser(fen(2), fen(1))]).toEqual([1, 1]);
    expect([less(fen(1), fen(2)), less(fen(5), fen(2)), nothing]).toEqual([0, 3, 0]);
  });
});
