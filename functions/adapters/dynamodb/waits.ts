import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Waits } from '../../ports.ts';
import { questionOf } from './indexes.ts';
import { taskIdOfToken, tokenKey } from './keys.ts';
import { getRow, queryRows, type Table } from './table.ts';

const Tokens = z.object({ tokens: z.set(z.string()) });
const Kept = z.object({ sk: z.string() });

/** Written by the waiting state itself, without a function; read and removed here. */
export const waits = (table: Table): Waits => ({
  placeFor: tokenKey,
  tokensOf: async (taskId) => {
    const row = await getRow(table, tokenKey(taskId));
    return row ? [...Tokens.parse(row).tokens] : [];
  },
  forget: async (taskId, tokens) => {
    try {
      await table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: tokenKey(taskId),
          ConditionExpression: '#tokens = :tokens',
          ExpressionAttributeNames: { '#tokens': 'tokens' },
          ExpressionAttributeValues: { ':tokens': new Set(tokens) },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
  /** The index alone tells: the key of a token names its task. */
  waiting: async () =>
    (await queryRows(table, questionOf({ index: 'byKind', partition: 'KIND#token' }))).map((row) =>
      taskIdOfToken(Kept.parse(row).sk),
    ),
});
