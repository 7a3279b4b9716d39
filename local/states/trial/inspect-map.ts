import type { Flow, Tolerance } from '../execution.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { childrenOf } from '../interpreter/run.ts';
import { scopeOf } from '../interpreter/scope.ts';
import { type Json, type JsonObject, parseJson } from '../json.ts';
import type { MapState, State } from '../machine.ts';
import { batchesOf } from '../map-run/batch.ts';
import type { TestState } from './asked.ts';
import type { Draft } from './draft.ts';
import { told } from './told.ts';

const settingsOf = ({ doing }: Flow): JsonObject => (doing.kind === 'mapping' ? doing.settings : {});

const itemsOf = (flow: Flow, { stateConfiguration }: TestState): Json[] => {
  const given = stateConfiguration?.mapItemReaderData;
  const items = given === undefined ? settingsOf(flow)['items'] : parseJson(given);
  return Array.isArray(items) ? items : [];
};

const select = ({ run, flow }: Draft, { ItemSelector: selector }: MapState, value: Json, index: number) =>
  selector === undefined
    ? value
    : evaluate(selector, scopeOf(run, flow, { item: { index, value } }), 'ItemSelector');

async function* selectedItems(draft: Draft, asked: TestState, state: MapState): AsyncIterable<Json> {
  for (const [index, item] of itemsOf(draft.flow, asked).entries()) {
    yield await select(draft, state, item, index);
  }
}

const inlineInputs = ({ run, flow }: Draft): Json[] => childrenOf(run, flow).map(({ input }) => input);

const selected = (draft: Draft, asked: TestState, state: MapState): Promise<Json[]> | Json[] =>
  state.distributed ? Array.fromAsync(selectedItems(draft, asked, state)) : inlineInputs(draft);

const batched = async (draft: Draft, asked: TestState, state: MapState): Promise<Json[]> => {
  const batches = batchesOf(selectedItems(draft, asked, state), settingsOf(draft.flow));
  return (await Array.fromAsync(batches)).map(({ input }) => input);
};

const toleratedBy = ({ doing }: Flow): Tolerance => {
  if (doing.kind === 'branching') return doing.tolerated;
  return doing.kind === 'mapping' ? Object(doing.settings['tolerated']) : {};
};

/** As it was asked for; zero means that nothing was said. */
const concurrencyOf = ({ MaxConcurrency: asked = 0 }: MapState, { doing }: Flow): number => {
  if (typeof asked === 'number') return asked;
  return doing.kind === 'mapping'
    ? Number(doing.settings['concurrency'])
    : Number('concurrency' in doing ? doing.concurrency : 0);
};

/** Looked at while the Map is at work: what its items came to, and its limits. */
export const inspectMap = async (draft: Draft, asked: TestState, state: State): Promise<JsonObject> => {
  if (state.Type !== 'Map') return {};
  const { count, percentage } = toleratedBy(draft.flow);
  return {
    ...told({
      afterItemSelector: state.ItemSelector === undefined ? undefined : await selected(draft, asked, state),
      afterItemBatcher: state.ItemBatcher === undefined ? undefined : await batched(draft, asked, state),
    }),
    maxConcurrency: concurrencyOf(state, draft.flow),
    ...(count !== undefined && { toleratedFailureCount: count }),
    ...(percentage !== undefined && { toleratedFailurePercentage: percentage }),
  };
};

/** How many failures are tolerated, and of how many items. */
export const failuresAllowed = ({ run, flow }: Draft, asked: TestState) => ({
  tolerated: toleratedBy(flow),
  total: flow.doing.kind === 'mapping' ? itemsOf(flow, asked).length : childrenOf(run, flow).length,
});
