import { getPublicTrace } from '#functions/positive-list/trace/get-public-trace.route.ts';
import { registerGoodsBatch } from '#functions/positive-list/trace/register-batch.route.ts';
import { aBatchId } from './a-batch.ts';
import { aFile, aSubmittedGoodsFiling, coconut } from './a-goods-filing.ts';
import { answerOf, type Call } from './call-route.ts';
import { screenGoods } from './goods-review.ts';

export const filing = '11111111-1111-4111-8111-111111111111';
export const said = {
  batchNumber: 'L2026-03',
  producedOn: '2026-02-01',
  expiresOn: '2027-02-01',
  quantity: 1200,
};
export const office = { since: '2026-01-01T00:00:00.000Z', givenBy: 'operator' };

export type Batch = { code: string; id: string; version: number; status: string };

/** Goods in the book, and a way to register batches of them. */
export const aTracedBook = async (file: string) => {
  const filed = await aSubmittedGoodsFiling(file);
  const { ports, subject } = filed;
  await screenGoods(ports, { id: filing });
  for (const department of ['market-supervision', 'customs', 'tax'])
    await ports.directory.give(department, { role: 'lead', department, ...office });
  const { subjectId, person } = subject;
  const [entry] = (await ports.book.page(subjectId, 'active')).items;
  const key = entry?.key ?? '';
  const goods = { person, params: { subjectId, key } };
  const registering = (n = 1, body: object = said): Call => ({
    person,
    params: { ...goods.params, batchId: aBatchId(n) },
    body,
  });
  const register = async (...how: Parameters<typeof registering>) =>
    (await answerOf(ports, registerGoodsBatch, registering(...how))) as Batch;
  const looked = (code: string) => answerOf(ports, getPublicTrace, { params: { code } });
  return { ports, subjectId, person, key, goods, registering, register, looked };
};

export const book = () => aTracedBook(aFile(coconut));
