import { describe, expect, it, vi } from 'vitest';
import { claimsIn, type Fact } from './holds/fact.ts';
import { simulate } from './simulate.ts';

vi.setConfig({ testTimeout: 180_000 });

/** Each beginning of the main job has its turn, six times. `npm run simulate` goes through as many as one likes. */
const seeds = Array.from({ length: 36 }, (_, n) => n + 1);
const steps = 350;

describe('the main job under faults', () => {
  it('keeps what must always hold after every step, comes to rest, and comes to its end', async () => {
    const found: Record<number, readonly string[]> = {};
    for (const seed of seeds) {
      const { broken } = await simulate({ seed, steps });
      if (broken.length > 0) found[seed] = broken;
    }
    // A seed that stands here is played again by `npm run simulate -- --seed <seed> --steps 350`.
    expect(found).toEqual({});
  });

  it('does the same things in the same order for the same seed, and others for another', async () => {
    const { done: once } = await simulate({ seed: 3, steps });
    const { done: again } = await simulate({ seed: 3, steps });
    const { done: another } = await simulate({ seed: 9, steps });
    expect(again).toEqual(once);
    expect(another).not.toEqual(once);
  });

  it('tells what does not hold, and stops there', async () => {
    const nobodyIsPaid: Fact = {
      says: 'nobody is ever paid',
      broken: (world) => claimsIn(world).filter(({ status }) => status === 'paid'),
    };
    const { broken } = await simulate({ seed: 4, steps, facts: [nobodyIsPaid] });
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(/^It does not hold that nobody is ever paid: /);
  });
});
