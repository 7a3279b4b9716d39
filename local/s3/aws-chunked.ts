import { invalid } from './refusal.ts';

/**
 * Unwraps `aws-chunked`: `<size in hex>[;chunk-signature=…]\r\n<bytes>\r\n … 0\r\n<trailer>: <value>\r\n … \r\n`.
 * The trailers are put where the caller can read them once the last chunk has gone by.
 */
export async function* unchunked(source: AsyncIterable<Buffer>, trailers: Map<string, string>) {
  const reader = readerOf(source);
  for (let size = await chunkSize(reader); size > 0; size = await chunkSize(reader)) {
    yield* reader.bytes(size);
    if ((await reader.line()) !== '') throw invalid('A chunk does not end where it says.');
  }
  for (let line = await reader.line(); line; line = await reader.line()) {
    const [name = '', ...value] = line.split(':');
    trailers.set(name.trim().toLowerCase(), value.join(':').trim());
  }
}

type Reader = ReturnType<typeof readerOf>;

const chunkSize = async (reader: Reader) => {
  const line = await reader.line();
  const [size = ''] = line?.split(';') ?? [];
  if (!/^[0-9a-f]+$/i.test(size)) throw invalid('The body ends before its last chunk.');
  return Number.parseInt(size, 16);
};

const longestLine = 16_384;

const readerOf = (source: AsyncIterable<Buffer>) => {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  const more = async () => {
    const { value, done } = await chunks.next();
    if (done) return false;
    rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    return true;
  };

  return {
    /** The next line without its end; undefined when the source is at its end. */
    line: async () => {
      while (rest.indexOf('\r\n') < 0) {
        if (rest.length > longestLine) throw invalid('A chunk header is too long.');
        if (!(await more())) return undefined;
      }
      const end = rest.indexOf('\r\n');
      const line = rest.subarray(0, end).toString('latin1');
      rest = rest.subarray(end + 2);
      return line;
    },
    bytes: async function* (count: number) {
      for (let left = count; left > 0; ) {
        if (rest.length === 0 && !(await more())) throw invalid('The body ends inside a chunk.');
        const piece = rest.subarray(0, left);
        rest = rest.subarray(piece.length);
        left -= piece.length;
        yield piece;
      }
    },
  };
};
