import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';
import { keptUntil } from '#domain/subsidy/claims/kept-until.ts';
import { aClaim } from '../../support/some-cases.ts';

const retention = { decidedYears: 30, undecidedYears: 3 };
const ended = { changedAt: '2026-12-31T16:30:00.000Z' };

describe('the file of a claim', () => {
  it.each([
    [
      'that was paid is kept as long as what was decided, from the year of the payment on',
      'paid',
      '2056-12-31',
    ],
    ['that was refused is kept as long', 'refused', '2057-12-31'],
    ['that was withdrawn is kept for less', 'withdrawn', '2030-12-31'],
    ['that lapsed is kept for less', 'lapsed', '2030-12-31'],
  ] as const)('%s', (_, status, until) => {
    const claim = aClaim({ ...ended, status, ...(status === 'paid' ? { paidOn: day('2026-11-02') } : {}) });
    expect(keptUntil(claim, retention)).toBe(until);
  });

  it('of a withdrawn claim whose amount was determined is kept as long as what was decided', () => {
    expect(keptUntil(aClaim({ ...ended, status: 'withdrawn', determinedFen: fen(100) }), retention)).toBe(
      '2057-12-31',
    );
  });

  it('that was decided before it was reviewed or begun anew is kept as long as what was decided', () => {
    expect(keptUntil(aClaim({ ...ended, status: 'lapsed', wasDecided: true }), retention)).toBe('2057-12-31');
  });

  it('is kept for no time that could be told while the claim is under way', () => {
    expect(keptUntil(aClaim({ ...ended, status: 'under-review' }), retention)).toBeUndefined();
  });

  it('says nothing where its programme is of the time before programmes said so', () => {
    expect(
      keptUntil(aClaim({ ...ended, status: 'paid', paidOn: day('2026-11-02') }), undefined),
    ).toBeUndefined();
  });
});
