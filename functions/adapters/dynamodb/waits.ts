import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Waits } from '../../ports.ts';
import { taskIdOfToken, tokenKey } from './keys.ts';
import { getRow, queryRows, type Table } from './table.ts';

const Token = z.object({ token: z.string() });
const Kept = z.object({ sk: z.string() });

/** Written by the waiting state itself, without a function; read and removed here. */
export const waits = (table: Table): Waits => ({
  placeFor: tokenKey,
  tokenOf: async (taskId) => {
    const row = await getRow(table, tokenKey(taskId));
    return row ? Token.parse(row).token : undefined;
  },
  forget: async (taskId) => {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: tokenKey(taskId) }));
  },
  waiting: async () =>
    (
      await queryRows(table, {
        IndexName: 'byKind',
        KeyConditionExpression: 'kindOf = :token',
        ExpressionAttributeValues: { ':token': 'KIND#token' },
      })
    ).map((row) => taskIdOfToken(Kept.parse(row).sk)),
});
