import * as z from 'zod';
import type { Need } from '../permissions/decide.ts';
import { arnOf } from '../template/kind.ts';

const OnTable = z.object({ TableName: z.string() });
const Read = OnTable.extend({ IndexName: z.string().optional() });
const Several = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), OnTable)) });

/** A table may be named by its ARN too. */
export const tableArn = (name: string) =>
  name.startsWith('arn:') ? name : arnOf('dynamodb', `table/${name}`);

type Reads = (action: string, body: unknown) => Need[];

const onTable: Reads = (action, body) => [{ action, resource: tableArn(OnTable.parse(body).TableName) }];

/** An index is a resource of its own. */
const onIndex: Reads = (action, body) => {
  const { TableName, IndexName } = Read.parse(body);
  const index = IndexName === undefined ? '' : `/index/${IndexName}`;
  return [{ action, resource: tableArn(TableName) + index }];
};

const onEachTable: Reads = (action, body) =>
  Object.keys(Several.parse(body).RequestItems).map((name) => ({ action, resource: tableArn(name) }));

/** There is no permission for a transaction: each of its items needs what it would need alone. */
const byItem: Reads = (_, body) =>
  Transaction.parse(body).TransactItems.flatMap((item) =>
    Object.entries(item).map(([kind, { TableName }]) => ({
      action: kind === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${kind}Item`,
      resource: tableArn(TableName),
    })),
  );

const onEverything: Reads = (action) => [{ action, resource: '*' }];

const others: Record<string, Reads> = {
  Query: onIndex,
  Scan: onIndex,
  BatchGetItem: onEachTable,
  BatchWriteItem: onEachTable,
  TransactGetItems: byItem,
  TransactWriteItems: byItem,
  ListTables: onEverything,
  // A statement is not read here, so nobody but the operator may send one.
  ExecuteStatement: onEverything,
  BatchExecuteStatement: onEverything,
  ExecuteTransaction: onEverything,
};

/** What a call of DynamoDB needs, each once. Most calls are named as their permission and are about one table. */
export const needsOf = (operation: string, body: unknown): Need[] => {
  const needs = (others[operation] ?? onTable)(`dynamodb:${operation}`, body);
  return [...new Map(needs.map((need) => [`${need.action} ${need.resource}`, need])).values()];
};
