import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '#domain/casework/event.ts';
import type { Task } from '#domain/casework/task.ts';
import { claimFigures } from '#domain/subsidy/statistics/claim-figures.ts';
import { askedOf, departmentCounts } from '#domain/subsidy/statistics/departments.ts';
import { figuresOf } from '#domain/subsidy/statistics/figures-of.ts';
import { percentile } from '#domain/subsidy/statistics/percentile.ts';
import { daysIn } from '#domain/subsidy/statistics/stages.ts';
import { aTask } from '../../support/some-cases.ts';

const event = (type: string, at: string, more: Partial<Event> = {}): Event => ({
  case: { kind: 'claim', id: 'c' },
  type,
  at: `${at}T01:00:00.000Z`,
  by: 'test',
  ...more,
});

const totals = { claimedFen: 20_000, acceptedFen: 15_000 };
const screened = (type: string, at: string, to: string) => event(type, at, { to, data: { totals } });

/** Submitted on the 1st, sent back, corrected, determined on the 11th, paid on the 31st, a part of it recovered. */
const way: readonly Event[] = [
  event('ClaimSubmitted', '2026-07-01', { to: 'submitted' }),
  event('ClaimReturned', '2026-07-02', {
    to: 'needs-correction',
    data: { totals, rules: ['SU-101 met', 'SU-106 not-met'] },
  }),
  event('ClaimCorrected', '2026-07-05', { to: 'submitted' }),
  screened('ClaimPutToDepartments', '2026-07-05', 'under-review'),
  event('ClaimDetermined', '2026-07-11', { to: 'determined', data: { fen: 5_000 } }),
  event('ClaimAllocated', '2026-07-15', { to: 'allocated', data: { fen: 4_500 } }),
  event('ClaimAnnounced', '2026-07-16', { to: 'in-notice' }),
  event('MoneyReserved', '2026-07-23', { to: 'reserved', data: { fen: 4_500 } }),
  event('PaymentReturned', '2026-07-25', { to: 'returned', data: { fen: 4_500 } }),
  event('ClaimPaid', '2026-07-31', { to: 'paid', data: { fen: 4_500 } }),
];
const recovered = [event('RepaymentBooked', '2026-09-01', { data: { fen: 1_000 } })];

const passed: readonly Event[] = [
  event('ClaimSubmitted', '2026-07-01', { to: 'submitted' }),
  screened('ClaimPutToDepartments', '2026-07-01', 'under-review'),
  event('ClaimDetermined', '2026-07-03', { to: 'determined', data: { fen: 5_000 } }),
];

const read = (events: readonly Event[], recoveries: readonly Event[] = []) => {
  const figures = claimFigures('delivery-fees', events, recoveries);
  if (!figures) throw new Error('It was never submitted.');
  return figures;
};

describe('what the statistics know of a claim', () => {
  it('is read from what happened to it', () => {
    expect(read(way, recovered)).toMatchObject({
      status: 'paid',
      amounts: {
        claimed: 20_000,
        accepted: 15_000,
        allocated: 4_500,
        paid: 4_500,
        returned: 4_500,
        recovered: 1_000,
      },
      reasons: ['SU-106'],
    });
  });

  it('has recovered nothing where that was noted wrongly and reversed', () => {
    const reversed = [...recovered, event('RepaymentReversed', '2026-09-02', { data: { fen: 1_000 } })];
    expect(read(way, reversed).amounts.recovered).toBe(0);
  });

  it('is paid what all of its parts were paid, and not the last alone', () => {
    const parts = [
      event('PartPaid', '2026-07-30', { to: 'reserved', data: { fen: 3_000 } }),
      event('ClaimPaid', '2026-07-31', { to: 'paid', data: { fen: 1_500 } }),
    ];
    expect(read([...way.slice(0, -1), ...parts]).amounts.paid).toBe(4_500);
  });

  it('is nothing before it was submitted', () => {
    expect(claimFigures('delivery-fees', [event('ClaimOpened', '2026-07-01', { to: 'draft' })], [])).toBe(
      undefined,
    );
  });

  it.each([
    ['review', [10]],
    ['correction', [3]],
    ['to-notice', [5]],
    ['notice', [7]],
    ['payment', [8]],
    ['whole', [30]],
  ] as const)('counts the days of %s', (stage, days) => {
    expect(daysIn(stage, way)).toEqual(days);
  });

  it.each([
    ['submitted anew after it was withdrawn', 'whole', 'ClaimSubmitted', 'ClaimPaid'],
    ['determined anew after its amount was reconsidered', 'to-notice', 'ClaimDetermined', 'ClaimAnnounced'],
  ] as const)('counts from the last time where it was %s', (_, stage, from, to) => {
    const twice = [event(from, '2026-07-01'), event(from, '2026-07-11'), event(to, '2026-07-31')];
    expect(daysIn(stage, twice)).toEqual([20]);
  });

  it('counts a day as it begins in Beijing', () => {
    const late = { ...event('ClaimSubmitted', '2026-07-01'), at: '2026-07-01T16:30:00.000Z' };
    expect(daysIn('review', [late, event('ClaimRefused', '2026-07-03')])).toEqual([1]);
  });
});

describe('the figures of claims', () => {
  it('say how many passed the first time, were corrected and were objected to', () => {
    const rates = figuresOf([read(way), read(passed)]).rates;
    expect(rates).toEqual([
      { rate: 'correction', of: 2, are: 1, ratio: 5_000 },
      { rate: 'first-time-pass', of: 2, are: 1, ratio: 5_000 },
      { rate: 'objection', of: 1, are: 0, ratio: 0 },
    ]);
  });

  it('have no ratio of nothing', () => {
    expect(figuresOf([]).rates.map(({ ratio }) => ratio)).toEqual([undefined, undefined, undefined]);
  });

  it('lose no claim and no fen, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(read(way, recovered), read(passed)), { maxLength: 20 }), (all) => {
        const { claims, states } = figuresOf(all);
        expect(states.reduce((sum, state) => sum + state.claims, 0)).toBe(claims);
        expect(states.reduce((sum, { amounts }) => sum + amounts.paid, 0)).toBe(
          all.reduce((sum, { amounts }) => sum + amounts.paid, 0),
        );
      }),
    );
  });
});

describe('a percentile', () => {
  it.each([
    ['the median of an odd number is the one in the middle', [9, 1, 5], 50, 5],
    ['of an even number, the lower of the two', [4, 1, 2, 3], 50, 2],
    ['nine of ten are no larger than the P90', [1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 90, 9],
    ['of one, that one', [7], 90, 7],
  ])('%s', (_, values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });

  it('of nothing is nothing', () => {
    expect(percentile([], 50)).toBe(undefined);
  });
});

describe('the lateness of a department', () => {
  const now = '2026-07-20T00:00:00.000Z';
  const due = '2026-07-15T16:00:00.000Z';
  const asked = (but: Partial<Task>) =>
    askedOf({ ...aTask({ desk: { role: 'reviewer', department: 'post' } }), dueAt: due, ...but }, now);

  it('is what was answered, or stands open, after its term', () => {
    const all = [
      ...asked({ status: 'decided', decidedAt: '2026-07-15T15:59:59.000Z' }),
      ...asked({ status: 'decided', decidedAt: '2026-07-15T16:00:01.000Z' }),
      ...asked({ status: 'open' }),
      ...asked({ status: 'cancelled' }),
    ];
    expect(departmentCounts(all)).toEqual([
      { department: 'post', asked: 3, answered: 2, answeredLate: 1, openLate: 1 },
    ]);
  });
});
