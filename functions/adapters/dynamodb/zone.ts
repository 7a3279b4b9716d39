import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { PublishedVersionsNeverChange } from '../../errors.ts';
import type { Zone, ZoneDocument, ZoneDocuments } from '../../ports.ts';
import { type ZoneKind, zoneShapes } from '../../zone/documents.ts';
import { getRow, type Key, type Row, rowsUnder, type Table } from './table.ts';

const versionOf = (document: ZoneDocument) => ('version' in document ? document.version : 1);
const sort = (id: string, version: number | string) => `${id}#${String(version).padStart(6, '0')}`;
const keyOf = (kind: string, id: string, version: number | string) => ({
  pk: `ZONE#${kind}`,
  sk: sort(id, version),
});

const as = <K extends ZoneKind>(kind: K) => {
  const shape: z.ZodType<ZoneDocuments[K]> = zoneShapes[kind];
  return (row: Row): ZoneDocuments[K] => shape.parse(row['document']);
};

/** A published version never changes, so what was read once is not asked for again. */
const versionsOf = (table: Table) => {
  const kept = new Map<string, Row>();
  return async (key: Key): Promise<Row | undefined> => {
    const name = `${key.pk} ${key.sk}`;
    const row = kept.get(name) ?? (await getRow(table, key));
    if (row) kept.set(name, row);
    return row;
  };
};

/** Held against each other as they are read: what was published in an older form says the same. */
const isSame = (stored: Row | undefined, document: ZoneDocument): boolean =>
  stored !== undefined && isDeepStrictEqual(as(document.kind)(stored), document);

const published = (table: Table, read: ReturnType<typeof versionsOf>): Zone => ({
  all: async (kind) => (await rowsUnder(table, `ZONE#${kind}`)).map(as(kind)),
  version: async (kind, id, version) => {
    const row = await read(keyOf(kind, id, version));
    return row ? as(kind)(row) : undefined;
  },
  publish: async (document) => {
    const key = keyOf(document.kind, document.id, versionOf(document));
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...key, document },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return 'published';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      if (isSame(await getRow(table, key), document)) return 'unchanged';
      throw new PublishedVersionsNeverChange(
        `${document.kind} ${document.id} version ${versionOf(document)} is published with other content; raise its version.`,
      );
    }
  },
});

export const zone = (table: Table): Zone => published(table, versionsOf(table));
