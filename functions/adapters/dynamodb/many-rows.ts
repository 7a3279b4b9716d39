import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { inLanes } from './conditional-writes.ts';
import { pause } from './pause.ts';
import type { Key, Row, Table } from './table.ts';

const perRead = 100;
/** Every answer holds some rows: there is no need to wait longer and longer. */
const longestPause = 8;

/** The rows of these keys, in no order; what the store leaves out of an answer is asked for again. */
export const getRows = async (
  { client, name }: Table,
  keys: readonly Key[],
  consistent: boolean,
): Promise<Row[]> => {
  const rows: Row[] = [];
  await inLanes(keys, perRead, async (some) => {
    let left: Row[] = some;
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt > 0) await pause(Math.min(attempt, longestPause));
      const asked = { [name]: { Keys: left, ConsistentRead: consistent } };
      const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: asked }));
      rows.push(...(Responses?.[name] ?? []));
      left = UnprocessedKeys?.[name]?.Keys ?? [];
    }
  });
  return rows;
};

const nameOf = ({ pk, sk }: Row) => JSON.stringify([pk, sk]);

/** The same as they stand this moment, each once and in the order of their keys. */
export const rowsInOrder = async (table: Table, keys: readonly Key[]): Promise<Row[]> => {
  const each = new Map(keys.map((key) => [nameOf(key), key]));
  const found = await getRows(table, [...each.values()], true);
  const rows = new Map(found.map((row) => [nameOf(row), row]));
  return [...each.keys()].flatMap((name) => {
    const row = rows.get(name);
    return row ? [row] : [];
  });
};
