import type { Tolerance } from '../../execution.ts';
import { evaluate, evaluateCount, evaluateWithin, type Scope } from '../../expressions/evaluate.ts';
import { QueryFailed } from '../../failure.ts';
import { isObject, type Json } from '../../json.ts';
import type { MapState } from '../../machine.ts';
import { ranges } from '../../quotas.ts';

export type Item = { value: Json; key?: string };

/** The array, or the pairs of the object, that a Map goes through. */
export const itemsOf = async (state: MapState, scope: Scope): Promise<Item[]> => {
  const items = await evaluate(state.Items ?? '{% $states.input %}', scope, 'Items');
  if (Array.isArray(items)) return items.map((value) => ({ value }));
  if (isObject(items)) return Object.entries(items).map(([key, value]) => ({ key, value }));
  throw new QueryFailed(
    'Items',
    `The field 'Items' must be an array or an object, but was ${JSON.stringify(items)}.`,
  );
};

export const concurrencyOf = async (state: MapState, scope: Scope, most: number): Promise<number> => {
  const asked = await evaluateCount(state.MaxConcurrency ?? 0, scope, 'MaxConcurrency');
  return asked === 0 ? most : Math.min(asked, most);
};

export const toleranceOf = async (state: MapState, scope: Scope): Promise<Tolerance> => {
  const { ToleratedFailureCount: count, ToleratedFailurePercentage: percentage } = state;
  return {
    ...(count !== undefined && { count: await evaluateCount(count, scope, 'ToleratedFailureCount') }),
    ...(percentage !== undefined && {
      percentage: await evaluateWithin(ranges.percentage, percentage, scope, 'ToleratedFailurePercentage'),
    }),
  };
};
