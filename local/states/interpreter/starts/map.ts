import type { Flow } from '../../execution.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import type { MapState } from '../../machine.ts';
import { quotas, withinQuota } from '../../quotas.ts';
import { change, type Run, record } from '../run.ts';
import { scopeOf } from '../scope.ts';
import { innerFlow } from './inner-flow.ts';
import { concurrencyOf, type Item, itemsOf, toleranceOf } from './map-settings.ts';
import type { Start } from './started.ts';

const inputOf = async (run: Run, flow: Flow, state: MapState, item: Item, index: number) => {
  if (state.ItemSelector === undefined)
    return item.key === undefined ? item.value : { Key: item.key, Value: item.value };
  const scope = scopeOf(run, flow, { item: { index, ...item } });
  return withinQuota(
    await evaluate(state.ItemSelector, scope, 'ItemSelector'),
    'selected an item',
    flow.state,
  );
};

/** Every iteration stands in the journal from the start, with its own input; the first few begin. */
export const inlineMap: Start<MapState> = async (run, flow, state) => {
  const scope = scopeOf(run, flow);
  const items = await itemsOf(state, scope);
  const concurrency = await concurrencyOf(state, scope, quotas.inlineConcurrency);
  const tolerated = await toleranceOf(state, scope);
  const inputs = [];
  for (const [index, item] of items.entries()) inputs.push(await inputOf(run, flow, state, item, index));
  record(run, flow, 'MapStateStarted', { length: items.length });
  change(run, flow, { doing: { kind: 'branching', concurrency, tolerated } });
  for (const [index, item] of items.entries()) {
    innerFlow(run, flow, { index, item, input: inputs[index] ?? null });
  }
  return 'branches';
};
