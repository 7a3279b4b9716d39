import { evaluate, evaluateCount, type Range, type Scope } from '../../expressions/evaluate.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { MapState } from '../../machine.ts';
import { quotas, ranges } from '../../quotas.ts';
import { change, record } from '../run.ts';
import { scopeOf } from '../scope.ts';
import { concurrencyOf, itemsOf, toleranceOf } from './map-settings.ts';
import type { Start } from './started.ts';

const given = async (template: Json | undefined, scope: Scope, field: string) =>
  template === undefined ? {} : { [field]: await evaluate(template, scope, field) };

type Count = number | string | undefined;

const counted = async (template: Count, scope: Scope, field: string, range?: Range) =>
  template === undefined ? {} : { [field]: await evaluateCount(template, scope, field, range) };

const batching = async ({ ItemBatcher }: MapState, scope: Scope) => ({
  ...(await given(ItemBatcher?.BatchInput, scope, 'BatchInput')),
  ...(await counted(ItemBatcher?.MaxItemsPerBatch, scope, 'MaxItemsPerBatch', ranges.batchItems)),
  ...(await counted(ItemBatcher?.MaxInputBytesPerBatch, scope, 'MaxInputBytesPerBatch', ranges.batchBytes)),
});

const reading = async ({ ItemReader }: MapState, scope: Scope) => ({
  ...(await given(ItemReader?.Arguments, scope, 'ReaderArguments')),
  ...(await counted(ItemReader?.ReaderConfig?.MaxItems, scope, 'MaxItems')),
});

const itemList = async (state: MapState, scope: Scope): Promise<JsonObject> => {
  if (state.ItemReader) return {};
  const items = await itemsOf(state, scope);
  return { items: items.map(({ key, value }) => (key === undefined ? value : { Key: key, Value: value })) };
};

/** A Map Run is a thing of its own: here it is only described, and asked for. */
export const distributedMap: Start<MapState> = async (run, flow, state) => {
  const scope = scopeOf(run, flow);
  const settings: JsonObject = {
    ...(await itemList(state, scope)),
    ...(await reading(state, scope)),
    ...(await batching(state, scope)),
    ...(await given(state.ResultWriter?.Arguments, scope, 'WriterArguments')),
    concurrency: await concurrencyOf(state, scope, quotas.distributedConcurrency),
    tolerated: await toleranceOf(state, scope),
  };
  record(run, flow, 'MapStateStarted');
  change(run, flow, { attempt: flow.attempt + 1, doing: { kind: 'mapping', settings } });
  run.effects.push({ kind: 'map', flow: flow.id, attempt: flow.attempt, settings });
  return 'waits';
};
