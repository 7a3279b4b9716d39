import { ZenEngine } from '@gorules/zen-engine';
import * as z from 'zod';
import type { ListEntry } from '#domain/positive-list/lists/list.ts';
import type { Matcher } from './matcher.ts';

const table = (entries: readonly ListEntry[]) => ({
  nodes: [
    { id: 'request', name: 'request', type: 'inputNode' },
    {
      id: 'list',
      name: 'list',
      type: 'decisionTableNode',
      content: {
        hitPolicy: 'collect',
        inputs: [{ id: 'tariff', name: 'Tariff line', field: 'tariff' }],
        outputs: [{ id: 'line', name: 'Line', field: 'line' }],
        rules: entries.map(({ tariff, line }) => ({
          _id: `${line}`,
          tariff: `"${tariff}"`,
          line: `${line}`,
        })),
      },
    },
    { id: 'response', name: 'response', type: 'outputNode' },
  ],
  edges: [
    { id: 'in', sourceId: 'request', targetId: 'list', type: 'edge' },
    { id: 'out', sourceId: 'list', targetId: 'response', type: 'edge' },
  ],
});

const Result = z.array(z.object({ line: z.number() }));

/** One decision table with a row for each entry, every row that fits being collected. */
export const zen = (entries: readonly ListEntry[]): Matcher => {
  const decision = new ZenEngine().createDecision(table(entries));
  return async (hsCode) => {
    const { result } = await decision.evaluate({ tariff: hsCode.slice(0, 8) });
    return Result.parse(result).map(({ line }) => line);
  };
};
