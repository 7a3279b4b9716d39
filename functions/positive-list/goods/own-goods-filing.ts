import * as z from 'zod';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { notFound, type Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

export const GoodsFilingPath = z.object({ subjectId: z.string(), id: z.uuid() });
type Path = z.output<typeof GoodsFilingPath>;

/** The subject's own goods filing; another's is not there for it. */
export const ownGoodsFiling = async (
  { register }: Pick<Ports, 'register'>,
  { subjectId, id }: Path,
): Promise<GoodsFiling | Refused> => {
  const filing = await register.get('goods-filing', id);
  return filing?.subjectId === subjectId ? filing : notFound('该商品备案', 'goods filing');
};
