import { SeenGoodsFiling, seenGoodsFiling } from '#domain/positive-list/goods/seen-goods-filing.ts';
import { TypedRows, typedFile } from '#domain/positive-list/goods/typed-goods.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { Announced, announced, opened } from './announce-goods.ts';
import { GoodsFilingPath } from './own-goods-filing.ts';

const Body = Announced.omit({ bytes: true }).extend({ rows: TypedRows });

/** Goods typed one by one become the file that would have been uploaded; all that follows is the same. */
export const typeGoods = route(
  {
    id: 'typeGoods',
    method: 'PUT',
    path: '/api/applicant/goods/{subjectId}/filings/{id}/rows',
    who: 'member',
    summary: { zh: '逐项填写商品备案', en: 'File goods one by one' },
    params: GoodsFilingPath,
    body: Body,
    answer: SeenGoodsFiling,
    status: 201,
  },
  async (ports, { params, body: { rows, ...head }, actor }) => {
    const file = typedFile(rows);
    const found = await announced(ports, params, { ...head, bytes: Buffer.byteLength(file) });
    if (found instanceof Refused) return found;
    const filing = { ...found, mapping: {}, typed: true };
    const { objectKey: key } = filing;
    await ports.evidence.write({ key, body: file, contentType: 'text/csv; charset=utf-8' });
    await opened(ports, filing, actor);
    return seenGoodsFiling(filing);
  },
);
