import { describe, expect, it } from 'vitest';
import { answeredText } from '../../portal/src/goods/answered-text.ts';
import { goodsFilingWord, questionWord, seenQuestionWord } from '../../portal/src/goods/statuses.ts';

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

describe('a question about goods', () => {
  const approved = { answer: 'approve', reasons: [], exceptions: [], on: '2026-03-02' } as const;
  const inPart = {
    ...approved,
    exceptions: [{ group: '04100041', answer: 'refuse', reasons: [] }],
  } as const;

  it.each([
    ['is open while somebody has not replied', {}, 'Open'],
    ['is in joint review where departments differ', { isInJointReview: true }, 'In joint review'],
    ['is answered once the lead has decided', { isInJointReview: true, outcome: approved }, 'Approved'],
    ['says that a part of it is answered otherwise', { outcome: inPart }, 'Approved in part'],
  ] as const)('%s', (_, but, word) => {
    expect(questionWord({ isInJointReview: false, ...but }).en).toBe(word);
  });

  it('that is agreed on waits, for its subject, for what the lead still decides', () => {
    const words = [{}, { leadDepartment: 'commerce' }].map(
      (question) => seenQuestionWord({ status: 'joint-review' }, question).en,
    );
    expect(words).toEqual(['Settled, told with the rest', 'In joint review']);
  });
});
