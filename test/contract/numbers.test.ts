import { expect, it } from 'vitest';
import { onBoth } from '../support/twins.ts';

const some = Array.from({ length: 60 }, (_, n) => `waybill#S10#RB${n}CN`);

onBoth('document numbers', (open) => {
  it('are free for the first claim that takes them', async () => {
    const { numbers } = await open();
    expect(await numbers.take('a', some)).toEqual(new Map());
  });

  it('stay with the claim that took them, and tell another whose they are', async () => {
    const { numbers } = await open();
    await numbers.take('a', ['one', 'two']);
    expect(await numbers.take('b', ['two', 'three'])).toEqual(new Map([['two', 'a']]));
    expect(await numbers.take('c', ['three'])).toEqual(new Map([['three', 'b']]));
  });

  it('may be taken again by the claim that holds them', async () => {
    const { numbers } = await open();
    await numbers.take('a', some);
    expect(await numbers.take('a', some)).toEqual(new Map());
  });

  it('live in one claim only, also when two claims come in the same second', async () => {
    const { numbers } = await open();
    const [a, b] = await Promise.all([numbers.take('a', some), numbers.take('b', some.toReversed())]);
    expect(a.size + b.size).toBe(some.length);
    expect([...a.keys()].filter((number) => b.has(number))).toEqual([]);
    expect(new Set([...a.values(), ...b.values()]).isSubsetOf(new Set(['a', 'b']))).toBe(true);
  });

  it('are free again once released, by whoever holds them and nobody else', async () => {
    const { numbers } = await open();
    await numbers.take('a', ['one']);
    await numbers.release('b', ['one', 'never-taken']);
    expect(await numbers.take('b', ['one'])).toEqual(new Map([['one', 'a']]));
    await numbers.release('a', ['one']);
    await numbers.release('a', ['one']);
    expect(await numbers.take('b', ['one'])).toEqual(new Map());
  });
});
