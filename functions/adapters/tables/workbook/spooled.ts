import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPromise, type ZipFile } from 'yauzl';
import { largestFile } from './limits.ts';
import { told } from './told.ts';
import { fileTooLarge } from './troubles.ts';

/** The bytes as they come, up to the largest file that is read. */
export async function* limited<Piece extends Uint8Array>(
  source: AsyncIterable<Piece>,
): AsyncGenerator<Piece> {
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > largestFile) throw fileTooLarge();
    yield piece;
  }
}

/**
 * A ZIP is read from its end, and a stream has none until it is over: the bytes wait on disk. The file loses its name
 * as soon as it is open, so that it is gone with the last reader. Whoever asks closes it.
 */
export const spooled = async (source: AsyncIterable<Uint8Array>): Promise<ZipFile> => {
  const path = join(tmpdir(), `kouan-table-${randomUUID()}`);
  try {
    await writeFile(path, limited(source), { flag: 'wx', mode: 0o600 });
    return await told(openPromise(path, { autoClose: false }));
  } finally {
    await rm(path, { force: true });
  }
};
