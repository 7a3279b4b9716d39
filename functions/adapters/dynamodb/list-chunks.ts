import * as z from 'zod';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import { Reading } from '#domain/positive-list/lists/reading.ts';
import { sha256Of } from '../../files/sha256-of.ts';

/** A row of the table holds 400 KB; half of it leaves room for how the table writes numbers and names. */
const mostBytes = 200 * 1024;

/** An entry as it is kept: five texts in a row need no names. Behind them, how a person reads the remark, if one does. */
const Kept = z.tuple([z.string(), z.int(), z.string(), z.string(), z.string()], Reading);
type Kept = z.infer<typeof Kept>;

export const Chunk = z.object({ entries: z.array(Kept) });

const kept = ({ batch, line, tariff, name, remark, reading }: ListEntry): Kept => [
  batch,
  line,
  tariff,
  name,
  remark,
  ...(reading ? [reading] : []),
];

export const entryOf = ([batch, line, tariff, name, remark, reading]: Kept): ListEntry =>
  ListEntry.parse({ batch, line, tariff, name, remark, ...(reading ? { reading } : {}) });

/** The entries in their order, in as many chunks as rows are needed. */
export const chunksOf = (entries: readonly ListEntry[]): readonly (readonly Kept[])[] => {
  const chunks: Kept[][] = [[]];
  let bytes = 0;
  for (const entry of entries.map(kept)) {
    const size = Buffer.byteLength(JSON.stringify(entry));
    if (bytes > 0 && bytes + size > mostBytes) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(entry);
    bytes += size;
  }
  return chunks;
};

/** By this a head names its chunks: whoever writes other entries under the same version writes beside them. */
export const contentHash = (entries: readonly ListEntry[]): string =>
  sha256Of(JSON.stringify(entries.map(kept)));
