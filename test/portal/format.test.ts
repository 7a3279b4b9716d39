import { describe, expect, it } from 'vitest';
import { bytes, count, moment, percent, yuan } from '../../portal/src/parts/format.ts';

describe('amounts as people read them', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [717_700, '¥7,177.00'],
    [60_000_000, '¥600,000.00'],
    [123_456_789_012, '¥1,234,567,890.12'],
    [-28, '−¥0.28'],
  ])('%i fen are shown as %s', (fen, shown) => {
    expect(yuan(fen)).toBe(shown);
  });

  it('parts counts at the thousands', () => {
    expect([9, 10_000, 1_234_567].map(count)).toEqual(['9', '10,000', '1,234,567']);
  });

  it('says basis points as a percentage', () => {
    expect(percent(3000)).toBe('30%');
  });

  it.each([
    [512, '512 B'],
    [33_700, '33 KB'],
    [3_407_872, '3.3 MB'],
  ])('%i bytes are shown as %s', (size, shown) => {
    expect(bytes(size)).toBe(shown);
  });
});

describe('instants', () => {
  it('are shown by the clocks of Beijing, also across midnight', () => {
    expect(moment('2026-08-03T17:30:00.000Z')).toBe('2026-08-04 01:30');
  });
});
