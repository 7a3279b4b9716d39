import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ProgressOfFiles } from '../../goods-ports.ts';
import { progressKey } from './book-keys.ts';
import { getRow, type Table } from './table.ts';

const numbers = z.set(z.number()).default(new Set<number>());
const Kept = z.object({ pieces: z.int(), rows: z.int(), screened: numbers, entered: numbers });

export const progress = (table: Table): ProgressOfFiles => ({
  begin: async (filingId, { pieces, rows }) => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: progressKey(filingId),
        UpdateExpression: 'SET pieces = :pieces, #rows = :rows',
        ExpressionAttributeNames: { '#rows': 'rows' },
        ExpressionAttributeValues: { ':pieces': pieces, ':rows': rows },
      }),
    );
  },
  done: async ({ filingId, number }, stage) => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: progressKey(filingId),
        UpdateExpression: 'ADD #stage :piece',
        ExpressionAttributeNames: { '#stage': stage },
        ExpressionAttributeValues: { ':piece': new Set([number]) },
      }),
    );
  },
  of: async (filingId) => {
    const row = await getRow(table, progressKey(filingId));
    if (!row) return undefined;
    const { pieces, rows, screened, entered } = Kept.parse(row);
    return { pieces, rows, screened: screened.size, entered: entered.size };
  },
});
