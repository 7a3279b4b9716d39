import { DatabaseSync } from 'node:sqlite';
import { CreateTableCommand, DescribeTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { readByAll } from '#local/streams/read-by-all.ts';
import { streamsAt } from '#local/streams/wire.ts';
import { aDynamoDb } from './support/a-dynamodb.ts';

const TableName = 'register';

/** A table of which every change is kept, and how old its changes are said to be. */
const aTable = async () => {
  const { url, forget, client, file } = await aDynamoDb();
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const stream = Table?.LatestStreamArn ?? '';
  const { shardsOf, iterator, page } = streamsAt(url);
  const put = async (...names: string[]) => {
    for (const name of names) await client.send(new PutItemCommand({ TableName, Item: { pk: { S: name } } }));
  };
  await put('first');
  const [shard = ''] = await shardsOf(stream);
  return {
    put,
    forgetUpTo: (sequence: string) => forget([{ table: TableName, shard, sequence }]),
    age: (seconds: number) => {
      const database = new DatabaseSync(file, { timeout: 5_000 });
      database.prepare('UPDATE _stream_records SET created_at = created_at - ?').run(seconds);
      database.close();
    },
    /** The numbers of the changes that are left. */
    left: async () => {
      const start = { StreamArn: stream, ShardId: shard, ShardIteratorType: 'TRIM_HORIZON' };
      const { Records } = await page(await iterator(start), 1000);
      return Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    },
  };
};

const moreThanADay = 86_400 + 60;

describe('the changes of a table', () => {
  it('go once they are older than a day and everybody has read them', async () => {
    const { put, age, forgetUpTo, left } = await aTable();
    await put('second', 'third');
    age(moreThanADay);
    await put('fourth');
    const [, , third = ''] = await left();
    await forgetUpTo(third);
    expect(await left()).toEqual([third, String(Number(third) + 1)]);
  });

  it('stay for a day, though everybody has read them', async () => {
    const { put, age, forgetUpTo, left } = await aTable();
    await put('second');
    age(86_400 - 60);
    const all = await left();
    await forgetUpTo(all.at(-1) ?? '');
    expect(await left()).toEqual(all);
  });

  it('stay until the slowest has read them, however old they are', async () => {
    const { put, age, forgetUpTo, left } = await aTable();
    await put('second');
    age(moreThanADay);
    const all = await left();
    await forgetUpTo(all[0] ?? '');
    expect(await left()).toEqual(all);
  });

  it('are numbered on where all but the last have gone', async () => {
    const { put, age, forgetUpTo, left } = await aTable();
    await put('second');
    age(moreThanADay);
    const [, last = ''] = await left();
    await forgetUpTo(last);
    await put('third');
    expect(await left()).toEqual([last, String(Number(last) + 1)]);
  });
});

describe('what everybody has read of a table', () => {
  const followers = [
    { name: 'wake', table: TableName },
    { name: 'follow', table: TableName },
  ];
  const shards = new Map([[TableName, ['shard']]]);
  const readTo = (places: Record<string, string>) =>
    readByAll(followers, shards, { find: (name) => places[name] });

  it('is what the slowest has read', () => {
    expect(readTo({ wake: '10', follow: '9' })).toEqual([
      { table: TableName, shard: 'shard', sequence: '9' },
    ]);
  });

  it('is nothing while somebody has not begun', () => {
    expect(readTo({ wake: '10' })).toEqual([]);
  });
});
