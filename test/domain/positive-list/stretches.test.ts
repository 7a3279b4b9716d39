import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stretch, stretchesOf } from '#domain/positive-list/goods/stretches.ts';

const rowsOf = ({ piece, start, end }: Stretch) =>
  Array.from({ length: end - start }, (_, n) => `${piece}.${start + n}`);

/** What one meets who asks for page after page. */
const met = (held: readonly number[], room: number) => {
  const rows: string[] = [];
  for (;;) {
    const page = stretchesOf(held, rows.length, room).flatMap(rowsOf);
    if (page.length === 0) return rows;
    rows.push(...page);
  }
};

describe('rows in pieces', () => {
  it('pass over a piece that holds none of them', () => {
    expect(stretchesOf([3, 0, 4], 2, 3)).toEqual([
      { piece: 1, start: 2, end: 3 },
      { piece: 3, start: 0, end: 2 },
    ]);
  });

  it('are met by pages once each, in their order, whatever the pieces hold', () => {
    const counts = fc.array(fc.nat(9), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 7 }), (held, room) => {
        const every = held.flatMap((count, n) => rowsOf({ piece: n + 1, start: 0, end: count }));
        expect(met(held, room)).toEqual(every);
      }),
    );
  });
});
