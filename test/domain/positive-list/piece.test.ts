import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '#domain/positive-list/goods/piece.ts';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe('pieces of a file', () => {
  it('are the file when they are put together: nothing lost, nothing twice, the order kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const pieces = await Array.fromAsync(cut(each(rows), size));
        expect(pieces.flat()).toEqual(rows);
        expect(pieces.length).toBe(Math.ceil(rows.length / size));
      }),
    );
  });

  it('are all of one size but the last, which is never empty', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const sizes = (await Array.fromAsync(cut(each(rows), size))).map(({ length }) => length);
        expect(sizes.slice(0, -1).every((length) => length === size)).toBe(true);
        expect(sizes.every((length) => length > 0)).toBe(true);
      }),
    );
  });
});
