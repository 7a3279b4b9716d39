import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import type { GoodsMapping } from '#domain/positive-list/goods/goods-mapping.ts';
import type { Ports } from '../../ports.ts';

/** The filing's own word, which typed goods have from the start; else what the subject has kept. */
export const mappingOf = async (
  { mappings }: Pick<Ports, 'mappings'>,
  { subjectId, mapping }: GoodsFiling,
): Promise<GoodsMapping> => mapping ?? mappings.of(subjectId);
