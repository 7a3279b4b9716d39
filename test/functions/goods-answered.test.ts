import { describe, expect, it } from 'vitest';
import { getGoodsCase } from '#functions/positive-list/goods/get-goods-case.route.ts';
import { getGoodsFiling } from '#functions/positive-list/goods/get-goods-filing.route.ts';
import { getGoodsToCorrect } from '#functions/positive-list/goods/get-goods-to-correct.route.ts';
import { openGoodsFiling } from '#functions/positive-list/goods/open-goods-filing.route.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  aLine,
  aSubmittedGoodsFiling,
  coconut,
  egg,
  goodsHeader,
  unlisted,
} from '../support/a-goods-filing.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { decide, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';

const id = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';

/** A filing whose every question customs answers so. */
const anAnswered = async (file: string, decision: Parameters<typeof decide>[3] = 'approve') => {
  const filed = await aSubmittedGoodsFiling(file);
  await screenGoods(filed.ports, { id });
  for (const task of await openTasks(filed.ports, filed.ref))
    await decide(filed.ports, 'customs-officer', task.id, decision);
  await answerGoods(filed.ports, { id });
  return filed;
};

/** What another subject files afterwards, as customs sees it. */
const seenBeside = async (first: Awaited<ReturnType<typeof anAnswered>>, file: string) => {
  const { ports } = first;
  const next = await aGoodsFiling(ports, file, await aFiledSubject(ports, '9610', 1), other);
  await next.submit();
  await screenGoods(ports, { id: other });
  return answerOf(ports, getGoodsCase, { person: 'customs-officer', params: { id: other } });
};

describe('what was said of goods before', () => {
  it('stands beside the question about goods of the same line and a like name', async () => {
    const first = await anAnswered(aFile(egg), 'refuse');
    const like = aLine({ code: '0407909000', name: '盐渍鹌鹑蛋' });
    expect(await seenBeside(first, aFile(like))).toMatchObject({
      questions: [
        {
          precedents: [
            {
              name: '鹌鹑蛋',
              answer: 'refuse',
              reasons: [{ code: 'FACTS-DISAGREE' }],
              departments: ['customs'],
              day: '2026-03-02',
              listVersion: '2016-excerpt',
              filingId: id,
            },
          ],
        },
      ],
    });
  });

  it('is not shown of goods with another name', async () => {
    const first = await anAnswered(aFile(egg));
    const unlike = aLine({ code: '0407909000', name: '松花皮蛋' });
    expect(await seenBeside(first, aFile(unlike))).toMatchObject({ questions: [{ precedents: [] }] });
  });

  it('is kept only where a person has spoken', async () => {
    const { ports } = await anAnswered(aFile(coconut));
    expect(await ports.precedents.of('08011100', 'endangered-species')).toEqual([]);
  });
});

describe('the rows to correct', () => {
  const toCorrect = async (...lines: readonly string[]) => {
    const filed = await anAnswered(aFile(...lines), 'refuse');
    return { ...filed, text: filed.ports.exports.text(`goods/${id}/to-correct.csv`) };
  };

  it('are those that did not pass, as they were filed, with the reasons last', async () => {
    const broken = aLine({ code: '08011', name: '椰子,干' }).replace('椰子,干', '"椰子,干"');
    const { text } = await toCorrect(coconut, unlisted, egg, broken);
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toBe(`\ufeff${goodsHeader},办理说明 Reasons`);
    expect(lines.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      '0801120000,鲜椰子',
      '0407909000,鹌鹑蛋',
      '08011,"椰子',
    ]);
    expect(lines[0]).toMatch(/PL-101/);
    expect(lines[1]).toMatch(/不予通过 refused/);
    expect(lines[2]).toMatch(/HS/);
  });

  it('say of each reason which column it is about, and so does the result', async () => {
    const { ports, text } = await toCorrect(coconut, aLine({ code: '0801110000', name: '' }));
    for (const file of [text, ports.exports.text(`goods/${id}/result.csv`)])
      expect(file).toContain('商品名称：该项未填写');
  });

  it('say why a department refused, in its own words where it has any, and so does the result', async () => {
    const reasons = [{ code: 'FACTS-DISAGREE' }, { code: 'OTHER', text: '须有保健食品注册' }];
    const { ports } = await anAnswered(aFile(egg), { decision: 'refuse', reasons });
    for (const file of ['to-correct', 'result'])
      expect(ports.exports.text(`goods/${id}/${file}.csv`)).toContain(
        '不予通过 refused（填报内容与材料或登记信息不一致 What was filled in disagrees with the documents，须有保健食品注册）',
      );
  });

  it('may be sent back as they are: the reasons are passed over, and not written twice', async () => {
    const first = await toCorrect(coconut, unlisted);
    const next = await aGoodsFiling(first.ports, first.text, first.subject, other);
    await next.submit();
    await screenGoods(first.ports, { id: other });
    expect((await next.standing())?.counts).toMatchObject({ rows: 1, refused: 1 });
    expect(first.ports.exports.text(`goods/${other}/to-correct.csv`).split('\r\n')[0]).toBe(
      `\ufeff${goodsHeader},办理说明 Reasons`,
    );
  });

  it('are there once the filing is answered, if there are any', async () => {
    const { ports, call } = await toCorrect(unlisted);
    expect(await answerOf(ports, getGoodsToCorrect, call)).toMatchObject({ fileName: '商品-待更正.csv' });
    const clean = await anAnswered(aFile(coconut));
    expect(await refusalOf(clean.ports, getGoodsToCorrect, clean.call)).toEqual([
      409,
      'GOODS-NOTHING-TO-CORRECT',
    ]);
  });

  it('come as a filing that says what it corrects, and both show it', async () => {
    const { ports, call } = await toCorrect(unlisted);
    const body = { mode: '9610', fileName: '更正.csv', bytes: 10, corrects: id };
    const { person, params } = call;
    const again = { person, params: { ...params, id: other } };
    await answerOf(ports, openGoodsFiling, { ...again, body });
    expect(await answerOf(ports, getGoodsFiling, again)).toMatchObject({ corrects: { id }, correctedBy: [] });
    expect(await answerOf(ports, getGoodsFiling, call)).toMatchObject({ correctedBy: [{ id: other }] });
  });

  it('correct nothing that is not answered, or another’s', async () => {
    const { ports, call } = await aSubmittedGoodsFiling(aFile(unlisted));
    const body = { mode: '9610', fileName: '更正.csv', bytes: 10, corrects: id };
    const { person, params } = call;
    expect(
      await refusalOf(ports, openGoodsFiling, { person, params: { ...params, id: other }, body }),
    ).toEqual([422, 'GOODS-CORRECTS-UNKNOWN']);
  });
});
