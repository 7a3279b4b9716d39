import { isDeepStrictEqual } from 'node:util';
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { headOf, ListHead, type PublishedList } from '#domain/positive-list/lists/published-list.ts';
import { CaseMoved, PublishedVersionsNeverChange } from '../../errors.ts';
import type { Lists } from '../../ports.ts';
import { listChunkKey, listCountKey, listHeadKey, listHeads } from './keys.ts';
import { Chunk, chunksOf, contentHash, entryOf } from './list-chunks.ts';
import { getRow, rowsUnder, type Table } from './table.ts';
import { failedConditions } from './transactions.ts';

/** A head, and where its entries lie. */
const HeadRow = z.object({ head: ListHead, entriesHash: z.string(), chunks: z.int().positive() });
type HeadRow = z.infer<typeof HeadRow>;

const headRow = async (table: Table, id: string, version: string): Promise<HeadRow | undefined> => {
  const row = await getRow(table, listHeadKey(id, version));
  return row && HeadRow.parse(row);
};

const readVersion = async (table: Table, id: string, version: string): Promise<PublishedList | undefined> => {
  const row = await headRow(table, id, version);
  if (!row) return undefined;
  const numbers = Array.from({ length: row.chunks }, (_, n) => n + 1);
  const chunks = await Promise.all(
    numbers.map((n) => getRow(table, listChunkKey(id, version, row.entriesHash, n))),
  );
  const { entryCount: _, ...head } = row.head;
  const entries = chunks.flatMap((chunk) => Chunk.parse(chunk).entries.map(entryOf));
  return { kind: 'list', ...head, entries };
};

/** Entries first, under the hash of them: writing them again, or others beside them, spoils nothing. */
const writeEntries = async ({ client, name }: Table, { id, version, entries }: PublishedList) => {
  const entriesHash = contentHash(entries);
  const chunks = chunksOf(entries);
  for (const [n, chunk] of chunks.entries())
    await client.send(
      new PutCommand({
        TableName: name,
        Item: { ...listChunkKey(id, version, entriesHash, n + 1), entries: chunk },
      }),
    );
  return { entriesHash, chunks: chunks.length };
};

/** The list has as many versions as whoever publishes has seen; one that has none has no such row. */
const asSeen = (seen: number | undefined) => {
  if (seen === undefined) return {};
  if (seen === 0) return { ConditionExpression: 'attribute_not_exists(versions)' };
  return { ConditionExpression: 'versions = :seen' };
};

/** The head last, and only where there is none: a version exists when its head does. */
const writeHead = ({ client, name }: Table, row: HeadRow, seen: number | undefined) =>
  client.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName: name,
            Item: { ...listHeadKey(row.head.id, row.head.version), ...row },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        {
          Update: {
            TableName: name,
            Key: listCountKey(row.head.id),
            UpdateExpression: 'ADD versions :one',
            ExpressionAttributeValues: { ':one': 1, ...(seen ? { ':seen': seen } : {}) },
            ...asSeen(seen),
          },
        },
      ],
    }),
  );

/** What stands there already, of whoever came first. */
const settled = async (table: Table, { head, entriesHash }: Omit<HeadRow, 'chunks'>) => {
  const stored = await headRow(table, head.id, head.version);
  if (!stored) return undefined;
  if (stored.entriesHash === entriesHash && isDeepStrictEqual(stored.head, head)) return 'unchanged';
  throw new PublishedVersionsNeverChange(
    `list ${head.id} version ${head.version} is published with other content; give it another version.`,
  );
};

const publishNew = async (table: Table, list: PublishedList, seen: number | undefined) => {
  const row = { head: ListHead.parse(headOf(list)), ...(await writeEntries(table, list)) };
  try {
    await writeHead(table, row, seen);
    return 'published';
  } catch (error) {
    if (!failedConditions(error)) throw error;
    const before = await settled(table, row);
    if (before) return before;
    throw new CaseMoved(`Another version of ${list.id} was published meanwhile.`);
  }
};

const publish =
  (table: Table): Lists['publish'] =>
  async (list, { seen } = {}) =>
    (await settled(table, { head: ListHead.parse(headOf(list)), entriesHash: contentHash(list.entries) })) ??
    publishNew(table, list, seen);

/** A published version never changes, so what was read once is not asked for again. */
const readOnce = (table: Table): Lists['read'] => {
  const kept = new Map<string, PublishedList>();
  return async (id, version) => {
    const name = `${id}#${version}`;
    const list = kept.get(name) ?? (await readVersion(table, id, version));
    if (list) kept.set(name, list);
    return list;
  };
};

/** The published lists. */
export const lists = (table: Table): Lists => ({
  heads: async () => (await rowsUnder(table, listHeads)).map((row) => HeadRow.parse(row).head),
  read: readOnce(table),
  publish: publish(table),
});
