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

/** A published version never changes, so what was read once is neither asked for nor taken apart again. */
const shelf = <Document>(shape: z.ZodType<Document>) => {
  const kept = new Map<string, Document>();
  return {
    at: ({ sk }: Key) => kept.get(sk),
    read: (row: Row): Document => {
      const sk = String(row['sk']);
      const document = kept.get(sk) ?? shape.parse(row['document']);
      kept.set(sk, document);
      return document;
    },
  };
};

type Shelves = { readonly [K in ZoneKind]: ReturnType<typeof shelf<ZoneDocuments[K]>> };

const openShelves = (): Shelves => ({
  department: shelf(zoneShapes.department),
  mode: shelf(zoneShapes.mode),
  programme: shelf(zoneShapes.programme),
  'fund-line': shelf(zoneShapes['fund-line']),
  'goods-review': shelf(zoneShapes['goods-review']),
  'adoption-terms': shelf(zoneShapes['adoption-terms']),
  'programme-adoption-terms': shelf(zoneShapes['programme-adoption-terms']),
  'sharing-terms': shelf(zoneShapes['sharing-terms']),
  'credit-terms': shelf(zoneShapes['credit-terms']),
  'risk-terms': shelf(zoneShapes['risk-terms']),
  'account-terms': shelf(zoneShapes['account-terms']),
});

/** Held against each other as they are read: what was published in an older form says the same. */
const isSame = (stored: Row | undefined, document: ZoneDocument): boolean =>
  stored !== undefined && isDeepStrictEqual(zoneShapes[document.kind].parse(stored['document']), document);

const published = (table: Table, shelves: Shelves): Zone => ({
  all: async <K extends ZoneKind>(kind: K) => {
    const { read }: Shelves[K] = shelves[kind];
    return (await rowsUnder(table, `ZONE#${kind}`)).map(read);
  },
  version: async <K extends ZoneKind>(kind: K, id: string, version: number) => {
    const { at, read }: Shelves[K] = shelves[kind];
    const key = keyOf(kind, id, version);
    const known = at(key);
    if (known) return known;
    const row = await getRow(table, key);
    return row && read(row);
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

export const zone = (table: Table): Zone => published(table, openShelves());
