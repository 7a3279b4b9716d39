import { describe, expect, it } from 'vitest';
import { typedReceived } from '../../portal/src/afterwards/typed-return.ts';

const central = { value: 'central', label: '中央' };
const city = { value: 'city', label: '市级' };
const received = {
  central: { reference: 'HX1', yuan: '5.00', receivedOn: '2026-08-10' },
  city: { reference: 'HX2', yuan: '3', receivedOn: '2026-08-11' },
};

describe('what finance has typed of a return', () => {
  it('is of the only account there is, without choosing it', () => {
    expect(typedReceived({ received }, [city])).toEqual([
      { fundLineId: 'city', reference: 'HX2', fen: 300, receivedOn: '2026-08-11' },
    ]);
  });

  it('is of each account that was chosen, and of no other', () => {
    expect(typedReceived({ into: ['central', 'city'], received }, [central, city])).toHaveLength(2);
    expect(typedReceived({ into: ['central'], received }, [central, city])).toEqual([
      { fundLineId: 'central', reference: 'HX1', fen: 500, receivedOn: '2026-08-10' },
    ]);
  });
});
