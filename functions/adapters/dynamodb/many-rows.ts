import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { inLanes } from './conditional-writes.ts';
import { pause } from './pause.ts';
import type { Key, Row, Table } from './table.ts';

const perRead = 100;

/** The rows of these keys, in no order; what the store leaves out of an answer is asked for again. */
export const getRows = async (
  { client, name }: Table,
  keys: readonly Key[],
  consistent: boolean,
): Promise<Row[]> => {
  const rows: Row[] = [];
  await inLanes(keys, perRead, async (some) => {
    let left = some as Row[];
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt > 0) await pause(attempt);
      const asked = { [name]: { Keys: left, ConsistentRead: consistent } };
      const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: asked }));
      rows.push(...(Responses?.[name] ?? []));
      left = UnprocessedKeys?.[name]?.Keys ?? [];
    }
  });
  return rows;
};

const nameOf = ({ pk, sk }: Row) => JSON.stringify([pk, sk]);

/** The same as they stand this moment, in the order of their keys; no key may stand there twice. */
export const rowsInOrder = async (table: Table, keys: readonly Key[]): Promise<Row[]> => {
  const rows = new Map((await getRows(table, keys, true)).map((row) => [nameOf(row), row]));
  return keys.flatMap((key) => {
    const row = rows.get(nameOf(key));
    return row ? [row] : [];
  });
};
