import { describe, expect, it } from 'vitest';
import { statusWord } from '../../portal/src/case/statuses.ts';

describe('the record of a case that only stands', () => {
  it.each([
    ['subject', 'registered'],
    ['suggestion', 'muted'],
    ['credit-record', 'kept'],
    ['reported-trade', 'recorded'],
  ] as const)('has words for the status of a %s', (kind, status) => {
    const { zh, en } = statusWord(kind, status);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toBe(status);
  });
});
