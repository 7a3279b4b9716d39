import { describe, expect, it } from 'vitest';
import { CommitteeTerms } from '#domain/casework/committee/committee.ts';
import { draftMinutes } from '#domain/casework/committee/minutes.ts';
import { committeeDefects } from '#domain/casework/committee/soundness.ts';
import { type Choice, seatsOpen, tallyOf } from '#domain/casework/committee/tally.ts';

const seat = (id: string) => ({ id, title: { zh: `席位${id}`, en: `seat ${id}` }, role: 'expert' });

const aCommittee = (but: Record<string, unknown> = {}) =>
  CommitteeTerms.parse({
    seats: ['a', 'b', 'c', 'd', 'e'].map(seat),
    quorum: 3,
    majority: 'more-than-half',
    ...but,
  });

/** The votes of the first seats, one letter each: a(pprove), r(efuse), c(annot decide). */
const votes = (said: string) => {
  const choices: Record<string, Choice> = { a: 'approve', r: 'refuse', c: 'cannot-decide' };
  return [...said].map((letter, n) => ({
    step: `vote:${'abcde'[n]}`,
    ...(choices[letter] ? { decision: choices[letter] } : {}),
  }));
};

describe('what a sitting comes to', () => {
  it.each([
    ['aaa', 'approve', undefined],
    ['rrr', 'refuse', undefined],
    ['aar', 'approve', undefined],
    ['aarr', 'cannot-decide', 'no-majority'],
    ['aaccr', 'cannot-decide', 'no-majority'],
    ['aaacc', 'approve', undefined],
    ['ccc', 'cannot-decide', 'no-majority'],
    ['aa', 'cannot-decide', 'no-quorum'],
    ['', 'cannot-decide', 'no-quorum'],
  ])('of the votes %s is %s', (said, outcome, why) => {
    const tally = tallyOf(aCommittee(), votes(said));
    expect([tally.outcome, tally.why]).toEqual([outcome, why]);
  });

  it('is decided by two thirds where the committee asks for them, and exactly two thirds are enough', () => {
    const terms = aCommittee({ majority: 'two-thirds' });
    expect(tallyOf(terms, votes('aar')).outcome).toBe('approve');
    expect(tallyOf(terms, votes('aaarr')).outcome).toBe('cannot-decide');
  });

  it('counts no vote of a seat that the committee does not have', () => {
    const stranger = { step: 'vote:z', decision: 'approve' } as const;
    expect(tallyOf(aCommittee(), [...votes('aa'), stranger]).why).toBe('no-quorum');
  });

  it('names the seats whose vote is still awaited', () => {
    expect(seatsOpen(aCommittee(), votes('ar.')).map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  });
});

describe('a committee that could not decide, or by too few', () => {
  const codes = (but: Record<string, unknown>) =>
    committeeDefects(aCommittee(but)).map(({ code, at }) => `${code} ${at}`);

  it('is refused: two seats of one name, a quorum of a minority or of more than there are', () => {
    expect(codes({ seats: ['a', 'a', 'b'].map(seat), quorum: 2 })).toEqual([
      'COMMITTEE-SEAT-TWICE seats.1.id',
    ]);
    expect(codes({ quorum: 2 })).toEqual(['COMMITTEE-QUORUM quorum']);
    expect(codes({ quorum: 6 })).toEqual(['COMMITTEE-QUORUM quorum']);
    expect(codes({})).toEqual([]);
  });

  it('is refused where a lead’s seat names no department', () => {
    expect(codes({ seats: [seat('a'), { ...seat('b'), role: 'lead' }], quorum: 2 })).toEqual([
      'COMMITTEE-SEAT-OPEN seats.1.department',
    ]);
  });
});

describe('the draft of the minutes', () => {
  const terms = aCommittee({ seats: ['a', 'b', 'c'].map(seat), quorum: 2 });
  const [first, second] = votes('ac');
  const draft = draftMinutes(
    {
      matter: '某平台：会审',
      day: '2026-12-01',
      sitting: 2,
      terms,
      votes: [
        { step: 'vote:a', decision: first?.decision, opinion: '符合条件', decidedBy: 'p1' },
        { step: 'vote:b', decision: second?.decision, missing: '审计报告', decidedBy: 'p2' },
      ],
      recused: [{ person: 'p3', ground: 'conflict', words: '曾任该企业顾问' }],
      tally: tallyOf(terms, votes('ac')),
      nameOf: (person) => ({ p1: '甲', p2: '乙', p3: '丙' })[person] ?? person,
    },
    'zh',
  );

  it('names who voted how and why, who did not, who stood aside, and what it comes to', () => {
    expect(draft.split('\n').filter(Boolean)).toEqual([
      '某平台：会审',
      '2026-12-01 第 2 次会议',
      '席位a（甲）：同意。符合条件',
      '席位b（乙）：不能决定。审计报告',
      '席位c：未表决。',
      '丙回避：本人声明存在利害关系。曾任该企业顾问',
      '应到 3 席，表决 2 席，法定人数 2 席；同意 1，不予通过 0，不能决定 1。会议结论：不能决定（各方意见均未达到多数）。',
    ]);
  });
});
