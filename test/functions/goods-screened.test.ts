import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { getGoodsCase } from '#functions/positive-list/goods/get-goods-case.route.ts';
import { getGoodsResult } from '#functions/positive-list/goods/get-goods-result.route.ts';
import {
  aFile,
  aLine,
  aSubmittedGoodsFiling,
  coconut,
  egg,
  everyList,
  goodsHeader,
  jelly,
  resultOf,
  turtle,
  unlisted,
} from '../support/a-goods-filing.ts';
import { answerOf } from '../support/call-route.ts';
import { openTasks } from '../support/desks.ts';
import { aScreenedGoodsFiling, screenGoods } from '../support/goods-review.ts';

const id = '11111111-1111-4111-8111-111111111111';

describe('the screening', () => {
  it('answers at once what asks nobody, row by row in a file that spreadsheets can open', async () => {
    const { ports, standing, answer, call } = await aScreenedGoodsFiling(coconut, unlisted);
    expect(answer).toEqual({ standing: 'answered', waits: [] });
    expect(await standing()).toMatchObject({
      status: 'answered',
      list: { id: 'national-retail-import', version: '2016-excerpt' },
      sha256: createHash('sha256').update(aFile(coconut, unlisted)).digest('hex'),
      counts: { rows: 2, passed: 1, refused: 1, referred: 0, defective: 0 },
    });
    const [header, first, second] = resultOf(ports);
    expect(header?.startsWith('\ufeff行号 Line,')).toBe(true);
    expect(first).toContain('2,"0801110000",椰子干,500克,"9610",进口 import,通过 passed,');
    const held = 'national-retail-import 2016-excerpt；zone-supervision demo-2026';
    expect(first).toContain(`${held},08011100 干的椰子`);
    expect(second).toMatch(new RegExp(`不予通过 refused,PL-101,.*${held},,08011100 干的椰子`));
    expect(await answerOf(ports, getGoodsResult, call)).toMatchObject({ fileName: '商品-结果.csv' });
  });

  it('asks each department concerned one question about every row that raises it, and waits with a deadline', async () => {
    const { ports, answer, standing, ref } = await aScreenedGoodsFiling(
      coconut,
      egg,
      jelly,
      turtle,
      turtle.replace('500克', '1千克'),
    );
    expect(answer.standing).toBe('under-review');
    expect(answer.waits).toHaveLength(3);
    const asked = (await standing())?.questions.map(({ code, advice, rows }) => [
      code,
      advice.map(({ department }) => department),
      rows,
    ]);
    expect(asked).toEqual([
      ['endangered-species', ['customs'], 3],
      ['special-food', ['market-supervision', 'customs'], 3],
    ]);
    expect((await openTasks(ports, ref)).map(({ step, dueOn }) => [step, dueOn])).toEqual([
      ['review:customs', '2026-03-09'],
      ['review:customs', '2026-03-09'],
      ['review:market-supervision', '2026-03-09'],
    ]);
  });

  it('shows the officer the rows of each question, and the owner whom it waits for', async () => {
    const { ports, seen } = await aScreenedGoodsFiling(egg, jelly);
    expect(await answerOf(ports, getGoodsCase, { person: 'customs-officer', params: { id } })).toMatchObject({
      questions: [
        { code: 'endangered-species', samples: [{ line: 2, goods: { name: '鹌鹑蛋' } }] },
        { code: 'special-food', samples: [{ line: 3 }] },
      ],
    });
    expect(await seen()).toMatchObject({
      filing: { counts: { referred: 2 } },
      waitingFor: [
        { desk: { department: 'customs' }, workingDaysLeft: 5 },
        { desk: { department: 'customs' }, question: { en: expect.stringContaining('special foods') } },
        { desk: { department: 'market-supervision' } },
      ],
    });
  });

  it('called twice, screens once', async () => {
    const { ports, standing } = await aScreenedGoodsFiling(egg);
    const { version } = (await standing()) ?? {};
    expect(await screenGoods(ports, { id })).toMatchObject({ standing: 'under-review' });
    expect(await standing()).toMatchObject({ version });
  });

  it('lets exports pass that no list speaks of, and asks a mode of both kinds which it is', async () => {
    const { ports, standing } = await aScreenedGoodsFiling(
      aLine({ code: '8517130000', name: '手机', trade: '出口' }),
      aLine({ code: '8517130000', name: '手机', trade: '' }),
    );
    expect((await standing())?.counts).toMatchObject({ passed: 1, defective: 1 });
    expect(resultOf(ports)[2]).toContain('FIELD-MISSING');
  });

  it('takes no row of a mode that the filing is not for', async () => {
    const { ports } = await aScreenedGoodsFiling(aLine({ code: '0801110000', name: '椰子干', mode: '1210' }));
    expect(resultOf(ports)[1]).toContain('需更正 to be corrected,GOODS-MODE');
  });

  it('finds the same goods twice, with the line where they stood first', async () => {
    const { ports } = await aScreenedGoodsFiling(coconut, unlisted, coconut);
    expect(resultOf(ports)[3]).toMatch(/^4,.*to be corrected,GOODS-TWICE,.*第 2 行/);
  });

  it('tells a line too long or too short from its neighbours', async () => {
    const { standing, ports } = await aScreenedGoodsFiling(coconut, `${unlisted},`, '0801110000,椰子');
    expect((await standing())?.counts).toMatchObject({ passed: 1, defective: 2 });
    expect(resultOf(ports)[2]).toContain('TABLE-LINE-TOO-LONG');
    expect(resultOf(ports)[3]).toContain('TABLE-LINE-TOO-SHORT');
  });

  it('makes of five hundred errors a result file, and one message of each kind with how often it came', async () => {
    const wrong = Array.from({ length: 500 }, (_, n) =>
      aLine({ code: `08011${n}`, name: n === 7 ? '' : `椰子${n}` }),
    );
    const { ports, standing } = await aScreenedGoodsFiling(...wrong);
    const { findings = [], findingCount } = (await standing()) ?? {};
    expect(findings.map(({ code, at, times }) => [code, at, times])).toEqual([
      ['HS-FORMAT', 'line 2, column hsCode', 100],
      ['FIELD-MISSING', 'line 9, column name', 1],
      ['HS-EIGHT-DIGITS', 'line 102, column hsCode', 400],
    ]);
    expect(findingCount).toBe(501);
    expect(resultOf(ports)).toHaveLength(501);
  });

  it('lets no formula into the result', async () => {
    const { ports } = await aScreenedGoodsFiling(
      aLine({ code: '0801110000', name: '=HYPERLINK("x")'.replaceAll('"', "'") }),
      aLine({ code: '@SUM(1)', name: '+1' }),
    );
    expect(resultOf(ports).join('\n')).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it.each([
    [
      'half a workbook',
      Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('xl/')]),
      'TABLE-XLSX-CUT-SHORT',
    ],
    ['a file cut short', `${aFile(coconut)}0801,"椰`, 'TABLE-CUT-SHORT'],
    ['a header alone', goodsHeader, 'TABLE-EMPTY'],
    ['columns that are missing', 'a,b\n1,2\n', 'TABLE-COLUMN-MISSING'],
  ])('ends with what is wrong where the file is %s', async (_, file, code) => {
    const { ports, standing } = await aSubmittedGoodsFiling(file);
    expect(await screenGoods(ports, { id })).toEqual({ standing: 'unreadable', waits: [] });
    expect((await standing())?.findings[0]).toMatchObject({ code });
    expect(ports.exports.keys()).toEqual([]);
  });

  it('judges by the list of the day of submission', async () => {
    const { ports, standing } = await aSubmittedGoodsFiling(aFile(coconut));
    const lists = await everyList(ports);
    for (const list of lists)
      await ports.lists.publish({
        ...list,
        version: 'later',
        effectiveFrom: day('2026-03-03'),
        entries: list.entries.slice(0, 1),
      });
    ports.clock.moveTo('2026-03-04T01:00:00.000Z');
    await screenGoods(ports, { id });
    expect(await standing()).toMatchObject({ list: { version: '2016-excerpt' }, counts: { passed: 1 } });
  });
});
