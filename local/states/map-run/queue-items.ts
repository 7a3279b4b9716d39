import { evaluate } from '../expressions/evaluate.ts';
import type { Integrations } from '../integrations.ts';
import { flowOf } from '../interpreter/run.ts';
import { scopeOf } from '../interpreter/scope.ts';
import type { Journal } from '../journal/journal.ts';
import type { Json } from '../json.ts';
import { withinQuota } from '../quotas.ts';
import { batchesOf } from './batch.ts';
import type { Live } from './live.ts';
import { readItems } from './read-items.ts';

const selected = async ({ seen, state, run }: Live, value: Json, index: number): Promise<Json> => {
  if (state.ItemSelector === undefined) return value;
  const scope = scopeOf(seen, flowOf(seen, run.flow), { item: { index, value } });
  return evaluate(state.ItemSelector, scope, 'ItemSelector');
};

async function* selectedItems(one: Live, integrations: Integrations): AsyncIterable<Json> {
  let index = 0;
  for await (const item of readItems(one.state, one.settings, integrations)) {
    yield await selected(one, item, index++);
  }
}

/** All items are in the journal before the first begins: a crash in between reads them again. */
export const queueItems = async (one: Live, { mapRuns }: Journal, integrations: Integrations) => {
  const { run, settings, state } = one;
  mapRuns.emptyQueue(run.id);
  let id = 0;
  for await (const { items, input } of batchesOf(selectedItems(one, integrations), settings)) {
    withinQuota(input, 'selected items', state.name);
    mapRuns.queue(run.id, { id: id++, items, input });
  }
  mapRuns.markRead(run.id);
};
