import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoodsReviewTerms, jointReviewOf } from '#domain/positive-list/goods/goods-review-terms.ts';
import { StoredPrecedent } from '#domain/positive-list/goods/precedent.ts';
import { type Answer, type Reply, saidOf } from '#domain/positive-list/goods/reply.ts';
import { type RowQuestion, StoredQuestion } from '#domain/positive-list/goods/row-question.ts';
import { inDispute, isPending, outcomeOf, wordOn } from '#domain/positive-list/goods/word.ts';
import { day } from '#domain/shared/day.ts';
import { shippedTerms } from './shipped-terms.ts';

const today = day('2026-03-02');
const lines = ['04079090', '04100041', '04100090', '08011100'];

const answers = fc.constantFrom<Answer>('approve', 'refuse');

/** What several departments, and then the lead, say of each tariff line; and the answer that each gives to the rest. */
const advised = fc.integer({ min: 2, max: lines.length }).chain((n) => {
  const saying = fc.record({
    each: fc.array(answers, { minLength: n, maxLength: n }),
    rest: answers,
  });
  return fc.record({ said: fc.array(saying, { minLength: 1, maxLength: 4 }), lead: saying });
});
type Saying = { readonly each: readonly Answer[]; readonly rest: Answer };

const other = (answer: Answer): Answer => (answer === 'approve' ? 'refuse' : 'approve');

/** The same, as an officer gives it: an answer to all, and the other to some. */
const replyOf = ({ each, rest }: Saying): Reply => ({
  answer: rest,
  reasons: [],
  exceptions: each.flatMap((answer, n) =>
    answer === rest ? [] : [{ group: lines[n] ?? '', answer: other(rest), reasons: [] }],
  ),
  on: today,
});

const questionOf = (said: readonly (Saying | undefined)[], lineCount: number): RowQuestion => ({
  code: 'supervision',
  text: { zh: '能否备案？', en: 'May they be filed?' },
  rows: lineCount,
  groups: lines.slice(0, lineCount).map((group) => ({ group, rows: 1 })),
  advice: said.map((one, n) => ({
    department: `department-${'abcd'.charAt(n)}`,
    taskId: `task-${n}`,
    ...(one ? { reply: replyOf(one) } : {}),
  })),
});

const answered = (question: RowQuestion) =>
  (question.groups ?? []).map(({ group }) => wordOn(question, group)?.answer);

const withLead = (question: RowQuestion, lead: Saying): RowQuestion => {
  const groups = inDispute(question).flatMap((group) => group ?? []);
  if (groups.length === 0) return question;
  return { ...question, jointReview: { department: 'lead', taskId: 'joint', groups, reply: replyOf(lead) } };
};

describe('the advice of several departments', () => {
  it('is the answer wherever they agree, and in dispute exactly where they differ', () => {
    fc.assert(
      fc.property(advised, ({ said, lead }) => {
        const question = questionOf(said, lead.each.length);
        const common = lead.each.map((_, n) => {
          const given = new Set(said.map(({ each }) => each[n]));
          return given.size === 1 ? [...given][0] : undefined;
        });
        expect(answered(question)).toEqual(common);
        expect(inDispute(question)).toEqual(
          lines.slice(0, common.length).filter((_, n) => common[n] === undefined),
        );
      }),
    );
  });

  it('stays the answer where they agree, and the lead’s word is where they differ', () => {
    fc.assert(
      fc.property(advised, ({ said, lead }) => {
        const question = questionOf(said, lead.each.length);
        const settled = withLead(question, lead);
        const expected = answered(question).map((answer, n) => answer ?? lead.each[n]);
        expect(answered(settled)).toEqual(expected);
        expect(inDispute(settled)).toEqual([]);
        const outcome = outcomeOf(settled);
        expect(
          outcome && lines.slice(0, expected.length).map((line) => saidOf(outcome, line).answer),
        ).toEqual(expected);
      }),
    );
  });

  it('is no answer, and in no dispute, while somebody has not replied', () => {
    fc.assert(
      fc.property(advised, ({ said, lead }) => {
        const question = questionOf([...said.slice(1), undefined], lead.each.length);
        expect([isPending(question), outcomeOf(question), inDispute(question)]).toEqual([
          true,
          undefined,
          [],
        ]);
        expect(new Set(answered(question))).toEqual(new Set([undefined]));
      }),
    );
  });

  it('about rows that nobody tells apart is in dispute as a whole, and decided as a whole', () => {
    const { groups: _, ...whole } = questionOf(
      [
        { each: [], rest: 'approve' },
        { each: [], rest: 'refuse' },
      ],
      1,
    );
    expect(inDispute(whole)).toEqual([undefined]);
    const reply = replyOf({ each: [], rest: 'refuse' });
    const decided = { ...whole, jointReview: { department: 'lead', taskId: 'joint', reply } };
    expect(wordOn(decided, '04079090')).toMatchObject({
      answer: 'refuse',
      departments: ['lead'],
      taskIds: ['joint'],
      jointly: true,
    });
  });

  it('gives the reasons of all who agree, each once, and the day of the last', () => {
    const reasons = [{ code: 'NOT-ELIGIBLE' }];
    const more = [{ code: 'OTHER', text: '无注册证书' }];
    const reply = (on: string, given: Reply['reasons']): Reply => ({
      answer: 'refuse',
      reasons: given,
      exceptions: [],
      on: day(on),
    });
    const question = questionOf([undefined, undefined], 2);
    const [first, second] = question.advice;
    if (!first || !second) throw new Error('Two are asked.');
    const advice = [
      { ...first, reply: reply('2026-03-04', reasons) },
      { ...second, reply: reply('2026-03-03', [...reasons, ...more]) },
    ];
    expect(outcomeOf({ ...question, advice })).toEqual(reply('2026-03-04', [...reasons, ...more]));
  });
});

describe('what was stored when one department answered each question', () => {
  const asked = {
    code: 'special-food',
    text: { zh: '是否特殊食品？', en: 'Special food?' },
    rows: 3,
    groups: [
      { group: '04079090', rows: 2 },
      { group: '04100090', rows: 1 },
    ],
  };
  const desk = {
    department: 'market-supervision',
    taskId: 'goods-filing~f~review:market-supervision~1~special-food',
  };

  it('is read as the advice of the one, answered or not', () => {
    expect(StoredQuestion.parse({ ...asked, ...desk })).toEqual({ ...asked, advice: [desk] });
    const exceptions = [{ group: '04100090', answer: 'refuse', reasons: [{ code: 'OTHER' }] }];
    const said = { answer: 'approve', reasons: [], exceptions, answeredOn: '2026-03-04' };
    const { answeredOn: on, ...reply } = said;
    const question = StoredQuestion.parse({ ...asked, ...desk, ...said });
    expect(question).toEqual({ ...asked, advice: [{ ...desk, reply: { ...reply, on } }] });
    expect([wordOn(question, '04079090')?.answer, wordOn(question, '04100090')?.answer]).toEqual([
      'approve',
      'refuse',
    ]);
  });

  it('stays as it is where it is of today', () => {
    const question = questionOf([{ each: ['approve', 'refuse'], rest: 'approve' }, undefined], 2);
    expect(StoredQuestion.parse(question)).toEqual(question);
  });

  it('is an earlier decision by the one department it names', () => {
    const precedent = {
      tariff: '04079090',
      name: '鹌鹑蛋',
      question: 'endangered-species',
      answer: 'approve',
      reasons: [],
      department: 'customs',
      day: '2026-03-02',
      filingId: 'f1',
    };
    expect(StoredPrecedent.parse(precedent)).toMatchObject({ departments: ['customs'] });
  });
});

describe('the terms of the joint review', () => {
  const several = { ...shippedTerms.departments, supervision: ['market-supervision', 'customs'] };

  it('are the lead and the days that the zone names', () => {
    expect(jointReviewOf(GoodsReviewTerms.parse(shippedTerms), 'supervision')).toEqual({
      department: 'commerce',
      workingDays: 10,
    });
  });

  it('are asked for as soon as several departments answer one question, and not before', () => {
    const { leadDepartment: _, jointReviewWorkingDays: __, ...without } = shippedTerms;
    const { error } = GoodsReviewTerms.safeParse({ ...without, departments: several });
    expect(error?.issues).toMatchObject([{ path: ['leadDepartment'] }]);
    const one = Object.fromEntries(Object.keys(several).map((question) => [question, ['customs']]));
    const terms = GoodsReviewTerms.parse({ ...without, departments: one });
    expect(jointReviewOf(terms, 'supervision')).toEqual({ department: 'customs', workingDays: 5 });
  });

  it.each([
    ['the same department twice', ['customs', 'customs']],
    ['nobody', []],
    ['more than a transaction can ask', [...'abcdefghi'].map((letter) => `department-${letter}`)],
  ])('ask %s of no question', (_, supervision) => {
    const departments = { ...shippedTerms.departments, supervision };
    expect(GoodsReviewTerms.safeParse({ ...shippedTerms, departments }).success).toBe(false);
  });
});
