import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { dueOccasions, type Occasion } from '#domain/subsidy/claims/suggestion.ts';
import { aProgramme } from '../../support/a-zone.ts';

const july = aProgramme({ window: { from: '2026-07-06', to: '2026-07-31' } });
const due = (on: string, told: readonly Occasion[] = []) => dueOccasions(july, told, day(on));

describe('a subject is told of a window', () => {
  it.each([
    ['not before it opens', '2026-07-05', [], []],
    ['on the day on which it opens', '2026-07-06', [], ['opening']],
    ['no more until ten days are left', '2026-07-20', ['opening'], []],
    ['ten days before it closes', '2026-07-21', ['opening'], ['ten-days']],
    ['three days before it closes', '2026-07-28', ['opening', 'ten-days'], ['three-days']],
    ['the day before it closes', '2026-07-30', ['opening', 'ten-days', 'three-days'], ['one-day']],
    ['not after it has closed', '2026-08-01', [], []],
  ] as const)('%s', (_, on, told, occasions) => {
    expect(due(on, told)).toEqual(occasions);
  });

  it('once for all occasions that were missed', () => {
    expect(due('2026-07-29', ['opening'])).toEqual(['ten-days', 'three-days']);
  });
});
