import type { Json } from '../json.ts';

type Stream = { transformToString: () => Promise<string> };

const isStream = (value: object): value is Stream => 'transformToString' in value;

const entriesOf = async (value: object): Promise<[string, Json][]> => {
  const kept = Object.entries(value).filter(([key, part]) => key !== '$metadata' && part !== undefined);
  return Promise.all(
    kept.map(async ([key, part]): Promise<[string, Json]> => [key, await asJsonAnswer(part)]),
  );
};

const asObject = async (value: object): Promise<Json> => {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return Promise.all(value.map(asJsonAnswer));
  if (isStream(value)) return value.transformToString();
  return Object.fromEntries(await entriesOf(value));
};

/** An answer of the SDK as a workflow sees it: plain JSON, without the SDK's own notes. */
export const asJsonAnswer = async (value: unknown): Promise<Json> => {
  if (typeof value === 'object' && value !== null) return asObject(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === undefined || value === null ? null : String(value);
};
