import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { type FiledMode, nothingYet } from '#domain/subsidy/claims/rule.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import { filedThroughoutThePeriod } from '#domain/subsidy/rules/su-102-filed-throughout-the-period.ts';
import { aProgramme } from '../../support/a-zone.ts';

const programme = aProgramme();
const [mode = ''] = programme.eligibility.modes;
const { from, to } = programme.period;

const filedSince2024: FiledMode = {
  mode,
  status: 'in-force',
  validFrom: day('2024-01-05'),
  validTo: day('2027-01-04'),
};

const foundOf = (but: Partial<FiledMode>) =>
  filedThroughoutThePeriod
    .check({
      ...nothingYet,
      programme,
      claim: { totals: noLines },
      filings: [{ ...filedSince2024, ...but }],
    })
    .map(({ found }) => found);

describe('a filing held throughout the period', () => {
  it.each<[string, Partial<FiledMode>]>([
    ['is in force', {}],
    ['ran out afterwards', { status: 'expired', validTo: to }],
    ['was suspended afterwards', { status: 'suspended', suspension: { since: '2026-07-01T01:00:00.000Z' } }],
    ['began on its first day', { validFrom: from }],
  ])('where it %s', (_, but) => {
    expect(foundOf(but)).toEqual([]);
  });

  it.each<[string, Partial<FiledMode>, string]>([
    ['began later', { validFrom: day('2026-01-02') }, '2026-01-02 – 2027-01-04'],
    ['ran out within it', { status: 'expired', validTo: day('2026-06-29') }, '2024-01-05 – 2026-06-29'],
    [
      'was suspended within it',
      { status: 'suspended', suspension: { since: '2026-06-30T01:00:00.000Z' } },
      '2024-01-05 – 2027-01-04',
    ],
    ['was revoked', { status: 'revoked' }, '2024-01-05 – 2027-01-04'],
    ['is for another mode', { mode: 'another' }, '—'],
  ])('is flagged where it %s, and the reviewer sees its term', (_, but, found) => {
    expect(foundOf(but)).toEqual([found]);
  });
});
