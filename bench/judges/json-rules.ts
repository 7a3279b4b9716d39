import { type ConditionProperties, Engine, type TopLevelCondition } from 'json-rules-engine';
import { byKind, type Comparison, type Condition } from '#domain/subsidy/programme/condition.ts';
import type { Facts } from '#domain/subsidy/programme/fact.ts';
import { codeAt, inOrder, type Judge } from './judge.ts';

/** Its operator for what does not hold. */
const otherwise: Readonly<Record<Comparison, string>> = {
  'at-least': 'lessThan',
  'more-than': 'lessThanInclusive',
  'at-most': 'greaterThan',
  'less-than': 'greaterThanInclusive',
};

const failing = (condition: Condition): TopLevelCondition =>
  byKind<TopLevelCondition>(condition, {
    measure: ({ fact, is, value }) => ({ all: [{ fact, operator: otherwise[is], value }] }),
    truth: ({ fact, is }) => ({ all: [{ fact, operator: 'equal', value: is !== 'so' }] }),
    words: ({ fact, is, value }) => {
      const each = (operator: string): ConditionProperties[] =>
        value.map((word) => ({ fact, operator, value: word }));
      return is === 'one-of' ? { all: each('doesNotContain') } : { any: each('contains') };
    },
  });

/** One rule for each condition, as its manual shows; its event is the reason. */
export const jsonRules = (conditions: readonly Condition[]): Judge<Facts> => {
  const engine = new Engine(
    conditions.map((condition, n) => ({
      conditions: failing(condition),
      event: { type: codeAt(n), params: { reason: condition.reason.zh } },
    })),
  );
  return {
    prepare: (facts) => facts,
    judge: async (facts) => {
      const { events } = await engine.run(facts);
      return inOrder(events.map(({ type, params }) => ({ code: type, reason: String(params?.['reason']) })));
    },
  };
};
