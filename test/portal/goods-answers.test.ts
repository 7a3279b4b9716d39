import { describe, expect, it } from 'vitest';
import { answeredText } from '../../portal/src/goods/answered-text.ts';
import { goodsFilingWord } from '../../portal/src/goods/statuses.ts';

const counted = (passed: number, refused: number, defective: number) => ({
  rows: passed + refused + defective,
  passed,
  refused,
  referred: 0,
  defective,
});

describe('an answer about goods', () => {
  it.each([
    ['is good where everything passed', counted(3, 0, 0), 'good', 'goods.answeredAll', '0'],
    ['asks for something where a part comes back', counted(1, 1, 1), 'action', 'goods.answeredSome', '2'],
    ['is bad where nothing passed', counted(0, 1, 1), 'bad', 'goods.answeredNone', '2'],
  ] as const)('%s', (_, counts, tone, word, back) => {
    expect(goodsFilingWord({ status: 'answered', counts }).tone).toBe(tone);
    expect(answeredText(counts)).toMatchObject({ word, values: { back } });
  });

  it('is waited for until it is there, whatever has been counted', () => {
    expect(goodsFilingWord({ status: 'entering', counts: counted(0, 0, 1) }).tone).toBe('waiting');
  });
});
