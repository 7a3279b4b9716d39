import { Readable } from 'node:stream';
import type { Files } from '#functions/ports.ts';

/** A bucket in memory. `put` is what a browser does with an upload URL; `text` and `keys` are for assertions. */
export type MemoryFiles = Files & {
  put(key: string, body: Uint8Array | string): void;
  bytes(key: string): Buffer;
  text(key: string): string;
  keys(): readonly string[];
};

/** The size of the pieces in which a file is read, odd enough to cut characters and lines in two. */
const piece = 4093;

const pieces = function* (body: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < body.length; at += piece) yield body.subarray(at, at + piece);
};

export const memoryFiles = (bucket: string): MemoryFiles => {
  const objects = new Map<string, Buffer>();
  const put = (key: string, body: Uint8Array | string) => {
    objects.set(key, typeof body === 'string' ? Buffer.from(body) : Buffer.from(body));
  };
  const bytes = (key: string) => {
    const body = objects.get(key);
    if (!body) throw Object.assign(new Error(`The bucket ${bucket} has no ${key}.`), { name: 'NoSuchKey' });
    return body;
  };
  return {
    put,
    bytes,
    text: (key) => bytes(key).toString('utf8'),
    keys: () => [...objects.keys()].toSorted(),
    uploadUrl: async ({ key }) => `memory://${bucket}/${key}?put`,
    downloadUrl: async ({ key, fileName }) => `memory://${bucket}/${key}?as=${encodeURIComponent(fileName)}`,
    read: async (key) => Readable.from(pieces(bytes(key))),
    bytesOf: async (key) => objects.get(key)?.length,
    list: async function* (prefix) {
      yield* [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted();
    },
    write: async ({ key, body }) => put(key, body),
    writePieces: async ({ key, texts }) => {
      const gathered: string[] = [];
      for await (const text of texts) gathered.push(text);
      put(key, gathered.join(''));
    },
  };
};
