import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { PublishedVersionsNeverChange } from '../../errors.ts';
import type { Zone, ZoneDocument, ZoneDocuments } from '../../ports.ts';
import { type ZoneKind, zoneShapes } from '../../zone/documents.ts';
import { getRow, type Row, rowsUnder, type Table } from './table.ts';

const versionOf = (document: ZoneDocument) => ('version' in document ? document.version : 1);
const sort = (id: string, version: number | string) => `${id}#${String(version).padStart(6, '0')}`;
const keyOf = (kind: string, id: string, version: number | string) => ({
  pk: `ZONE#${kind}`,
  sk: sort(id, version),
});

const understood = <K extends ZoneKind>(kind: K, row: Row): ZoneDocuments[K] => {
  const shape: z.ZodType<ZoneDocuments[K]> = zoneShapes[kind];
  return shape.parse(row['document']);
};

const isOf = <K extends ZoneKind>(
  kind: K,
  document: ZoneDocument | undefined,
): document is ZoneDocuments[K] => document?.kind === kind;

const nameOf = ({ pk, sk }: Row) => `${pk} ${sk}`;

/** A published version never changes, so what was read once is neither asked for nor taken apart again. */
const openShelf = () => {
  const kept = new Map<string, ZoneDocument>();
  const at = <K extends ZoneKind>(kind: K, row: Row): ZoneDocuments[K] | undefined => {
    const document = kept.get(nameOf(row));
    return isOf(kind, document) ? document : undefined;
  };
  const read = <K extends ZoneKind>(kind: K, row: Row): ZoneDocuments[K] => {
    const document = at(kind, row) ?? understood(kind, row);
    kept.set(nameOf(row), document);
    return document;
  };
  return { at, read };
};

/** Held against each other as they are read: what was published in an older form says the same. */
const isSame = (stored: Row | undefined, document: ZoneDocument): boolean =>
  stored !== undefined && isDeepStrictEqual(understood(document.kind, stored), document);

const published = (table: Table, shelf: ReturnType<typeof openShelf>): Zone => ({
  all: async (kind) => (await rowsUnder(table, `ZONE#${kind}`)).map((row) => shelf.read(kind, row)),
  version: async (kind, id, version) => {
    const key = keyOf(kind, id, version);
    const known = shelf.at(kind, key);
    if (known) return known;
    const row = await getRow(table, key);
    return row && shelf.read(kind, row);
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

export const zone = (table: Table): Zone => published(table, openShelf());
