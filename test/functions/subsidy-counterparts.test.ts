import { describe, expect, it } from 'vitest';
import type { Filing } from '#domain/filing/filing.ts';
import { day } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';
import type { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import { counterpartsOf } from '#functions/subsidy/claims/counterparts.ts';
import { aFiledMode } from '../support/a-goods-filing.ts';
import { aProgramme, aSubjectOf, aZone } from '../support/a-zone.ts';

const served = (id: string): ScreenedLine => ({
  evidenceId: 'e',
  kind: 'served',
  line: 2,
  outcome: 'accepted',
  value: { line: 2, key: id, shown: id, numbers: [], amountFen: fen(100), cells: {} },
  refusals: [],
});

const suspendedOn = (since: string): Partial<Filing> => ({
  status: 'suspended',
  suspension: { reasons: [{ code: 'OTHER' }], since, by: 'commerce-lead', stopsPayments: true },
});

describe('an enterprise that was served', () => {
  it.each<[string, Partial<Filing>, 'filed' | 'not-filed']>([
    ['is in force', {}, 'filed'],
    ['ran out after the period', { status: 'expired', validTo: day('2026-06-30') }, 'filed'],
    ['was suspended after the period', suspendedOn('2026-07-02T01:00:00.000Z'), 'filed'],
    ['ran out within the period', { status: 'expired', validTo: day('2026-06-29') }, 'not-filed'],
    ['was suspended within the period', suspendedOn('2026-05-04T01:00:00.000Z'), 'not-filed'],
    ['began within the period', { validFrom: day('2026-01-02') }, 'not-filed'],
  ])('whose filing %s', async (_, but, counterpart) => {
    const ports = await aZone();
    const claimant = await aSubjectOf(ports, 0);
    const other = await aSubjectOf(ports, 1, {
      legalRepresentative: '赵某',
      address: '满洲里市三道街9号',
      contactName: '钱某',
      contactPhone: '0470-1111111',
    });
    const filing = aFiledMode(other.subjectId, '9610', { validFrom: day('2025-01-06'), ...but });
    await ports.register.commit({ cases: [filing], events: [] });
    const lines = [served(other.subjectId)];
    const found = await counterpartsOf(ports, claimant.subjectId, aProgramme(), lines);
    expect(found.get(other.subjectId)).toBe(counterpart);
  });
});
