import { Engine } from 'json-rules-engine';
import type { ListEntry } from '#domain/positive-list/lists/list.ts';
import type { Matcher } from './matcher.ts';

/** One rule for each entry, as its manual shows: the condition is the tariff line, the event is the entry. */
export const jsonRules = (entries: readonly ListEntry[]): Matcher => {
  const engine = new Engine(
    entries.map(({ tariff, line }) => ({
      conditions: { all: [{ fact: 'tariff', operator: 'equal', value: tariff }] },
      event: { type: 'listed', params: { line } },
    })),
  );
  return async (hsCode) => {
    const { events } = await engine.run({ tariff: hsCode.slice(0, 8) });
    return events.map(({ params }) => Number(params?.['line'])).toSorted((a, b) => a - b);
  };
};
