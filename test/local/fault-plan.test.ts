import { expect, it } from 'vitest';
import { FaultPlan, faultAt } from '#local/faults/plan.ts';

const points = Array.from({ length: 10_000 }, (_, n) => n + 1);
const aPlan = (seed: number): FaultPlan => ({ seed, service: { throttled: 0.05, killed: 0.01 } });

const drawn = (plan: FaultPlan) => points.map((nth) => faultAt(plan, 'service', nth));

it('goes wrong at the same points for the same seed, and at others for another', () => {
  expect(drawn(aPlan(7))).toEqual(drawn(aPlan(7)));
  expect(drawn(aPlan(7))).not.toEqual(drawn(aPlan(8)));
});

it('goes wrong about as often as the plan says', () => {
  const count = Map.groupBy(drawn(aPlan(7)), (fault) => fault ?? 'well');
  expect(count.get('throttled')?.length).toBeGreaterThan(400);
  expect(count.get('throttled')?.length).toBeLessThan(600);
  expect(count.get('killed')?.length).toBeGreaterThan(60);
  expect(count.get('killed')?.length).toBeLessThan(140);
});

it('goes well where the plan says nothing of the place', () => {
  expect(points.map((nth) => faultAt(aPlan(7), 'stream', nth)).filter(Boolean)).toEqual([]);
});

it('may say with what error a call fails, by a name as an error has one', () => {
  expect(FaultPlan.safeParse({ seed: 1, error: 'Lambda.Unknown' }).success).toBe(true);
  expect(FaultPlan.safeParse({ seed: 1, error: 'no name' }).success).toBe(false);
});

it('knows no fault that cannot happen at a place, and no share above all', () => {
  expect(FaultPlan.safeParse({ seed: 1, service: { twice: 0.1 } }).success).toBe(false);
  expect(FaultPlan.safeParse({ seed: 1, stream: { twice: 1.1 } }).success).toBe(false);
});
