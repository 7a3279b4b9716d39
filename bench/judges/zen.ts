import { ZenEngine } from '@gorules/zen-engine';
import * as z from 'zod';
import { byKind, type Comparison, type Condition } from '#domain/subsidy/programme/condition.ts';
import { codeAt, type Judge } from './judge.ts';

/** Its comparison for what does not hold. */
const otherwise: Readonly<Record<Comparison, string>> = {
  'at-least': '<',
  'more-than': '<=',
  'at-most': '>',
  'less-than': '>=',
};

const failing = (condition: Condition): string =>
  byKind(condition, {
    measure: ({ is, value }) => `${otherwise[is]} ${value}`,
    truth: ({ is }) => String(is !== 'so'),
    words: ({ is, value }) => `${is === 'one-of' ? 'none' : 'some'}($, # in ${JSON.stringify(value)})`,
  });

/** A hyphen is a minus there. */
const named = (fact: string) => fact.replaceAll('-', '_');

const factsOf = (conditions: readonly Condition[]) => [...new Set(conditions.map(({ fact }) => named(fact)))];

/** A row that leaves a cell out, instead of leaving it empty, never fits. */
const row = (condition: Condition, n: number, facts: readonly string[]) => ({
  ...Object.fromEntries(facts.map((fact) => [fact, ''])),
  _id: codeAt(n),
  [named(condition.fact)]: failing(condition),
  code: JSON.stringify(codeAt(n)),
  reason: JSON.stringify(condition.reason.zh),
});

const table = (conditions: readonly Condition[], facts = factsOf(conditions)) => ({
  nodes: [
    { id: 'claim', name: 'claim', type: 'inputNode' },
    {
      id: 'conditions',
      name: 'conditions',
      type: 'decisionTableNode',
      content: {
        hitPolicy: 'collect',
        inputs: facts.map((fact) => ({ id: fact, name: fact, field: fact })),
        outputs: ['code', 'reason'].map((name) => ({ id: name, name, field: name })),
        rules: conditions.map((condition, n) => row(condition, n, facts)),
      },
    },
    { id: 'response', name: 'response', type: 'outputNode' },
  ],
  edges: [
    { id: 'in', sourceId: 'claim', targetId: 'conditions', type: 'edge' },
    { id: 'out', sourceId: 'conditions', targetId: 'response', type: 'edge' },
  ],
});

const Result = z.array(z.object({ code: z.string(), reason: z.string() }));

/** One decision table with a row for each condition, every row that fits being collected. */
export const zen = (conditions: readonly Condition[]): Judge<object> => {
  const decision = new ZenEngine().createDecision(table(conditions));
  return {
    prepare: (facts) =>
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [named(name), value])),
    judge: async (facts) => Result.parse((await decision.evaluate(facts)).result),
  };
};
