import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startDynamoDb } from '#local/dynamodb/dynoxide.ts';
import { clientFor } from '../../support/tables.ts';

/** A DynamoDB of this test's own, with its file; both end with it. */
export const aDynamoDb = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kouan-dynamodb-'));
  const { stop, ...opened } = await startDynamoDb(folder);
  const client = clientFor(opened.url);
  onTestFinished(async () => {
    client.destroy();
    await stop();
  });
  return { ...opened, client, file: join(folder, 'dynamodb.sqlite') };
};
