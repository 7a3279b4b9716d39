import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { tokenFor } from '#demo/visitor.ts';
import { startLocal } from '#local/cloud.ts';
import { dynamoDbClient } from '#local/dynamodb/tables.ts';
import { beginFrugally } from '#local/start/frugal.ts';
import { globalTable } from '#local/template/kinds/dynamodb.ts';

/** The approval thread on the one-machine cloud, in a process of its own; it says where it is in one line of JSON. */
const [folder = ''] = process.argv.slice(2);

// As `npm start` does, or another memory would be measured.
beginFrugally();
const assembly = join(folder, 'assembly');
execFileSync(process.execPath, ['bench/thread/app.ts', assembly], { stdio: 'inherit' });
const local = await startLocal({
  assembly,
  data: join(folder, 'data'),
  port: 0,
  people: 'zones/manzhouli/demo-people.yaml',
  console: false,
});

const fillPool = async () => {
  const operator = dynamoDbClient(local.dynamodbUrl);
  const [table] = local.deployment.all(globalTable);
  await operator.send(
    new PutItemCommand({
      TableName: table?.name,
      Item: { pk: { S: 'pool' }, available: { N: '1000000000' } },
    }),
  );
  operator.destroy();
};

const succeeded = () =>
  local.engine.looks.counts().find(({ status }) => status === 'SUCCEEDED')?.executions ?? 0;

/** When each claim was done, by its id: those of one round begin alike. */
const doneAt = (round: string) =>
  Object.fromEntries(
    local.engine.looks
      .latest(['SUCCEEDED'], 1_000_000)
      .filter(({ name }) => name.startsWith(round))
      .map(({ name, stoppedAt }) => [name, stoppedAt]),
  );

/** How many have come to wait: once nothing is being done, all that were ever started. */
const cameToWait = async () => {
  await local.engine.idle();
  return local.engine.looks.counts().reduce((sum, { executions }) => sum + executions, 0);
};

const tellings: Record<string, (round: string) => unknown> = {
  '/waiting': cameToWait,
  '/count': succeeded,
  '/at': doneAt,
};

const telling = createServer(async ({ url = '/' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  response.end(JSON.stringify(await tellings[pathname]?.(searchParams.get('round') ?? '')));
});

await fillPool();
const token = await tokenFor(local.baseUrl, 'clerk-1');
telling.listen(0, '127.0.0.1', () => {
  const { port } = telling.address() as AddressInfo;
  console.log(
    JSON.stringify({
      start: `${local.baseUrl}/claims/{id}`,
      approve: `${local.baseUrl}/claims/{id}/approval`,
      done: `http://127.0.0.1:${port}`,
      headers: { authorization: `Bearer ${token}` },
    }),
  );
});

process.on('SIGTERM', async () => {
  telling.close();
  await local.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
