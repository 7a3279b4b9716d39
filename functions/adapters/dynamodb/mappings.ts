import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { GoodsMapping } from '#domain/positive-list/goods/goods-mapping.ts';
import type { Mappings } from '../../goods-ports.ts';
import { goodsMappingKey } from './keys.ts';
import { getRow, type Table } from './table.ts';

/** One row beside the subject; the last word stands. */
export const mappings = (table: Table): Mappings => ({
  of: async (subjectId) => {
    const row = await getRow(table, goodsMappingKey(subjectId));
    return GoodsMapping.parse(row?.['columns'] ?? {});
  },
  keep: async (subjectId, columns) => {
    const Item = { ...goodsMappingKey(subjectId), columns };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  },
});
