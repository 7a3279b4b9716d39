import * as z from 'zod';
import { GoodsMapping } from '#domain/positive-list/goods/goods-mapping.ts';
import { route } from '../../edge/route.ts';

const Columns = z.object({ columns: GoodsMapping });

/** Keeps which headers of the subject's files stand for which columns; none clears what was kept. */
export const keepGoodsMapping = route(
  {
    id: 'keepGoodsMapping',
    method: 'PUT',
    path: '/api/applicant/goods/{subjectId}/mapping',
    who: 'member',
    summary: { zh: '保存商品文件列的对应关系', en: 'Keep the mapping of the columns of goods files' },
    params: z.object({ subjectId: z.string() }),
    body: Columns,
    answer: Columns,
  },
  async ({ mappings }, { params: { subjectId }, body: { columns } }) => {
    await mappings.keep(subjectId, columns);
    return { columns };
  },
);
