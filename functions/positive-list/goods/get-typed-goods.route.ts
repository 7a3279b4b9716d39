import * as z from 'zod';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { SeenGoodsFiling } from '#domain/positive-list/goods/seen-goods-filing.ts';
import { TypedGoods } from '#domain/positive-list/goods/typed-goods.ts';
import { readRow } from '#domain/shared/read-table.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { readGoodsTable } from './goods-file.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';

const notTyped = ({ fileName }: GoodsFiling) =>
  refused(409, {
    code: 'GOODS-NOT-TYPED',
    found: fileName.slice(0, 64),
    expected: { zh: '逐项填写的商品备案', en: 'a goods filing that was typed' },
    reason: {
      zh: '该商品备案来自文件，不能在页面上修改。',
      en: 'This goods filing came as a file and is not changed here.',
    },
    next: { zh: '请改正文件后重新上传。', en: 'Correct the file and upload it again.' },
  });

/** As it was typed, whether it could be read as goods or not. */
const typedRows = async (
  { evidence }: Pick<Ports, 'evidence'>,
  { objectKey }: GoodsFiling,
): Promise<TypedGoods[]> => {
  const { layout, rows } = await readGoodsTable(await evidence.read(objectKey), Number.POSITIVE_INFINITY);
  const typed: TypedGoods[] = [];
  for await (const { line, cells } of rows) {
    const read = readRow(layout, line, cells);
    if (read.ok) typed.push(read.value);
  }
  return typed;
};

/** What was typed into a goods filing, so that it can be changed where it was typed. */
export const getTypedGoods = route(
  {
    id: 'getTypedGoods',
    method: 'GET',
    path: '/api/applicant/goods/{subjectId}/filings/{id}/typed',
    who: 'member',
    summary: { zh: '逐项填写的内容', en: 'The goods as they were typed' },
    params: GoodsFilingPath,
    answer: SeenGoodsFiling.pick({ id: true, mode: true, status: true }).extend({
      rows: z.array(TypedGoods),
    }),
  },
  async (ports, { params }) => {
    const filing = await ownGoodsFiling(ports, params);
    if (filing instanceof Refused) return filing;
    if (!filing.typed) return notTyped(filing);
    const { id, mode, status } = filing;
    return { id, mode, status, rows: await typedRows(ports, filing) };
  },
);
