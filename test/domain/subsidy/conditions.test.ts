import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { conditionOutcomes, holds } from '#domain/subsidy/claims/condition-outcome.ts';
import { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';
import { type Comparison, Condition } from '#domain/subsidy/programme/condition.ts';
import { type FactName, factNames, listsThatTell } from '#domain/subsidy/programme/fact.ts';

const said = {
  severity: 'hard',
  reason: { zh: '服务企业不足。', en: 'Too few enterprises are served.' },
  next: { zh: '请补充名单。', en: 'Complete the list.' },
} as const;

const served = (is: Comparison, value: number) => Condition.parse({ fact: 'served', is, value, ...said });
const ofType = (is: 'one-of' | 'none-of') =>
  Condition.parse({ fact: 'subject-type', is, value: ['institution'], ...said });
const supported = (is: 'so' | 'not-so') => Condition.parse({ fact: 'granted-before', is, ...said });

const terms = { legalBasis: { document: '方案四（六）', quote: '' } };
const outcome = (condition: Condition, facts: Parameters<typeof holds>[1]) =>
  conditionOutcomes({ ...terms, conditions: [condition] }, facts)[0];

describe('a condition of a programme', () => {
  it.each([
    ['twenty and more, of twenty', served('at-least', 20), { served: 20 }, true],
    ['twenty and more, of nineteen', served('at-least', 20), { served: 19 }, false],
    ['more than twenty, of twenty', served('more-than', 20), { served: 20 }, false],
    ['at most twenty, of twenty', served('at-most', 20), { served: 20 }, true],
    ['less than twenty, of twenty', served('less-than', 20), { served: 20 }, false],
    ['an institution, of an institution', ofType('one-of'), { 'subject-type': ['institution'] }, true],
    ['no institution, of an institution', ofType('none-of'), { 'subject-type': ['institution'] }, false],
    ['once in a lifetime, of one supported before', supported('not-so'), { 'granted-before': true }, false],
    ['once in a lifetime, of a first claim', supported('not-so'), { 'granted-before': false }, true],
    ['anything, of what is not known', served('at-least', 0), {}, undefined],
  ] as const)('%s', (_, condition, facts, held) => {
    expect(holds(condition, facts)).toBe(held);
  });

  it('says what was found, what is expected, and the programme’s own reason', () => {
    expect(outcome(served('at-least', 20), { served: 19 })).toEqual({
      rule: 'SU-C01',
      title: { zh: '核定服务企业数达到 20（含本数）', en: 'accepted enterprises served at least 20' },
      clause: '方案四（六）',
      severity: 'hard',
      outcome: 'not-met',
      findings: [
        {
          code: 'SU-C01',
          severity: 'hard',
          found: '19',
          expected: { zh: '核定服务企业数达到 20（含本数）', en: 'accepted enterprises served at least 20' },
          reason: said.reason,
          next: said.next,
        },
      ],
    });
  });

  it('that cannot be told yet says what would tell it', () => {
    expect(outcome(served('at-least', 20), {})).toMatchObject({
      outcome: 'cannot-tell',
      findings: [{ next: { en: 'Told by this evidence, once it is uploaded: enterprises served.' } }],
    });
  });

  it('names only lists that the programme reads: a platform tells its turnover by those whom it serves', () => {
    const limit = Condition.parse({ fact: 'turnover', is: 'at-least', value: 1, ...said });
    const [told] = conditionOutcomes({ ...terms, conditions: [limit], lists: { served: {} } }, {});
    expect(told?.findings[0]?.next?.zh).toBe('上传服务企业名单后可知。');
  });

  it('may name every list that tells its fact, and no other', () => {
    const told = (fact: FactName) => ListKind.options.filter((kind) => fact in listKinds[kind].facts([]));
    for (const fact of factNames) expect(listsThatTell(fact).toSorted()).toEqual(told(fact).toSorted());
  });

  it('speaks of money in yuan', () => {
    const limit = Condition.parse({ fact: 'turnover', is: 'at-least', value: 50_000_000, ...said });
    expect(outcome(limit, { turnover: fen(49_999_999) })?.findings[0]).toMatchObject({
      found: '499,999.99 元',
      expected: { zh: '核定交易额达到 500,000.00 元（含本数）' },
    });
  });

  it('is either met or its opposite is, of whatever number', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (value, found) => {
        expect(holds(served('at-least', value), { served: found })).toBe(
          !holds(served('less-than', value), { served: found }),
        );
        expect(holds(served('more-than', value), { served: found })).toBe(
          !holds(served('at-most', value), { served: found }),
        );
      }),
    );
  });

  it('about money cannot be asked of a word', () => {
    expect(Condition.safeParse({ fact: 'services', is: 'at-least', value: 1, ...said }).success).toBe(false);
  });
});
