import { describe, expect, it } from 'vitest';
import { batchTitle } from '../../portal/src/finance/batch-title.ts';

const t = (key: string, values = {}) => [key, ...Object.values(values)].join(' ');
const openedAt = '2026-08-10T01:30:00Z';

describe('the title of a payment batch', () => {
  it('is the number under which it was released', () => {
    expect(batchTitle(t, { sequence: 12, openedAt })).toBe('batch.titleNumbered 12');
  });

  it('tells a batch without a number by when it was made, as the clocks of Beijing show it', () => {
    expect(batchTitle(t, { openedAt })).toBe('batch.titleMade 2026-08-10 09:30');
  });
});
