import { DatabaseSync } from 'node:sqlite';
import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';

/** A table whose rows expire by an attribute, in seconds since 1970. */
export type Expiring = { name: string; attribute: string; keys: readonly string[] };
type Key = Record<string, AttributeValue>;

/** The keys of what has expired in a table by that second. */
export type FindExpired = (table: Expiring, second: number) => AsyncIterable<Key>;

const keyIn = (item: Key, { keys }: Expiring): Key =>
  Object.fromEntries(keys.flatMap((key) => (item[key] ? [[key, item[key]] as const] : [])));

export const findByScan = (client: DynamoDBClient): FindExpired =>
  async function* (table, second) {
    const pages = paginateScan(
      { client },
      {
        TableName: table.name,
        FilterExpression: '#expiry < :now',
        ExpressionAttributeNames: { '#expiry': table.attribute },
        ExpressionAttributeValues: { ':now': { N: String(second) } },
      },
    );
    for await (const { Items = [] } of pages) for (const item of Items) yield keyIn(item, table);
  };

/** What is plain enough to stand in a path of JSON, and in SQL. */
const isPlain = (name: string) => /^[\w.-]+$/.test(name);

const holdsItems = (database: DatabaseSync, { name, attribute }: Expiring): boolean =>
  isPlain(name) &&
  isPlain(attribute) &&
  database.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'item_json'").get(name) !== undefined;

const expiredIn = (database: DatabaseSync, table: Expiring, second: number): Key[] => {
  const expiry = `CAST(json_extract(item_json, '$."${table.attribute}".N') AS INTEGER)`;
  const doesExpire = `json_extract(item_json, '$."${table.attribute}".N') IS NOT NULL`;
  database.exec(
    `CREATE INDEX IF NOT EXISTS "kouan_expires_${table.name}" ON "${table.name}" (${expiry}) WHERE ${doesExpire}`,
  );
  const expired = database.prepare(
    `SELECT item_json FROM "${table.name}" WHERE ${doesExpire} AND ${expiry} < ?`,
  );
  return expired.all(second).map((row) => keyIn(JSON.parse(String(row['item_json'])), table));
};

/**
 * In dynoxide's own file, by an index of ours: it takes every row apart to answer a scan, with 200,000 of them a minute
 * long. A version that keeps its rows otherwise is asked for the scan.
 */
export const findByIndex = (file: string, otherwise: FindExpired): FindExpired =>
  async function* (table, second) {
    const database = new DatabaseSync(file, { timeout: 5_000 });
    try {
      if (holdsItems(database, table)) yield* expiredIn(database, table, second);
      else yield* otherwise(table, second);
    } finally {
      database.close();
    }
  };
