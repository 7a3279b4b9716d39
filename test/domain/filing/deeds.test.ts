import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '#domain/filing/application-lifecycle.ts';
import { awaitsRenewal, deedsOpen, type Standing } from '#domain/filing/deeds.ts';
import { statuses } from '#domain/filing/lifecycle.ts';
import { day } from '#domain/shared/day.ts';

const mode = { renewDaysBefore: 90 };
const filing = {
  status: 'in-force',
  validFrom: day('2026-03-02'),
  validTo: day('2029-03-01'),
} as const;
const on = day('2026-07-13');

const begins = ['apply', 'change', 'renew'];

const open = (standing: Omit<Standing, 'mode'>, today = on) => deedsOpen({ mode, ...standing }, today);

describe('what a subject may do about a mode', () => {
  it.each<[string, Omit<Standing, 'mode'>, readonly string[]]>([
    ['with nothing', {}, ['apply']],
    ['with a filing in force', { filing }, ['change', 'cancel']],
    ['with a draft', { application: { status: 'draft' } }, ['continue', 'withdraw']],
    ['with a correction', { application: { status: 'needs-correction' } }, ['correct', 'withdraw']],
    ['while it is reviewed', { application: { status: 'under-review' } }, ['withdraw']],
    ['after a refusal', { application: { status: 'refused' } }, ['apply']],
    [
      'while a change is reviewed',
      { filing, application: { status: 'under-review' } },
      ['withdraw', 'cancel'],
    ],
    ['while it is suspended', { filing: { ...filing, status: 'suspended' } }, ['cancel']],
    ['after a revocation', { filing: { ...filing, status: 'revoked' } }, ['apply']],
  ])('%s', (_, standing, deeds) => {
    expect(open(standing)).toEqual(deeds);
  });

  it.each<[string, Omit<Standing, 'mode'>, boolean]>([
    ['once its subject was reminded', { filing: { ...filing, reminded: [60] } }, true],
    ['not before it was', { filing: { ...filing, reminded: [] } }, false],
    [
      'not while the renewal is reviewed',
      { filing: { ...filing, reminded: [60] }, application: { status: 'under-review' } },
      false,
    ],
    ['not while it is suspended', { filing: { ...filing, status: 'suspended', reminded: [60] } }, false],
  ])('awaits its renewal %s', (_, standing, awaits) => {
    expect(awaitsRenewal({ mode, ...standing }, day('2029-01-10'))).toBe(awaits);
  });

  it('offers the renewal from the first day on which it is taken, and not the day before', () => {
    expect(open({ filing }, day('2028-11-30'))).toEqual(['change', 'cancel']);
    expect(open({ filing }, day('2028-12-01'))).toEqual(['renew', 'change', 'cancel']);
  });

  it('offers a new filing once the term has ended, even before the night has noted it', () => {
    expect(open({ filing }, day('2029-03-02'))).toEqual(['apply', 'cancel']);
  });

  it.each(statuses.flatMap((status) => applicationStatuses.map((under) => [status, under] as const)))(
    'never offers a second application beside one under way: %s, %s',
    (status, under) => {
      const deeds = open({ filing: { ...filing, status }, application: { status: under } });
      const begun = deeds.filter((deed) => begins.includes(deed));
      expect(deeds.includes('withdraw') ? begun : []).toEqual([]);
    },
  );
});
