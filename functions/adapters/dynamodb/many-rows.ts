import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { inLanes } from './conditional-writes.ts';
import type { Key, Row, Table } from './table.ts';

const perRead = 100;

/** The rows of these keys; what the store leaves out of an answer is asked for again. */
export const getRows = async (
  { client, name }: Table,
  keys: readonly Key[],
  consistent: boolean,
): Promise<Row[]> => {
  const rows: Row[] = [];
  await inLanes(keys, perRead, async (some) => {
    for (let left = some as Row[]; left.length > 0; ) {
      const asked = { [name]: { Keys: left, ConsistentRead: consistent } };
      const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: asked }));
      rows.push(...(Responses?.[name] ?? []));
      left = UnprocessedKeys?.[name]?.Keys ?? [];
    }
  });
  return rows;
};
