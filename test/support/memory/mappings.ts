import { GoodsMapping } from '#domain/positive-list/goods/goods-mapping.ts';
import type { Mappings } from '#functions/goods-ports.ts';
import { cloned } from './cloned.ts';
import type { Store } from './store.ts';

export const memoryMappings = ({ mappings }: Store): Mappings => ({
  of: async (subjectId) => cloned(mappings.get(subjectId) ?? {}),
  keep: async (subjectId, columns) => {
    mappings.set(subjectId, GoodsMapping.parse(cloned(columns)));
  },
});
