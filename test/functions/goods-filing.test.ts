import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { TariffLine } from '#domain/shared/hs-code.ts';

import { getGoodsCase } from '#functions/positive-list/goods/get-goods-case.route.ts';
import { getGoodsResult } from '#functions/positive-list/goods/get-goods-result.route.ts';
import { openGoodsFiling } from '#functions/positive-list/goods/open-goods-filing.route.ts';
import { previewGoods } from '#functions/positive-list/goods/preview-goods.route.ts';
import { submitGoods } from '#functions/positive-list/goods/submit-goods.route.ts';
import {
  aFile,
  aFiledMode,
  aFiledSubject,
  aGoodsFiling,
  aLine,
  aSubmittedGoodsFiling,
  coconut,
  egg,
  everyList,
  goodsHeader,
  jelly,
  theZone,
  turtle,
  unlisted,
} from '../support/a-goods-filing.ts';
import { aSubjectOf, codes } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { decide, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';

const id = '11111111-1111-4111-8111-111111111111';
const aBody = { mode: '9610', fileName: '商品.csv', bytes: 100 };

describe('opening a goods filing', () => {
  it('answers where to put the file, and is one filing however often it is asked', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    const call = { person, params: { subjectId, id }, body: aBody };
    await answerOf(ports, openGoodsFiling, call);
    expect(await answerOf(ports, openGoodsFiling, call)).toMatchObject({
      filing: { id, status: 'awaiting-upload', mode: '9610' },
      uploadUrl: expect.stringContaining(id),
      contentType: 'text/csv',
    });
    expect(await ports.register.ownedBy('goods-filing', subjectId)).toHaveLength(1);
  });

  it('tells the store what kind of file comes', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    const body = { ...aBody, fileName: '商品.XLSX' };
    expect(await answerOf(ports, openGoodsFiling, { person, params: { subjectId, id }, body })).toMatchObject(
      { contentType: expect.stringContaining('spreadsheetml') },
    );
  });

  it('needs a filing in force for the mode', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aSubjectOf(ports);
    const call = { person, params: { subjectId, id }, body: aBody };
    expect(await refusalOf(ports, openGoodsFiling, call)).toEqual([409, 'GOODS-MODE-NOT-FILED']);
    const expired = aFiledMode(subjectId, '9610', { validTo: day('2026-03-01') });
    await ports.register.commit({ cases: [expired], events: [] });
    expect(await refusalOf(ports, openGoodsFiling, call)).toEqual([409, 'GOODS-MODE-NOT-FILED']);
  });

  it.each([
    ['a file of 60 MB', { ...aBody, bytes: 60 * 1024 * 1024 }, [422, 'GOODS-FILE-TOO-LARGE']],
    ['a mode nobody knows', { ...aBody, mode: '9999' }, [404, 'NOT-FOUND']],
    ['a file without bytes', { ...aBody, bytes: 0 }, [422, 'FIELD-INVALID']],
  ])('refuses %s', async (_, body, refusal) => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    expect(await refusalOf(ports, openGoodsFiling, { person, params: { subjectId, id }, body })).toEqual(
      refusal,
    );
  });

  it('is nobody else’s: neither the subject nor its filings', async () => {
    const { ports, subject } = await aSubmittedGoodsFiling(aFile(coconut));
    const other = await aFiledSubject(ports, '9610', 1);
    const theirs = { person: other.person, params: { subjectId: subject.subjectId, id } };
    expect(await refusalOf(ports, getGoodsResult, theirs)).toEqual([403, 'NOT-YOUR-SUBJECT']);
    const own = { person: other.person, params: { subjectId: codes[1], id }, body: aBody };
    expect(await refusalOf(ports, openGoodsFiling, own)).toEqual([404, 'NOT-FOUND']);
    expect(await refusalOf(ports, submitGoods, own)).toEqual([404, 'NOT-FOUND']);
  });
});

const aPreviewOf = async (file: string | Uint8Array) => {
  const ports = await theZone();
  const subject = await aFiledSubject(ports);
  const goods = await aGoodsFiling(ports, file, subject);
  return { ports, goods, preview: await goods.preview() };
};

describe('the preview', () => {
  it('shows columns, encoding and what would become of the first rows, and stores nothing', async () => {
    const file = iconv.encode(aFile(coconut, unlisted, egg).replace('特殊食品注册号', '备忘'), 'gbk');
    const { ports, preview, goods } = await aPreviewOf(file);
    expect(preview).toMatchObject({
      encoding: 'gb18030',
      unknownColumns: ['备忘'],
      more: false,
      rows: [
        { line: 2, outcome: 'passed' },
        { line: 3, outcome: 'refused' },
        { line: 4, outcome: 'referred' },
      ],
      findings: [],
    });
    expect(preview).toHaveProperty('columns.0', {
      key: 'hsCode',
      title: { zh: '商品编号', en: 'HS code' },
      place: 1,
    });
    expect(ports.exports.keys()).toEqual([]);
    expect(await goods.standing()).toMatchObject({ version: 1, status: 'awaiting-upload' });
  });

  it('shows twenty rows of any number', async () => {
    const { preview } = await aPreviewOf(aFile(...Array.from({ length: 500 }, () => coconut)));
    expect(preview).toMatchObject({ more: true, rows: { length: 20 } });
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7'), 'TABLE-KIND'],
    ['a header without the columns that are asked', Buffer.from('a,b\n1,2\n'), 'TABLE-COLUMN-MISSING'],
    ['a header and nothing under it', Buffer.from(goodsHeader), 'TABLE-EMPTY'],
  ])('says why %s cannot be read', async (_, file, code) => {
    const { preview } = await aPreviewOf(file);
    expect(preview).toMatchObject({
      rows: [],
      findings: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });

  it('waits for the upload', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    const call = { person, params: { subjectId, id }, body: aBody };
    await answerOf(ports, openGoodsFiling, call);
    expect(await refusalOf(ports, previewGoods, call)).toEqual([409, 'GOODS-NOT-UPLOADED']);
    expect(await refusalOf(ports, submitGoods, call)).toEqual([409, 'GOODS-NOT-UPLOADED']);
  });
});

describe('submitting', () => {
  it('happens once, though the button is pressed twice', async () => {
    const { ports, submit, standing } = await aSubmittedGoodsFiling(aFile(coconut));
    expect(await submit()).toMatchObject({ status: 'submitted', version: 2, submittedOn: '2026-03-02' });
    expect(await standing()).toMatchObject({ version: 2 });
    const events = await ports.register.history({ kind: 'goods-filing', id });
    expect(events.filter(({ type }) => type === 'GoodsSubmitted')).toHaveLength(1);
  });
});

/** The result file as rows of cells, under its mark and header. */
const resultOf = (ports: Awaited<ReturnType<typeof theZone>>) =>
  ports.exports.text(`goods/${id}/result.csv`).trimEnd().split('\r\n');

const screened = async (...lines: readonly string[]) => {
  const filed = await aSubmittedGoodsFiling(aFile(...lines));
  const answer = await screenGoods(filed.ports, { id });
  return { ...filed, answer };
};

describe('the screening', () => {
  it('answers at once what asks nobody, row by row in a file that spreadsheets can open', async () => {
    const { ports, standing, answer, call } = await screened(coconut, unlisted);
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
    const { ports, answer, standing, ref } = await screened(
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
    const { ports, seen } = await screened(egg, jelly);
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
    const { ports, standing } = await screened(egg);
    const { version } = (await standing()) ?? {};
    expect(await screenGoods(ports, { id })).toMatchObject({ standing: 'under-review' });
    expect(await standing()).toMatchObject({ version });
  });

  it('lets exports pass that no list speaks of, and asks a mode of both kinds which it is', async () => {
    const { ports, standing } = await screened(
      aLine({ code: '8517130000', name: '手机', trade: '出口' }),
      aLine({ code: '8517130000', name: '手机', trade: '' }),
    );
    expect((await standing())?.counts).toMatchObject({ passed: 1, defective: 1 });
    expect(resultOf(ports)[2]).toContain('FIELD-MISSING');
  });

  it('takes no row of a mode that the filing is not for', async () => {
    const { ports } = await screened(aLine({ code: '0801110000', name: '椰子干', mode: '1210' }));
    expect(resultOf(ports)[1]).toContain('需更正 to be corrected,GOODS-MODE');
  });

  it('finds the same goods twice, with the line where they stood first', async () => {
    const { ports } = await screened(coconut, unlisted, coconut);
    expect(resultOf(ports)[3]).toMatch(/^4,.*to be corrected,GOODS-TWICE,.*第 2 行/);
  });

  it('tells a line too long or too short from its neighbours', async () => {
    const { standing, ports } = await screened(coconut, `${unlisted},`, '0801110000,椰子');
    expect((await standing())?.counts).toMatchObject({ passed: 1, defective: 2 });
    expect(resultOf(ports)[2]).toContain('TABLE-LINE-TOO-LONG');
    expect(resultOf(ports)[3]).toContain('TABLE-LINE-TOO-SHORT');
  });

  it('makes of five hundred errors a result file and twenty messages', async () => {
    const wrong = Array.from({ length: 500 }, (_, n) => aLine({ code: `08011${n}`, name: `椰子${n}` }));
    const { ports, standing } = await screened(...wrong);
    const { findings, findingCount } = (await standing()) ?? {};
    expect([findings?.length, findingCount]).toEqual([20, 500]);
    expect(resultOf(ports)).toHaveLength(501);
  });

  it('lets no formula into the result', async () => {
    const { ports } = await screened(
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

const ink = aLine({ code: '3215190000', name: '墨水' });

/** A goods filing of the first subject, uploaded and not yet submitted. */
const aDraft = async (file: string) => {
  const ports = await theZone();
  const subject = await aFiledSubject(ports);
  return { ports, ...(await aGoodsFiling(ports, file, subject)) };
};

const under = async (...lines: readonly string[]) => {
  const filed = await screened(...lines);
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
