import { describe, expect, it } from 'vitest';
import { openProgress } from '../progress.ts';
import { blowsOf } from './kill-plan.ts';

describe('the blows of a soak', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(blowsOf(7, 20)).toEqual(blowsOf(7, 20));
    expect(blowsOf(7, 20)).not.toEqual(blowsOf(8, 20));
  });

  it('are spread over the whole work, one after another', () => {
    const at = blowsOf(7, 100).map((blow) => blow.at);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at.at(-1)).toBeGreaterThan(0.98);
  });
});

describe('whoever waits for the work', () => {
  it('is told once so much is done, and not before', async () => {
    const progress = openProgress(4);
    const told: number[] = [];
    const half = progress.reaches(0.5).then(() => told.push(progress.share()));
    progress.add(1);
    await Promise.resolve();
    expect(told).toEqual([]);
    progress.add(1);
    await half;
    expect(told).toEqual([0.5]);
  });
});
