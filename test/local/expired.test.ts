import { CreateTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { findByIndex, findByScan } from '#local/dynamodb/expired.ts';
import { aDynamoDb } from './support/a-dynamodb.ts';

const name = 'register';
const now = 1_800_000_000;

/** A table whose rows expire by an attribute, and both ways of finding those that have. */
const aTable = async (attribute = 'expires') => {
  const { client, file } = await aDynamoDb();
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'number', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'number', KeyType: 'RANGE' },
      ],
    }),
  );
  const keyOf = (pk: string) => ({ pk: { S: pk }, number: { N: '7' } });
  const table = { name, attribute, keys: ['pk', 'number'] };
  const byScan = findByScan(client);
  const neverScans = () => {
    throw new Error('Every row is taken apart.');
  };
  return {
    keyOf,
    put: (pk: string, expires?: { N: string } | { S: string }) =>
      client.send(
        new PutItemCommand({
          TableName: name,
          Item: { ...keyOf(pk), said: { S: '满洲里' }, ...(expires ? { [attribute]: expires } : {}) },
        }),
      ),
    byScan: () => Array.fromAsync(byScan(table, now)),
    byIndex: () => Array.fromAsync(findByIndex(file, neverScans)(table, now)),
    byEither: () => Array.fromAsync(findByIndex(file, byScan)(table, now)),
  };
};

const at = (second: number) => ({ N: String(second) });

describe('what has expired', () => {
  it('is found by its index and by a scan alike, and no other row is', async () => {
    const { put, keyOf, byScan, byIndex } = await aTable();
    await put('for ever');
    await put('as text', { S: String(now - 60) });
    await put('gone', at(now - 1));
    await put('this very second', at(now));
    await put('later', at(now + 1));
    expect(await byIndex()).toEqual([keyOf('gone')]);
    expect(await byScan()).toEqual([keyOf('gone')]);
  });

  it('is found by an index that is there already, and was given more time since is not', async () => {
    const { put, keyOf, byIndex } = await aTable();
    await put('gone', at(now - 1));
    await put('extended', at(now - 1));
    await byIndex();
    await put('extended', at(now + 60));
    await put('gone since', at(now - 2));
    expect(
      (await byIndex()).toSorted((a, b) => String(a['pk']?.S).localeCompare(String(b['pk']?.S))),
    ).toEqual([keyOf('gone'), keyOf('gone since')]);
  });

  it('is found by a scan where the name of the attribute is none for an index', async () => {
    const { put, keyOf, byEither } = await aTable('有效期"至');
    await put('gone', at(now - 1));
    expect(await byEither()).toEqual([keyOf('gone')]);
  });
});
