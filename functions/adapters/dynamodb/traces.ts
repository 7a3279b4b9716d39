import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { StoredBatch, type TraceBatch } from '#domain/positive-list/trace/trace.ts';
import { CaseMoved } from '../../errors.ts';
import type { Traces } from '../../goods-ports.ts';
import { batchesPartition, numberedPartition, traceKey } from './book-keys.ts';
import { keepBrandRecall, keptWith, knownUnder } from './known-batches.ts';
import { getRows } from './many-rows.ts';
import { getRow, type Key, rowsUnder, type Table } from './table.ts';

/** A row that leads to a batch holds its code and nothing else. */
const Leading = z.object({ code: z.string() });

const byId = ({ subjectId, key, id }: TraceBatch): Key => ({ pk: batchesPartition(subjectId, key), sk: id });
const byNumber = ({ subjectId, key, batchNumber }: TraceBatch): Key => ({
  pk: numberedPartition(batchNumber),
  sk: `${subjectId}#${key}`,
});

const found = async (table: Table, code: string): Promise<TraceBatch | undefined> => {
  const row = await getRow(table, traceKey(code));
  return row && StoredBatch.parse(row);
};

/** The batches to which these rows lead, the newest first. */
const ledTo = async (table: Table, leading: readonly unknown[]): Promise<readonly TraceBatch[]> => {
  const keys = leading.map((row) => traceKey(Leading.parse(row).code));
  const batches = (await getRows(table, keys, true)).map((row) => StoredBatch.parse(row));
  return batches.toSorted((a, b) => b.registeredAt.localeCompare(a.registeredAt));
};

/** What was in the way of a batch. Where nothing was, two writes met, and the same may be asked again. */
const standing = async (table: Table, batch: TraceBatch): Promise<TraceBatch> => {
  const rows = await Promise.all([byId(batch), byNumber(batch)].map((key) => getRow(table, key)));
  const [first] = await ledTo(table, rows.filter((row) => row !== undefined).slice(0, 1));
  if (!first) throw new CaseMoved(`The batch ${batch.id} met another write.`);
  return first;
};

/** All three rows or none: a code leads to one batch, and a batch of these goods has one code. */
const record = async (table: Table, batch: TraceBatch): Promise<TraceBatch | undefined> => {
  const { code } = batch;
  const rows = [
    { ...traceKey(code), ...batch },
    { ...byId(batch), code },
    { ...byNumber(batch), code },
  ];
  const puts = rows.map((Item) => ({
    Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  }));
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: puts }));
    return undefined;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return standing(table, batch);
  }
};

/** The batch, and what is known of its goods by it: both or none. */
const change = async (table: Table, batch: TraceBatch): Promise<void> => {
  const batchPut = {
    Put: {
      TableName: table.name,
      Item: { ...traceKey(batch.code), ...batch },
      ConditionExpression: 'version = :read',
      ExpressionAttributeValues: { ':read': batch.version - 1 },
    },
  };
  const TransactItems = [batchPut, ...(await keptWith(table, batch))];
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems }));
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    throw new CaseMoved(`The batch ${batch.code} has moved.`);
  }
};

export const traces = (table: Table): Traces => ({
  record: (batch) => record(table, batch),
  find: (code) => found(table, code),
  known: async (codes) => {
    const rows = await getRows(table, [...new Set(codes)].map(traceKey), false);
    return new Set(rows.map((row) => Leading.parse(row).code));
  },
  ofGoods: async (subjectId, key) => ledTo(table, await rowsUnder(table, batchesPartition(subjectId, key))),
  numbered: async (batchNumber) => ledTo(table, await rowsUnder(table, numberedPartition(batchNumber))),
  change: (batch) => change(table, batch),
  recallBrand: (brand, recall) => keepBrandRecall(table, brand, recall),
  knownBy: (marks) => knownUnder(table, marks),
});
