import { describe, expect, it } from 'vitest';
import { keepGoodsMapping } from '#functions/positive-list/goods/keep-goods-mapping.route.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  coconut,
  goodsHeader,
  theZone,
} from '../support/a-goods-filing.ts';
import { answerOf } from '../support/call-route.ts';
import { screenGoods } from '../support/goods-review.ts';

const ownFile = aFile(coconut).replace('商品编号', '货号').replace('商品名称', '中文名');
const mapping = { hsCode: '货号', name: '中文名' };

const aSubjectWith = async (file: string) => {
  const ports = await theZone();
  const { subjectId, person } = await aFiledSubject(ports);
  const goods = await aGoodsFiling(ports, file, { subjectId, person });
  const keep = (columns: Record<string, string>) =>
    answerOf(ports, keepGoodsMapping, { person, params: { subjectId }, body: { columns } });
  return { ports, subjectId, person, goods, keep };
};

describe('a file under headers of its own', () => {
  it('shows its header, what is missing from it and what was recognised', async () => {
    const { goods } = await aSubjectWith(ownFile);
    expect(await goods.preview()).toMatchObject({
      header: ownFile.split('\r\n')[0]?.split(','),
      findings: [{ code: 'TABLE-COLUMN-MISSING' }, { code: 'TABLE-COLUMN-MISSING' }],
      columns: [{ key: 'specification', place: 3 }, { key: 'unit', place: 4 }, ...Array(6).fill({})],
      mapped: [],
    });
  });

  it('tells its owner to map a column that is missing, not to begin again with the template', async () => {
    const { goods } = await aSubjectWith(ownFile);
    expect(await goods.preview()).toMatchObject({
      findings: Array(2).fill({
        next: {
          zh: expect.stringContaining('在预览中指定对应的列'),
          en: expect.stringContaining('Map the column'),
        },
      }),
    });
  });

  it('is read once somebody has said which header stands for which column, and so is the next', async () => {
    const { ports, goods, keep, subjectId, person } = await aSubjectWith(ownFile);
    await keep(mapping);
    await keep(mapping);
    expect(await goods.preview()).toMatchObject({
      findings: [],
      mapped: ['hsCode', 'name'],
      rows: [{ outcome: 'passed', goods: { name: '椰子干' } }],
    });
    const id = '22222222-2222-4222-8222-222222222222';
    const next = await aGoodsFiling(ports, ownFile, { subjectId, person }, id);
    expect(await next.preview()).toMatchObject({ findings: [], mapped: ['hsCode', 'name'] });
  });

  it('is judged as it was read when it was submitted, whatever is kept later', async () => {
    const { ports, goods, keep } = await aSubjectWith(ownFile);
    await keep(mapping);
    await goods.submit();
    await keep({});
    await screenGoods(ports, goods.ref);
    expect(await goods.standing()).toMatchObject({ status: 'answered', counts: { passed: 1 }, mapping });
  });

  it('does not keep the template from being read', async () => {
    const { goods, keep } = await aSubjectWith(aFile(coconut));
    await keep(mapping);
    expect(await goods.preview()).toMatchObject({
      header: goodsHeader.split(','),
      findings: [],
      mapped: [],
      rows: [{ outcome: 'passed' }],
    });
  });

  it('is told where one header is said to be two columns, and can still say otherwise', async () => {
    const { goods, keep } = await aSubjectWith(ownFile);
    await keep({ hsCode: '货号', name: '货号' });
    expect(await goods.preview()).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'TABLE-COLUMN-SHARED' })]),
      header: expect.arrayContaining(['货号', '中文名']),
    });
  });
});
