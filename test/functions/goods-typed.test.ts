import { describe, expect, it } from 'vitest';
import { getGoodsTerms } from '#functions/positive-list/goods/get-goods-terms.route.ts';
import { getTypedGoods } from '#functions/positive-list/goods/get-typed-goods.route.ts';
import { keepGoodsMapping } from '#functions/positive-list/goods/keep-goods-mapping.route.ts';
import { previewGoods } from '#functions/positive-list/goods/preview-goods.route.ts';
import { submitGoods } from '#functions/positive-list/goods/submit-goods.route.ts';
import { typeGoods } from '#functions/positive-list/goods/type-goods.route.ts';
import {
  coconut as aCoconutLine,
  aFile,
  aFiledSubject,
  aGoodsFiling,
  theZone,
} from '../support/a-goods-filing.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { screenGoods } from '../support/goods-review.ts';

const id = '11111111-1111-4111-8111-111111111111';
const coconut = {
  hsCode: '0801110000',
  name: '- "椰子", 干',
  specification: '500克',
  unit: 'kg',
  originCountry: 'Thailand',
  mode: '9610',
  trade: '进口',
  foodRecallAgent: '某某食品',
};

const typed = async (rows: readonly Record<string, string>[]) => {
  const ports = await theZone();
  const { subjectId, person } = await aFiledSubject(ports);
  const call = { person, params: { subjectId, id } };
  const body = { mode: '9610', fileName: '逐项填写', rows };
  return { ports, call, body, subjectId };
};

describe('goods that are typed', () => {
  it('are one filing however often they are sent, and go the way of a file', async () => {
    const { ports, call, body } = await typed([coconut]);
    for (const _ of [1, 2]) await answerOf(ports, typeGoods, { ...call, body });
    expect(await answerOf(ports, previewGoods, call)).toMatchObject({
      rows: [{ outcome: 'passed', goods: { name: '- "椰子", 干', unit: '千克', originCountry: '泰国' } }],
    });
    await answerOf(ports, submitGoods, call);
    await screenGoods(ports, { id });
    expect(await ports.register.get('goods-filing', id)).toMatchObject({
      status: 'answered',
      counts: { rows: 1, passed: 1 },
    });
    expect(await refusalOf(ports, typeGoods, { ...call, body })).toEqual([409, 'GOODS-SUBMITTED']);
  });

  it('are not read by the mapping of the subject’s files', async () => {
    const { ports, call, body, subjectId } = await typed([coconut]);
    const columns = { brand: '商品名称', name: '品牌' };
    await answerOf(ports, keepGoodsMapping, { ...call, params: { subjectId }, body: { columns } });
    await answerOf(ports, typeGoods, { ...call, body });
    expect(await answerOf(ports, previewGoods, call)).toMatchObject({
      mapped: [],
      rows: [{ goods: { name: '- "椰子", 干' } }],
    });
  });

  it('come back as they were typed, to be changed: before they are submitted in place', async () => {
    const { ports, call, body } = await typed([{ ...coconut, hsCode: '0801', brand: '' }]);
    await answerOf(ports, typeGoods, { ...call, body });
    const { brand: _, ...asTyped } = { ...coconut, hsCode: '0801', brand: '' };
    expect(await answerOf(ports, getTypedGoods, call)).toEqual({
      id,
      mode: '9610',
      status: 'awaiting-upload',
      rows: [asTyped],
    });
    await answerOf(ports, typeGoods, { ...call, body: { ...body, rows: [coconut] } });
    expect(await answerOf(ports, previewGoods, call)).toMatchObject({ rows: [{ outcome: 'passed' }] });
  });

  it('come back after an answer, too, and go on as what corrects it', async () => {
    const { ports, call, body, subjectId } = await typed([{ ...coconut, foodRecallAgent: '' }]);
    await answerOf(ports, typeGoods, { ...call, body });
    await answerOf(ports, submitGoods, call);
    await screenGoods(ports, { id });
    expect(await answerOf(ports, getTypedGoods, call)).toMatchObject({
      status: 'answered',
      rows: [{ name: coconut.name }],
    });
    const next = { ...call, params: { subjectId, id: '22222222-2222-4222-8222-222222222222' } };
    const corrected = await answerOf(ports, typeGoods, { ...next, body: { ...body, corrects: id } });
    expect(corrected).toMatchObject({ corrects: id, typed: true });
  });

  it('do not come back from a file, nor to another subject', async () => {
    const { ports, call, body, subjectId } = await typed([coconut]);
    await answerOf(ports, typeGoods, { ...call, body });
    const other = await aFiledSubject(ports, '9610', 1);
    const asOther = { person: other.person, params: { subjectId: other.subjectId, id } };
    expect(await refusalOf(ports, getTypedGoods, asOther)).toEqual([404, 'NOT-FOUND']);
    await aGoodsFiling(ports, aFile(aCoconutLine), { subjectId, person: call.person }, id);
    expect(await refusalOf(ports, getTypedGoods, call)).toEqual([409, 'GOODS-NOT-TYPED']);
  });

  it('are asked for as the zone says on the day', async () => {
    expect(await answerOf(await theZone(), getGoodsTerms, {})).toMatchObject({
      retailImport: ['9610', '1210'],
      foodRecall: { from: '2026-02-13', chapters: expect.arrayContaining(['08']) },
    });
  });

  it('are a hundred at most', async () => {
    const { ports, call, body } = await typed(Array.from({ length: 101 }, () => coconut));
    expect(await refusalOf(ports, typeGoods, { ...call, body })).toEqual([422, 'FIELD-INVALID']);
  });
});
