import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { TariffLine } from '#domain/shared/hs-code.ts';
import { getGoodsCase } from '#functions/positive-list/goods/get-goods-case.route.ts';
import { getGoodsFiling } from '#functions/positive-list/goods/get-goods-filing.route.ts';
import { getGoodsResult } from '#functions/positive-list/goods/get-goods-result.route.ts';
import { getGoodsToCorrect } from '#functions/positive-list/goods/get-goods-to-correct.route.ts';
import { openGoodsFiling } from '#functions/positive-list/goods/open-goods-filing.route.ts';
import { submitGoods } from '#functions/positive-list/goods/submit-goods.route.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  aLine,
  aSubmittedGoodsFiling,
  coconut,
  egg,
  everyList,
  goodsHeader,
  jelly,
  resultOf,
  theZone,
  turtle,
  unlisted,
} from '../support/a-goods-filing.ts';
import { codes } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { decide, openTasks } from '../support/desks.ts';
import { answerGoods, aScreenedGoodsFiling, screenGoods } from '../support/goods-review.ts';

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

const ink = aLine({ code: '3215190000', name: '墨水' });

/** A goods filing of the first subject, uploaded and not yet submitted. */
const aDraft = async (file: string) => {
  const ports = await theZone();
  const subject = await aFiledSubject(ports);
  return { ports, ...(await aGoodsFiling(ports, file, subject)) };
};

const under = async (...lines: readonly string[]) => {
  const filed = await aScreenedGoodsFiling(...lines);
  const answerTask = async (officer: string, decision: 'approve' | 'refuse', code: string) => {
    const department = officer.replace(/-officer$/, '');
    const ofCode = (await openTasks(filed.ports, filed.ref)).filter(({ id: one }) => one.endsWith(code));
    const task = ofCode.find(({ step }) => step === `review:${department}`) ?? ofCode[0];
    return decide(filed.ports, officer, task?.id ?? '', decision);
  };
  return { ...filed, answerTask };
};

describe('the answer', () => {
  it('goes to every row that asked, and a row with two questions passes only if both are approved', async () => {
    const { ports, answerTask, standing } = await under(coconut, egg, jelly, turtle);
    await answerTask('customs-officer', 'approve', 'endangered-species');
    await answerTask('market-supervision-officer', 'refuse', 'special-food');
    await answerTask('customs-officer', 'refuse', 'special-food');
    expect(await answerGoods(ports, { id })).toEqual({ standing: 'answered', waits: [] });
    expect((await standing())?.counts).toEqual({ rows: 4, passed: 2, refused: 2, referred: 0, defective: 0 });
    const [, , eggs, jellies, turtles] = resultOf(ports);
    expect(eggs).toMatch(
      /通过 passed.*endangered-species.*,同意 approved,goods-filing~.*~endangered-species$/,
    );
    expect(jellies).toMatch(
      /不予通过 refused.*special-food.*,不予通过 refused（填报内容.*review:market-supervision~1~special-food；.*review:customs~1~special-food$/,
    );
    expect(turtles).toMatch(
      /不予通过 refused.*endangered-species；special-food.*同意 approved；不予通过 refused（填报内容/,
    );
  });

  it('waits until every question is answered', async () => {
    const { ports, answerTask } = await under(turtle);
    await answerTask('customs-officer', 'approve', 'endangered-species');
    expect(await answerGoods(ports, { id })).toMatchObject({ standing: 'under-review', waits: [{}, {}] });
  });

  it('is given by the department that is asked, and by nobody of the subject', async () => {
    const { ports, answerTask, subject } = await under(egg);
    expect(await answerTask('commerce-officer', 'approve', 'endangered-species')).toMatchObject({
      status: 403,
    });
    await ports.directory.give(subject.person, {
      role: 'reviewer',
      department: 'customs',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    expect(await answerTask(subject.person, 'approve', 'endangered-species')).toMatchObject({
      status: 403,
    });
  });

  it('may be given to all questions of a department by one officer', async () => {
    const { ports, ref, submit } = await aDraft(aFile(egg, ink));
    const [list] = await everyList(ports);
    const [entry] = list?.entries ?? [];
    if (!list || !entry) throw new Error('There is no list.');
    const remarked = {
      ...entry,
      tariff: TariffLine.parse('32151900'),
      name: '其他印刷油墨',
      remark: '仅限打印机墨水',
    };
    await ports.lists.publish({
      ...list,
      version: '2019',
      effectiveFrom: day('2019-01-01'),
      entries: [...list.entries, remarked],
    });
    await submit();
    await screenGoods(ports, { id });
    for (const task of await openTasks(ports, ref))
      expect(await decide(ports, 'customs-officer', task.id, 'approve')).toMatchObject({ status: 'decided' });
    expect(await answerGoods(ports, { id })).toMatchObject({ standing: 'answered' });
    expect(resultOf(ports)[2]).toMatch(/product-name/);
  });

  it('is not there before it is there', async () => {
    const { ports, call } = await under(egg);
    expect(await refusalOf(ports, getGoodsResult, call)).toEqual([409, 'GOODS-NOT-ANSWERED']);
  });

  it('comes too late after a withdrawal', async () => {
    const { ports, ref, withdraw, standing } = await under(egg);
    const [task] = await openTasks(ports, ref);
    await withdraw();
    expect(await decide(ports, 'customs-officer', task?.id ?? '', 'approve')).toMatchObject({ status: 409 });
    expect(await answerGoods(ports, { id })).toEqual({ standing: 'withdrawn', waits: [] });
    expect(await standing()).toMatchObject({ status: 'withdrawn' });
    expect(
      await callRoute(ports, submitGoods, { person: 'clerk-0', params: { subjectId: codes[0], id } }),
    ).toMatchObject({ status: 409 });
  });
});

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

  it('say of a cell what stands in it and what it should be, and so does the result', async () => {
    const { ports, text } = await toCorrect(coconut, aLine({ code: '08011100', name: '椰子丝' }));
    for (const file of [text, ports.exports.text(`goods/${id}/result.csv`)])
      expect(file).toContain(
        '具体情况：08011100；应为：10位数字，即 08011100 再加两位。 Found: 08011100; expected: 10 digits: 08011100 and two more.',
      );
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
