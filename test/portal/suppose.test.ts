import { expect, it } from 'vitest';
import { readSupposed } from '../../portal/src/estimate/suppose.ts';

it('calculates with what was supposed and can be read, and with nothing else', () => {
  const supposed = { turnover: 900, served: '20家', 'granted-before': false, heads: undefined };
  expect(readSupposed(supposed)).toEqual({ turnover: 900, 'granted-before': false, heads: undefined });
});
