import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { allocate } from '#domain/subsidy/amount/allocation.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import { Formula } from '#domain/subsidy/programme/formula.ts';
import { idleStepWords, tenSteps } from '../../portal/src/claims/ten-steps.ts';

const formula = Formula.parse({
  amount: { kind: 'ratio', of: 'accepted', basisPoints: 3000 },
  minimumBaseFen: 100_000,
  perItemCapFen: 2_000,
  perClaimCapFen: 30_000_000,
  roundingUnitFen: 100,
  minimumPayableFen: 10_000,
});
const { amount, derivation } = entitle(formula, {
  facts: { accepted: fen(150_000), 'accepted-lines': 1 },
  accepted: [fen(150_000)],
});
const shared = (pool: number) =>
  allocate({ admission: { kind: 'everyone' }, shortage: 'pro-rata' }, formula, fen(pool), [
    { claimId: 'c', requested: amount, submittedAt: '2026-07-08T02:00:00.000Z', measure: 0 },
  ]).allotments.flatMap((one) => one.derivation);

const shown = (lines: Parameters<typeof tenSteps>[0]) =>
  tenSteps(lines).map(({ step, state }) => `${step} ${state}`);

describe('the derivation of an amount', () => {
  it('shows all ten steps, those of the pool as still to come while nothing is shared out', () => {
    expect(shown([...derivation])).toEqual([
      '1 applied',
      '2 applied',
      '3 applied',
      '4 applied',
      '5 applied',
      '6 idle',
      '7 idle',
      '8 pending',
      '9 pending',
      '10 pending',
    ]);
  });

  it('shows a step of the pool as idle where it was not needed', () => {
    expect(shown([...derivation, ...shared(60_000_000)]).slice(7, 9)).toEqual(['8 idle', '9 idle']);
    expect(shown([...derivation, ...shared(100_000_000)])).toContain('10 applied');
  });

  it('shows every line of a step that has two', () => {
    const tooLittle = [...derivation, ...shared(5_000)];
    expect(shown(tooLittle).filter((line) => line === '10 applied')).toHaveLength(2);
    expect(tenSteps(tooLittle).flatMap(({ told }) => told ?? [])).toEqual(tooLittle);
  });

  it('has a reason for every step that may be idle', () => {
    expect(Object.keys(idleStepWords)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });
});
