import { describe, expect, it } from 'vitest';
import { withBan, withEvent, withGrade } from '#domain/credit/add-entry.ts';
import { type AppealStatus, moveAppeal, recordAfterAppeal } from '#domain/credit/appeal.ts';
import { bansOn, eventsOn } from '#domain/credit/bans-on.ts';
import { keptFromAppeal } from '#domain/credit/may-appeal.ts';
import { keptFromRepair } from '#domain/credit/may-repair.ts';
import { noEntries } from '#domain/credit/record.ts';
import { moveRepair, type RepairStatus, recordAfterRepair } from '#domain/credit/repair.ts';
import { day } from '#domain/shared/day.ts';
import { aBan, aGrade, anEvent, decided } from './a-record.ts';
import { shippedTerms as terms } from './shipped-terms.ts';

const today = day('2026-06-01');
const record = {
  ...noEntries,
  subjectId: 'subject',
  events: [anEvent()],
  bans: [aBan({ becauseOf: 'e1' })],
};

describe('an appeal', () => {
  const appeal = (status: AppealStatus) => ({ id: 'a1', status, eventId: 'e1' });
  const recordOnce = (status: AppealStatus) =>
    recordAfterAppeal(record, appeal(status), decided('2026-06-01'));
  const codes = (...given: Parameters<typeof keptFromAppeal>) =>
    keptFromAppeal(...given).map(({ code }) => code);

  it('ends upheld, dismissed or withdrawn', () => {
    expect([
      moveAppeal('lodged', 'uphold'),
      moveAppeal('lodged', 'dismiss'),
      moveAppeal('lodged', 'withdraw'),
    ]).toEqual(['upheld', 'dismissed', 'withdrawn']);
    expect(() => moveAppeal('upheld', 'dismiss')).toThrow('it has ended');
  });

  it('annuls its event and the ban that rests on it where it is upheld, and keeps both in the history', () => {
    const upheld = recordOnce('upheld');
    expect(eventsOn(upheld, today)).toEqual([]);
    expect(bansOn(upheld, today)).toEqual([]);
    expect(upheld).toMatchObject({ subjectId: 'subject', events: [{ id: 'e1' }], bans: [{ id: 'b1' }] });
  });

  it.each<AppealStatus>(['lodged', 'dismissed', 'withdrawn'])('changes nothing while it is %s', (status) => {
    expect(recordOnce(status)).toEqual(record);
  });

  it('told twice annuls once', () => {
    const upheld = recordOnce('upheld');
    expect(recordAfterAppeal(upheld, appeal('upheld'), decided('2026-06-05'))).toEqual(upheld);
  });

  it('may be lodged against a bad event that stands', () => {
    expect(codes(record, [], 'e1')).toEqual([]);
    expect(codes(record, [appeal('dismissed'), appeal('withdrawn')], 'e1')).toEqual([]);
    expect(codes(record, [{ ...appeal('lodged'), eventId: 'another' }], 'e1')).toEqual([]);
  });

  it.each<[string, string, Parameters<typeof keptFromAppeal>]>([
    ['CR-201', 'no event', [record, [], 'e9']],
    [
      'CR-201',
      'an event put right since',
      [{ ...record, events: [anEvent(), anEvent({ id: 'e2', corrects: 'e1' })] }, [], 'e1'],
    ],
    ['CR-202', 'a good event', [{ ...record, events: [anEvent({ polarity: 'good' })] }, [], 'e1']],
    ['CR-203', 'an event annulled already', [recordOnce('upheld'), [], 'e1']],
    ['CR-204', 'an event under appeal', [record, [appeal('lodged')], 'e1']],
  ])('is refused with %s against %s', (code, _, given) => {
    expect(codes(...given)).toEqual([code]);
  });

  it('names the appeal that is open', () => {
    expect(keptFromAppeal(record, [appeal('lodged')], 'e1')).toMatchObject([
      { found: 'a1', severity: 'hard' },
    ]);
  });
});

describe('a repair', () => {
  const repair = (status: RepairStatus) => ({ id: 'r1', status, banId: 'b1' });
  const recordOnce = (status: RepairStatus) =>
    recordAfterRepair(record, repair(status), decided('2027-03-01'));
  const kept = (on: string, given = record, repairs: ReturnType<typeof repair>[] = [], banId = 'b1') =>
    keptFromRepair(given, repairs, terms, { banId, today: day(on) });
  const codes = (...given: Parameters<typeof kept>) => kept(...given).map(({ code }) => code);

  it('lifts only what has been verified', () => {
    expect(moveRepair('applied', 'verify')).toBe('verified');
    expect(moveRepair('verified', 'lift')).toBe('lifted');
    expect(() => moveRepair('applied', 'lift')).toThrow('possible: verify, refuse, withdraw');
  });

  it('ends the ban on the day it is lifted, and keeps what it did before', () => {
    const lifted = recordOnce('lifted');
    expect(bansOn(lifted, day('2027-02-28'))).toMatchObject([{ id: 'b1', until: '2027-03-01' }]);
    expect(bansOn(lifted, day('2027-03-01'))).toEqual([]);
    expect(recordAfterRepair(lifted, repair('lifted'), decided('2027-04-01'))).toEqual(lifted);
  });

  it.each<RepairStatus>(['applied', 'verified', 'refused', 'withdrawn'])(
    'changes nothing while it is %s',
    (status) => {
      expect(recordOnce(status)).toEqual(record);
    },
  );

  it('may be applied for once the ban has lasted as long as its kind says', () => {
    expect(kept('2027-01-31')).toMatchObject([
      {
        code: 'CR-304',
        found: '2027-01-31',
        expected: { en: '2027-02-01 or later' },
        reason: { zh: '“骗取支持资金”限制满 365 日后方可申请修复。' },
      },
    ]);
    expect(kept('2027-02-01')).toEqual([]);
  });

  it('is refused where there is nothing to repair', () => {
    expect(codes('2027-02-01', record, [], 'b9')).toEqual(['CR-301']);
    expect(codes('2027-03-01', recordOnce('lifted'))).toEqual(['CR-302']);
    expect(codes('2027-02-01', { ...record, bans: [aBan({ to: '2027-02-01' })] })).toEqual(['CR-302']);
  });

  it('is refused where the kind cannot be repaired', () => {
    expect(codes('2030-02-01', { ...record, bans: [aBan({ kind: 'for-ever' })] })).toEqual(['CR-303']);
  });

  it('is told all at once, one application at a time', () => {
    expect(codes('2026-06-01', record, [repair('applied')])).toEqual(['CR-304', 'CR-305']);
    expect(codes('2027-02-01', record, [repair('verified')])).toEqual(['CR-305']);
    expect(codes('2027-02-01', record, [repair('refused'), repair('withdrawn')])).toEqual([]);
  });
});

describe('the record', () => {
  it('takes an entry once, and changes none', () => {
    const once = withGrade(withBan(withEvent(noEntries, anEvent()), aBan()), aGrade());
    const twice = withGrade(withBan(withEvent(once, anEvent({ weight: 1 })), aBan()), aGrade());
    expect(twice).toEqual(once);
    expect(withBan(once, aBan({ id: 'b2' })).bans.map(({ id }) => id)).toEqual(['b1', 'b2']);
  });

  it('counts an event from the day it happened', () => {
    expect(eventsOn(record, day('2026-01-14'))).toEqual([]);
    expect(eventsOn(record, day('2026-01-15'))).toMatchObject([{ id: 'e1' }]);
  });
});
