import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Precedent, precedentNameOf, StoredPrecedent } from '#domain/positive-list/goods/precedent.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Precedents } from '../../goods-ports.ts';
import { precedentPartition } from './book-keys.ts';
import { type Way, writeEach } from './conditional-writes.ts';
import type { Table } from './table.ts';

/** As many are looked through; nobody reads more. */
const readAtMost = 500;

const rowOf = (precedent: Precedent) => ({
  pk: precedentPartition(precedent.tariff, precedent.question),
  sk: sha256Of(precedentNameOf(precedent)).slice(0, 32),
  ...precedent,
});

/** A word that was said later is not written over by one that was said before. */
const keeping =
  ({ name }: Table): Way<Precedent> =>
  (precedent) => ({
    Put: {
      TableName: name,
      Item: rowOf(precedent),
      ConditionExpression: 'attribute_not_exists(pk) OR #day <= :day',
      ExpressionAttributeNames: { '#day': 'day' },
      ExpressionAttributeValues: { ':day': precedent.day },
    },
  });

export const precedents = (table: Table): Precedents => ({
  keep: async (said) => {
    await writeEach(table, said, keeping(table));
  },
  of: async (tariff, question) => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': precedentPartition(tariff, question) },
        Limit: readAtMost,
      }),
    );
    return Items.map((row) => StoredPrecedent.parse(row)).toSorted((a, b) => b.day.localeCompare(a.day));
  },
});
