import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { startLocal } from '#local/cloud.ts';
import { operatorKey as credentials } from '#local/permissions/keys.ts';
import { readDeployment } from '#local/template/deployment.ts';
import {
  aFolder,
  eventually,
  fixtureAssembly,
  patience,
  people,
  startFixture,
  tokenOf,
} from './fixtures/running.ts';
import { toldOf } from './fixtures/witness-told.ts';

const Addresses = z.object({ baseUrl: z.string(), awsUrl: z.string(), dynamodbUrl: z.string() });

vi.setConfig({ testTimeout: patience });

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const spawnFixture = async (data: string) => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'fixtures/start-fixture.ts'), fixtureAssembly(), data],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.push(child);
  const line = await new Promise<string>((done) => child.stdout.setEncoding('utf8').once('data', done));
  const addresses = Addresses.parse(JSON.parse(line));
  return {
    ...addresses,
    deployment: readDeployment(fixtureAssembly(), addresses),
    kill: () => killed(child),
  };
};

const killed = (child: ChildProcess) =>
  new Promise<void>((done) => {
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });

const aClient = <Client>(Made: new (given: object) => Client, endpoint: string) =>
  new Made({ endpoint, region: 'local', credentials });

describe('killed outright', () => {
  it('loses nothing that it had acknowledged, and delivers what was on its way', {
    timeout: 60_000,
  }, async () => {
    const data = aFolder();
    const first = await spawnFixture(data);
    const named = (type: string, part = '') =>
      first.deployment.resources.find((each) => each.type === type && each.logicalId.startsWith(part))
        ?.name ?? '';
    const TableName = named('AWS::DynamoDB::GlobalTable');
    const Bucket = named('AWS::S3::Bucket');

    const { access_token } = await tokenOf(first.baseUrl, 'clerk');
    const items = Array.from({ length: 40 }, (_, index) => ({
      pk: { S: `note#${index}` },
      sk: { S: 'note' },
    }));
    const dynamodb = aClient(DynamoDBClient, first.dynamodbUrl);
    for (const Item of items) await dynamodb.send(new PutItemCommand({ TableName, Item }));
    await aClient(S3Client, first.awsUrl).send(
      new PutObjectCommand({ Bucket, Key: 'evidence', Body: 'kept' }),
    );
    await aClient(LambdaClient, first.awsUrl).send(
      new InvokeCommand({
        FunctionName: named('AWS::Lambda::Function', 'Witness'),
        InvocationType: 'Event',
        Payload: '{"later":true}',
      }),
    );
    await first.kill();

    await eventually(() =>
      fetch(first.dynamodbUrl).then(
        () => undefined,
        () => true,
      ),
    );
    const second = await startLocal({ assembly: fixtureAssembly(), data, port: 0, people });
    try {
      const { Item } = await aClient(DynamoDBClient, second.dynamodbUrl).send(
        new GetItemCommand({ TableName, Key: { pk: { S: 'note#39' }, sk: { S: 'note' } } }),
      );
      expect(Item).toBeDefined();
      const { Body } = await aClient(S3Client, second.awsUrl).send(
        new GetObjectCommand({ Bucket, Key: 'evidence' }),
      );
      expect(await Body?.transformToString()).toBe('kept');

      const everything = await eventually(async () => {
        const told = JSON.stringify(await toldOf(second));
        const all = items.every(({ pk }) => told.includes(`"${pk.S}"`));
        return all && told.includes('"later":true') && told.includes('Object Created') ? told : undefined;
      });
      expect(everything).toContain('note#39');
      const jwks = createRemoteJWKSet(new URL(`${second.baseUrl}/oidc/jwks`));
      expect((await jwtVerify(access_token, jwks)).payload.sub).toBe('clerk');
    } finally {
      await second.stop();
    }
  });
});

describe('a data folder', () => {
  it('belongs to one process', async () => {
    const data = aFolder();
    const { kill } = await spawnFixture(data);
    await expect(startLocal({ assembly: fixtureAssembly(), data, port: 0 })).rejects.toThrow(
      /The data folder .* is in use by another process \d+/,
    );
    await kill();
    const next = await startLocal({ assembly: fixtureAssembly(), data, port: 0 });
    await next.stop();
  });

  it('from a newer version is left alone', async () => {
    const data = aFolder();
    writeFileSync(join(data, 'format'), '99');
    await expect(startLocal({ assembly: fixtureAssembly(), data, port: 0 })).rejects.toThrow(
      /was written by a newer version \(format 99/,
    );
  });

  it('keeps its clock', async () => {
    const data = aFolder();
    const first = await startFixture({ data, clock: '2030-01-01T00:00:00Z' });
    first.clock.moveTo(Date.parse('2031-01-01T00:00:00Z'));
    await first.stop();
    await expect(startFixture({ data, clock: '2030-06-01T00:00:00Z' })).rejects.toThrow(
      'The clock of this data folder stands at 2031-01-01T00:00:00.000Z and cannot go back.',
    );
    const again = await startFixture({ data });
    expect(new Date().toISOString()).toBe('2031-01-01T00:00:00.000Z');
    await again.stop();
    expect(Date.now()).toBeLessThan(Date.parse('2030-01-01'));
  });

  it('is forgotten when asked', async () => {
    const data = aFolder();
    const first = await startFixture({ data });
    await first.stop();
    const keys = readFileSync(join(data, 'sign-in', 'keys.json'), 'utf8');
    const again = await startFixture({ data, fresh: true });
    await again.stop();
    expect(readFileSync(join(data, 'sign-in', 'keys.json'), 'utf8')).not.toBe(keys);
  });
});

it('says so when its port is taken', async () => {
  const running = await startFixture();
  const port = Number(new URL(running.baseUrl).port);
  await expect(startFixture({ port })).rejects.toThrow(`Port ${port} is taken.`);
  await running.stop();
});
