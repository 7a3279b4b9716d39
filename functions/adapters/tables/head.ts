import { isAscii } from 'node:buffer';

/** Evidence enough to tell one encoding from another, counted from the first byte that is not ASCII. */
const evidence = 64 * 1024;
/** How far the first such byte is looked for. */
const farthest = 8 * 1024 * 1024;

/** The beginning of a file, long enough to tell what it is, and the whole file after that. */
export const headOf = async (source: AsyncIterable<Uint8Array>) => {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let length = 0;
  let first: number | undefined;
  let ended = false;

  const isEnough = () => length >= (first === undefined ? farthest : first + evidence);

  while (!(ended || isEnough())) {
    const { done, value } = await iterator.next();
    ended = done === true;
    if (done) break;
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    if (first === undefined && !isAscii(chunk)) first = length;
    chunks.push(chunk);
    length += chunk.length;
  }

  async function* whole(): AsyncGenerator<Buffer> {
    try {
      yield* chunks;
      while (!ended) {
        const { done, value } = await iterator.next();
        ended = done === true;
        if (!done) yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(chunks), ended, whole: whole() };
};
