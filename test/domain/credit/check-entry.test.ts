import { describe, expect, it } from 'vitest';
import { banDefects, eventDefects } from '#domain/credit/check-entry.ts';
import { day } from '#domain/shared/day.ts';
import { aBan, anEvent } from './a-record.ts';
import { shippedTerms as terms } from './shipped-terms.ts';

const today = day('2026-06-01');
const record = { events: [anEvent()] };

describe('what may be recorded', () => {
  it('is an event of the catalogue, on a day that has come', () => {
    expect(eventDefects(anEvent({ on: '2026-06-01' }), terms, today)).toEqual([]);
    expect(eventDefects(anEvent({ kind: 'rudeness', on: '2026-06-02' }), terms, today)).toMatchObject([
      {
        code: 'CR-401',
        found: 'rudeness',
        expected: { en: expect.stringContaining('support obtained by fraud, ') },
      },
      { code: 'CR-402', found: '2026-06-02' },
    ]);
  });

  it.each<[string, Parameters<typeof aBan>[0], string[]]>([
    ['three years for fraud', { from: '2026-02-01', to: '2029-02-01' }, []],
    ['a day more', { from: '2026-02-01', to: '2029-02-02' }, ['CR-413']],
    ['fraud without an end', { from: '2026-02-01' }, ['CR-413']],
    ['an unpaid debt without an end', { kind: 'repayment-overdue' }, []],
    ['an end before the beginning', { from: '2026-02-01', to: '2026-02-01' }, ['CR-412']],
    ['the event it rests on', { to: '2027-02-01', becauseOf: 'e1' }, []],
    ['an event that is not in the record', { to: '2027-02-01', becauseOf: 'e9' }, ['CR-414']],
    ['a kind of its own', { kind: 'dislike', becauseOf: 'e9' }, ['CR-411', 'CR-414']],
  ])('is a ban with %s: %j', (_, change, codes) => {
    expect(banDefects(aBan(change), record, terms).map(({ code }) => code)).toEqual(codes);
  });
});
