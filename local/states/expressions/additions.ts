import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';

/** What Step Functions adds to JSONata 2.0.6. What it takes away ($eval) is refused when a machine is read. */

const refuse = (message: string): never => {
  throw new Error(message);
};

const partition = (list: unknown, size: unknown) => {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) return refuse('$partition expects an array.');
  if (typeof size !== 'number' || size < 1) return refuse('$partition expects a chunk size of at least 1.');
  const step = Math.trunc(size);
  return Array.from({ length: Math.ceil(list.length / step) }, (_, at) =>
    list.slice(at * step, (at + 1) * step),
  );
};

const largestRange = 1_000_000;

const range = (first: number, last: number, step: number) => {
  if (![first, last, step].every(Number.isFinite)) return refuse('$range expects three numbers.');
  if (step === 0) return refuse('$range expects a step that is not zero.');
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > largestRange) return refuse(`$range makes at most ${largestRange} numbers.`);
  return Array.from({ length }, (_, at) => first + at * step);
};

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const hash = (data: unknown, algorithm: unknown) => {
  if (data === undefined) return undefined;
  const name = algorithms[String(algorithm)];
  if (!name)
    return refuse(`$hash knows ${Object.keys(algorithms).join(', ')}; it was asked for ${algorithm}.`);
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  return createHash(name).update(text).digest('hex');
};

const random = (seed?: unknown) => {
  if (seed === undefined) return Math.random();
  if (typeof seed !== 'number') return refuse('$random expects a number as its seed.');
  return createHash('sha256').update(String(seed)).digest().readUInt32BE() / 2 ** 32;
};

const parse = (text: unknown) => {
  if (text === undefined) return undefined;
  return typeof text === 'string' ? JSON.parse(text) : refuse('$parse expects a string.');
};

const formatInstant = jsonata('$fromMillis(instant, picture, timezone)');

/** Bindings for one evaluation; `instant` is what $now and $millis answer. */
export const additions = (instant: number) => ({
  partition,
  range,
  hash,
  random,
  parse,
  uuid: () => randomUUID(),
  millis: () => instant,
  now: (picture?: string, timezone?: string) => formatInstant.evaluate({ instant, picture, timezone }),
});
