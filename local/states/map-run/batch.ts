import { bytesOf, type Json, type JsonObject } from '../json.ts';

export type Batch = { items: number; input: Json };

type Limits = { most: number; bytes: number };

const limitsOf = ({ MaxItemsPerBatch, MaxInputBytesPerBatch }: JsonObject): Limits => ({
  most: Number(MaxItemsPerBatch ?? 0) || Number.POSITIVE_INFINITY,
  bytes: Number(MaxInputBytesPerBatch ?? 0) || Number.POSITIVE_INFINITY,
});

const isBatched = ({ MaxItemsPerBatch, MaxInputBytesPerBatch }: JsonObject) =>
  MaxItemsPerBatch !== undefined || MaxInputBytesPerBatch !== undefined;

async function* gathered(items: AsyncIterable<Json>, settings: JsonObject): AsyncIterable<Batch> {
  const { most, bytes } = limitsOf(settings);
  const common = settings['BatchInput'] === undefined ? {} : { BatchInput: settings['BatchInput'] };
  const input = (list: Json[]) => ({ ...common, Items: list });
  let list: Json[] = [];
  for await (const item of items) {
    const isFull = list.length >= most || (list.length > 0 && bytesOf(input([...list, item])) > bytes);
    if (isFull) {
      yield { items: list.length, input: input(list) };
      list = [];
    }
    list.push(item);
  }
  if (list.length > 0) yield { items: list.length, input: input(list) };
}

async function* single(items: AsyncIterable<Json>): AsyncIterable<Batch> {
  for await (const input of items) yield { items: 1, input };
}

/** What each child execution is given: an item, or with an ItemBatcher several of them. */
export const batchesOf = (items: AsyncIterable<Json>, settings: JsonObject): AsyncIterable<Batch> =>
  isBatched(settings) ? gathered(items, settings) : single(items);
