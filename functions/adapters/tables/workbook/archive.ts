import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { harmless, largestPart, mostParts, mostUnpacked, steepest } from './limits.ts';
import { told, troubleOf } from './told.ts';
import { damaged, passwordProtected, tooManyParts, unpacksTooLarge } from './troubles.ts';

/** The parts of a workbook by their names, in small letters: names of parts differ in no case. */
export type Archive = {
  readonly names: readonly string[];
  readonly sizeOf: (name: string) => number;
  /** A part, unpacked as it is taken. What is not as the file says it is ends it with a refusal. */
  readonly part: (name: string) => AsyncGenerator<Buffer>;
};

const stored = 0;
const deflated = 8;
/** Pieces four times as large as usual: fewer turns for each, and memory still does not notice (measured). */
const chunkSize = 64 * 1024;

const listed = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > mostParts) throw tooManyParts(zip.entryCount);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Two readers may take either: then nobody knows what the person saw.
    if (entries.has(name)) throw damaged(`${entry.fileName} (2)`);
    entries.set(name, entry);
  }
  return entries;
};

const isSteep = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > harmless && uncompressedSize > steepest * compressedSize;

/** A part is held to what it says of itself before a byte of it is unpacked. */
const mustBeReadable = (entry: Entry): void => {
  if (entry.isEncrypted()) throw passwordProtected();
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)
    throw damaged(`${entry.fileName}: ${entry.compressionMethod}`);
  if (entry.uncompressedSize > largestPart || isSteep(entry)) throw unpacksTooLarge(entry.fileName);
};

const unpacked = (packed: Readable, { compressionMethod }: Entry): Readable =>
  compressionMethod === stored
    ? packed
    : // Whatever stops it comes out of the pieces.
      pipeline(packed, createInflateRaw({ chunkSize }), () => undefined);

async function* piecesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const packed = await told(zip.openReadStreamPromise(entry, { decodeFileData: false }));
  try {
    yield* unpacked(packed, entry) as AsyncIterable<Buffer>;
  } catch (error) {
    throw troubleOf(error);
  }
}

/** Counts what is unpacked, of one part and of all; at its end a part must be what the file says it is. */
const meter = () => {
  let total = 0;
  return ({ fileName, uncompressedSize, crc32: expected }: Entry) => {
    let bytes = 0;
    let check = 0;
    return {
      take: (piece: Buffer): void => {
        bytes += piece.length;
        total += piece.length;
        if (bytes > uncompressedSize || total > mostUnpacked) throw unpacksTooLarge(fileName);
        check = crc32(piece, check);
      },
      end: (): void => {
        if (bytes !== uncompressedSize || check !== expected) throw damaged(fileName);
      },
    };
  };
};

/** Reads the list of parts at the end of the file; the parts themselves are read when they are asked for. */
export const archiveOf = async (zip: ZipFile): Promise<Archive> => {
  const entries = await told(listed(zip));
  const meterOf = meter();

  async function* part(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw damaged(name);
    mustBeReadable(entry);
    const { take, end } = meterOf(entry);
    for await (const piece of piecesOf(zip, entry)) {
      take(piece);
      yield piece;
    }
    end();
  }
  const sizeOf = (name: string): number => entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  return { names: [...entries.keys()], sizeOf, part };
};
