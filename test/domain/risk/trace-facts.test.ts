import { describe, expect, it } from 'vitest';
import { batchesFound, type SeenTraces, traceFacts } from '#domain/risk/trace-facts.ts';
import { day } from '#domain/shared/day.ts';

const times = { traceDays: 365, manyFailedChecks: 2 };
const batch = (on: string) => ({ batch: `L ${on}`, on: day(on) });
const traces = (but: Partial<SeenTraces>): SeenTraces => ({
  on: day('2026-03-05'),
  failed: [],
  recalled: [],
  conforming: [],
  papers: [],
  ...but,
});

describe('what earlier batches say of a risk', () => {
  it('is nothing where none are known', () => {
    const quiet = { failedChecks: 0, recalls: 0, hasConformingCheck: false, hasPapers: false };
    expect(traceFacts(undefined, times)).toEqual(quiet);
    expect(traceFacts(traces({}), times)).toEqual(quiet);
  });

  it('is forgotten after so many days, and not one before', () => {
    const facts = (on: string) => traceFacts(traces({ failed: [batch(on)], recalled: [batch(on)] }), times);
    expect(facts('2025-03-05')).toMatchObject({ failedChecks: 1, recalls: 1 });
    expect(facts('2025-03-04')).toMatchObject({ failedChecks: 0, recalls: 0 });
  });

  it('is counted no further than the rules count', () => {
    const failed = ['2026-01-01', '2026-01-02', '2026-01-03'].map(batch);
    expect(traceFacts(traces({ failed, recalled: failed }), times)).toMatchObject({
      failedChecks: 2,
      recalls: 1,
    });
  });

  it('is good where all checks of late conform, and papers are as old as their batch', () => {
    const conforming = [batch('2026-01-01')];
    expect(traceFacts(traces({ conforming }), times).hasConformingCheck).toBe(true);
    expect(traceFacts(traces({ conforming, failed: [batch('2026-02-01')] }), times).hasConformingCheck).toBe(
      false,
    );
    expect(traceFacts(traces({ papers: [{ batch: 'L1' }] }), times).hasPapers).toBe(true);
  });

  it('is named with batch and day under the rule that gave points for it, and under no other', () => {
    const seen = traces({ failed: [batch('2026-02-01'), batch('2024-01-01')], papers: [{ batch: 'L1' }] });
    expect(batchesFound(seen, { 'RK-210': 10, 'RK-201': 10 }, times)).toEqual({
      'RK-210': 'L 2026-02-01 2026-02-01',
    });
    expect(batchesFound(undefined, { 'RK-210': 10 }, times)).toEqual({});
  });
});
