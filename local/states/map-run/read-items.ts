import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { StateFailed } from '../failure.ts';
import type { Integrations } from '../integrations.ts';
import { isObject, type Json, type JsonObject, parseJson } from '../json.ts';
import type { MapState } from '../machine.ts';

type Items = AsyncIterable<Json>;
type Reader = (bytes: Readable, config: Config) => Items;
type Config = NonNullable<NonNullable<MapState['ItemReader']>['ReaderConfig']>;

const fail = (cause: string): never => {
  throw new StateFailed('States.ItemReaderFailed', cause);
};

const delimiters = { COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' };

const wholeText = async (bytes: Readable): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

const readers: Record<'CSV' | 'JSON' | 'JSONL', Reader> = {
  CSV: (bytes, { CSVHeaderLocation, CSVHeaders, CSVDelimiter = 'COMMA' }) =>
    bytes.pipe(
      parse({
        bom: true,
        columns: CSVHeaderLocation === 'GIVEN' ? (CSVHeaders ?? []) : true,
        delimiter: delimiters[CSVDelimiter],
      }),
    ),
  JSON: async function* (bytes) {
    const items = parseJson(await wholeText(bytes));
    yield* Array.isArray(items) ? items : fail('The JSON file does not hold an array.');
  },
  JSONL: async function* (bytes) {
    for await (const line of createInterface({ input: bytes })) if (line.trim()) yield parseJson(line);
  },
};

const textAt = (args: Json | undefined, field: string): string => {
  const value = isObject(args) ? args[field] : undefined;
  return typeof value === 'string' ? value : fail(`The field '${field}' is required to read items.`);
};

const bytesOf = async (integrations: Integrations, bucket: string, key: string): Promise<Readable> => {
  if (integrations.readObject) return Readable.from(integrations.readObject(bucket, key));
  const answer = await integrations.callService('s3', 'getObject', { Bucket: bucket, Key: key });
  return Readable.from([Buffer.from(textAt(answer, 'Body'))]);
};

async function* objectsIn(integrations: Integrations, args: JsonObject): Items {
  let more: JsonObject = {};
  do {
    const page = await integrations.callService('s3', 'listObjectsV2', { ...args, ...more });
    const { Contents: contents = [], NextContinuationToken: next } = isObject(page) ? page : {};
    if (Array.isArray(contents)) yield* contents;
    more = typeof next === 'string' ? { ContinuationToken: next } : {};
  } while ('ContinuationToken' in more);
}

async function* fromStore(state: MapState, args: Json | undefined, integrations: Integrations): Items {
  const { Resource: resource = '', ReaderConfig: config = {} } = state.ItemReader ?? {};
  if (resource.endsWith('listObjectsV2')) {
    yield* objectsIn(integrations, isObject(args) ? args : {});
    return;
  }
  const bytes = await bytesOf(integrations, textAt(args, 'Bucket'), textAt(args, 'Key'));
  yield* readers[config.InputType ?? 'JSON'](bytes, config);
}

async function* firstOf(items: Items, limit: number): Items {
  let count = 0;
  for await (const item of items) {
    if (limit > 0 && count++ >= limit) return;
    yield item;
  }
}

async function* fromList(items: Json[]): Items {
  yield* items;
}

/** The items of a Map Run, one after the other: from the state's Items, from a file or from a listing. */
export const readItems = (state: MapState, settings: JsonObject, integrations: Integrations): Items => {
  const { items, ReaderArguments: args, MaxItems: most } = settings;
  const all = Array.isArray(items) ? fromList(items) : fromStore(state, args, integrations);
  return firstOf(all, Number(most ?? 0));
};
