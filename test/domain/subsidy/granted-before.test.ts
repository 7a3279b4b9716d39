import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { determinedStatuses } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { registerFacts } from '#domain/subsidy/claims/register-facts.ts';
import { aProgramme } from '../../support/a-zone.ts';
import { aClaim } from '../../support/some-cases.ts';

const secondWindow = aProgramme({ period: { id: '2026H2', from: '2026-07-01', to: '2026-12-31' } });

/** Whether the second window of a programme sees money in a claim of the first. */
const isSeen = (but: Partial<Claim>): unknown => {
  const claim = aClaim({
    id: 'c1',
    subjectId: 's1',
    programmeId: 'delivery-fees',
    periodId: '2026H1',
    determinedFen: fen(1000),
    allocatedFen: fen(1000),
    ...but,
  });
  const subject = { type: 'enterprise', services: [] };
  return registerFacts(secondWindow, {
    subject,
    claims: [claim],
    filings: [],
    credit: { isAeo: false, isFavoured: false },
  })['granted-before'];
};

describe('what was granted before', () => {
  it.each(determinedStatuses)('is a claim of an earlier window that has its amount and is %s', (status) => {
    expect(isSeen({ status })).toBe(true);
  });

  it.each<[string, Partial<Claim>]>([
    ['a claim that has no amount yet', { status: 'under-review', determinedFen: undefined }],
    ['a claim that came to nothing', { status: 'refused' }],
    ['a claim for which the pool left nothing', { status: 'in-notice', allocatedFen: fen(0) }],
    ['a claim that was paid back whole', { status: 'paid', recoveredFen: fen(1000) }],
    ['a claim of another programme', { status: 'paid', programmeId: 'another' }],
    ['the claim that asks', { status: 'determined', periodId: '2026H2' }],
  ])('is not %s', (_, but) => {
    expect(isSeen(but)).toBe(false);
  });

  it('is a claim that was paid back in part', () => {
    expect(isSeen({ status: 'paid', recoveredFen: fen(999) })).toBe(true);
  });
});
