import { describe, expect, it } from 'vitest';
import { movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { acknowledgeSuspension } from '#functions/positive-list/book/acknowledge-suspension.route.ts';
import { cancelGoods } from '#functions/positive-list/book/cancel-goods.route.ts';
import { getRescreening } from '#functions/positive-list/rescreening/get-rescreening.route.ts';
import { liftGoodsRecall } from '#functions/positive-list/rescreening/lift-recall.route.ts';
import { listGoodsInDoubt } from '#functions/positive-list/rescreening/list-goods-in-doubt.route.ts';
import { recallGoods } from '#functions/positive-list/rescreening/recall-goods.route.ts';
import { startRescreenings } from '#functions/positive-list/rescreening/start-rescreenings.ts';
import { aBook, theNight } from '../support/a-book.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  aLine,
  aSubmittedGoodsFiling,
  coconut,
  egg,
  goodsHeader,
} from '../support/a-goods-filing.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { decide, decideStep, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';
import { applied, heldAnew, publishAnother, rescreened } from '../support/rescreening.ts';

const filing = '11111111-1111-4111-8111-111111111111';
const id = 'national-retail-import-2026';
const ref = { kind: 'rescreening', id } as const;

const dried = (n: number) => aLine({ code: '0801110000', name: `椰子干${n}号` });

/** The night in which the changed list takes effect. */
const nightOf = (book: Awaited<ReturnType<typeof aBook>>, change: Parameters<typeof publishAnother>[1]) =>
  theNight(book.ports, id, change);

describe('a list that takes effect', () => {
  it('suspends what it no longer holds, on its day and not before', async () => {
    const book = await aBook(aFile(coconut, egg));
    await publishAnother(book.ports, { without: '08011100' });
    expect(await startRescreenings(book.ports)).toEqual({ begun: [] });
    await nightOf(book, { without: '08011100' });
    expect(await book.counts()).toMatchObject({ active: 1, suspended: 1 });
    const [entry] = (await book.ports.book.page(book.subject.subjectId, 'suspended')).items;
    expect(entry).toMatchObject({ goods: { name: '椰子干' }, why: { code: 'PL-101', found: id } });
  });

  it('is taken up once, and a night that was missed is made up', async () => {
    const book = await aBook(aFile(coconut));
    await publishAnother(book.ports, {});
    book.ports.clock.moveTo('2026-03-07T16:05:00.000Z');
    expect(await startRescreenings(book.ports)).toEqual({ begun: [id] });
    expect(await startRescreenings(book.ports)).toEqual({ begun: [id] });
    expect(await book.ports.register.get('rescreening', id)).toMatchObject({ version: 1, day: '2026-03-05' });
  });

  it('closes at once where nothing has lost its ground: an answer under the same remark still holds', async () => {
    const book = await aBook(aFile(coconut, egg));
    expect(await nightOf(book, {})).toEqual({ standing: 'closed', waits: [] });
    expect(await book.counts()).toMatchObject({ active: 2, suspended: 0 });
  });

  it('asks anew where the remark has changed, though the question was answered', async () => {
    const book = await aBook(aFile(coconut, egg));
    const remark = '列入《进出口野生动植物种商品目录》的商品除外，仅限蛋类';
    await nightOf(book, { remark: ['04079090', remark] });
    expect(await book.counts()).toMatchObject({ active: 1, suspended: 1 });
  });

  it('leaves a filing under review to the list of its day', async () => {
    const { ports, standing, ref: filed } = await aSubmittedGoodsFiling(aFile(coconut, egg));
    await screenGoods(ports, { id: filing });
    await publishAnother(ports, { without: '08011100' });
    ports.clock.moveTo('2026-03-06T01:00:00.000Z');
    for (const task of await openTasks(ports, filed))
      await decide(ports, 'customs-officer', task.id, 'approve');
    await answerGoods(ports, { id: filing });
    expect(await standing()).toMatchObject({ counts: { passed: 2 }, list: { version: '2016-excerpt' } });
  });

  it('may be held against the same goods twice', async () => {
    const book = await aBook(aFile(dried(1), dried(2), egg));
    await nightOf(book, { without: '08011100' });
    const again = await rescreened(book.ports, id);
    expect(again).toMatchObject({ standing: 'under-review', waits: [{}] });
    expect(await book.ports.register.get('rescreening', id)).toMatchObject({
      counts: { suspended: 2, subjects: 1 },
    });
    expect(book.ports.exports.text(`rescreenings/${id}/report.csv`).trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('does not touch what the subject has cancelled', async () => {
    const book = await aBook(aFile(coconut));
    const { subjectId, person } = book.subject;
    const [entry] = (await book.ports.book.page(subjectId, 'active')).items;
    await answerOf(book.ports, cancelGoods, { person, params: { subjectId, key: entry?.key ?? '' } });
    expect(await nightOf(book, { without: '08011100' })).toMatchObject({ standing: 'closed' });
    expect(await book.counts()).toMatchObject({ cancelled: 1, suspended: 0 });
  });
});

describe('a supervision list that takes effect', () => {
  const list = 'zone-supervision';
  const ofZone = 'zone-supervision-2026';
  const named = { list, added: ['08011100', '仅限预包装'] } as const;
  const officer = { person: 'market-supervision-officer', step: 'review:market-supervision' };

  /** The night in which the supervision list names coconut. */
  const aLook = async () => {
    const book = await aBook(aFile(dried(1), dried(2), egg));
    const { ports } = book;
    await publishAnother(ports, named);
    ports.clock.moveTo('2026-03-04T16:05:00.000Z');
    const begun = await startRescreenings(ports);
    const standing = await rescreened(ports, ofZone);
    const say = (verdict: 'approve' | 'refuse') =>
      decideStep(ports, { kind: 'rescreening', id: ofZone }, officer.person, officer.step, verdict);
    const active = async () => (await ports.book.page(book.subject.subjectId, 'active')).items;
    return { ...book, begun, standing, say, active };
  };

  it('has what it names looked at, and suspends nothing', async () => {
    const { begun, standing, counts, ports, subject, active } = await aLook();
    expect([begun, standing]).toMatchObject([{ begun: [ofZone] }, { standing: 'under-review' }]);
    expect(await counts()).toMatchObject({ active: 3, suspended: 0 });
    expect((await active()).filter(({ lookedAt }) => lookedAt?.by === ofZone)).toHaveLength(2);
    const tasks = await openTasks(ports, { kind: 'rescreening', id: ofZone });
    expect(tasks.map(({ step }) => step).toSorted()).toEqual([officer.step, `subject:${subject.subjectId}`]);
    expect(tasks.map(({ question }) => question.zh).join()).toContain('核对期间仍在册，可照常开展业务');
  });

  it('is answered once: what was approved is not asked again while the list says the same', async () => {
    const { ports, say, active } = await aLook();
    await say('approve');
    for (const _ of ['once', 'again'])
      expect(await applied(ports, ofZone)).toMatchObject({ standing: 'closed' });
    const [first, ...others] = (await active()).toSorted((one, other) => one.version - other.version);
    expect(first).toMatchObject({ version: 1, goods: { name: '鹌鹑蛋' } });
    expect(others).toMatchObject([
      { version: 3, answered: ['supervision'] },
      { version: 3, answered: ['supervision'] },
    ]);
    expect(others.filter(({ lookedAt }) => lookedAt)).toEqual([]);
    await publishAnother(ports, { list, version: '2027', from: '2026-03-10' });
    ports.clock.moveTo('2026-03-10T01:00:00.000Z');
    expect(await startRescreenings(ports)).toEqual({ begun: ['zone-supervision-2027'] });
    expect(await rescreened(ports, 'zone-supervision-2027')).toMatchObject({ standing: 'closed' });
  });

  it('has delisted what the department refuses', async () => {
    const { ports, say, counts } = await aLook();
    await say('refuse');
    for (const _ of ['once', 'again']) await applied(ports, ofZone);
    expect(await counts()).toMatchObject({ active: 1, suspended: 0, delisted: 2 });
  });

  it('may be held against the same goods twice', async () => {
    const { ports, active } = await aLook();
    await rescreened(ports, ofZone);
    expect((await active()).filter(({ version }) => version === 2)).toHaveLength(2);
    expect(await ports.register.get('rescreening', ofZone)).toMatchObject({
      counts: { suspended: 0, lookedAt: 2, subjects: 1 },
      reviews: [{ department: 'market-supervision', pending: 'looked-at', rows: 2 }],
    });
  });

  it('leaves its answer to be carried out on goods that a recall suspends meanwhile, though held anew again', async () => {
    const book = await aBook(aFile(dried(1), dried(2)));
    const { ports } = book;
    await publishAnother(ports, named);
    ports.clock.moveTo('2026-03-04T16:05:00.000Z');
    await startRescreenings(ports);
    await heldAnew(ports, ofZone);
    const [entry] = (await book.ports.book.page(book.subject.subjectId, 'active')).items;
    if (!entry) throw new Error('Nothing is looked at.');
    const why = { code: 'RECALLED', reason: { zh: '召回', en: 'recalled' }, by: 'another' };
    await ports.book.change([movedEntry(entry, 'suspend', why, entry.since)]);
    await rescreened(ports, ofZone);
    const ref = { kind: 'rescreening', id: ofZone } as const;
    await decideStep(ports, ref, officer.person, officer.step, 'approve');
    await applied(ports, ofZone);
    const found = (await ports.book.find(entry.subjectId, [entry.key])).get(entry.key);
    expect(found).toMatchObject({ status: 'suspended', answered: ['supervision'], why });
    expect(found).not.toHaveProperty('lookedAt');
  });

  it('is taken up beside the other list of the same night, each goods once', async () => {
    const book = await aBook(aFile(coconut, egg));
    const { ports } = book;
    await publishAnother(ports, named);
    await publishAnother(ports, { without: '04079090' });
    ports.clock.moveTo('2026-03-04T16:05:00.000Z');
    expect((await startRescreenings(ports)).begun.toSorted()).toEqual([id, ofZone]);
    expect(await rescreened(ports, id)).toMatchObject({ standing: 'under-review' });
    expect(await rescreened(ports, ofZone)).toMatchObject({ standing: 'closed' });
    expect(await ports.register.get('rescreening', id)).toMatchObject({
      counts: { suspended: 1, lookedAt: 1, subjects: 1 },
    });
    const [told] = await ports.register.openAt({ subjectId: book.subject.subjectId });
    expect(told?.title.zh).toBe('1 项商品已暂停，1 项商品须核对');
  });
});

describe('what was suspended', () => {
  const suspended = async () => {
    const book = await aBook(aFile(coconut, egg));
    await nightOf(book, { without: '08011100' });
    const [task] = (await openTasks(book.ports, ref)).filter(({ desk }) => 'role' in desk);
    return { ...book, task };
  };

  it('is told to its owner and asked of one department, who alone is waited for', async () => {
    const { ports, task, subject } = await suspended();
    expect(task).toMatchObject({ step: 'review:commerce', choices: ['approve', 'refuse'] });
    const [told] = await ports.register.openAt({ subjectId: subject.subjectId });
    expect(told?.title.zh).toBe('1 项商品已暂停');
    const params = { subjectId: subject.subjectId, id };
    for (const _ of ['once', 'again'])
      expect(await answerOf(ports, acknowledgeSuspension, { person: subject.person, params })).toMatchObject({
        status: 'decided',
        decision: 'received',
      });
  });

  it.each([
    ['approve', { active: 2, suspended: 0, delisted: 0 }],
    ['refuse', { active: 1, suspended: 0, delisted: 1 }],
  ] as const)('is restored or delisted as the department says: %s', async (decision, expected) => {
    const { ports, task, counts } = await suspended();
    await decide(ports, 'commerce-officer', task?.id ?? '', decision);
    for (const _ of ['once', 'again'])
      expect(await applied(ports, id)).toEqual({ standing: 'closed', waits: [] });
    expect(await counts()).toMatchObject(expected);
  });

  it('is shown to whoever decides, each with its owner and what speaks against it', async () => {
    const { ports, subject } = await suspended();
    const inDoubt = { person: 'commerce-officer', params: { id } };
    expect(await answerOf(ports, listGoodsInDoubt, inDoubt)).toMatchObject({
      items: [
        {
          entry: { subjectId: subject.subjectId, goods: { name: '椰子干' } },
          subjectName: '满洲里示例商贸有限公司（0）',
          pending: 'suspended',
          findings: [{ code: 'PL-101' }],
        },
      ],
    });
    const ofNone = { ...inDoubt, params: { id: 'national-retail-import-none' } };
    expect(await refusalOf(ports, listGoodsInDoubt, ofNone)).toEqual([404, 'NOT-FOUND']);
  });

  it('is shown a page at a time through all files of findings, nothing left out', async () => {
    const { ports, ...book } = await aBook(aFile(...Array.from({ length: 150 }, (_, n) => dried(n))));
    await nightOf({ ports, ...book }, { without: '08011100' });
    const [found = ''] = ports.exports.keys().filter((key) => key.includes('/findings/'));
    for (const name of ['y', 'z'])
      await ports.exports.write({
        key: `rescreenings/${id}/findings/${name}.jsonl`,
        body: ports.exports.text(found),
        contentType: 'application/jsonl',
      });
    const pageAfter = async (after?: string) => {
      const query = after === undefined ? {} : { after };
      const answer = await answerOf(ports, listGoodsInDoubt, {
        person: 'commerce-officer',
        params: { id },
        query,
      });
      // What the route answers is held against its schema, which is what is named here.
      return answer as { items: readonly { entry: { goods: { line: number } } }[]; next?: string };
    };
    const first = await pageAfter();
    const second = await pageAfter(first.next);
    const third = await pageAfter(second.next);
    expect([first, second, third].map(({ items }) => items.length)).toEqual([200, 200, 50]);
    expect(third.next).toBeUndefined();
    const lines = [first, second, third].flatMap(({ items }) => items).map(({ entry }) => entry.goods.line);
    expect([...Map.groupBy(lines, (line) => line).values()].every(({ length }) => length === 3)).toBe(true);
  });

  it('stands in a report with its owner and both grounds', async () => {
    const { ports, subject } = await suspended();
    const [, line] = ports.exports.text(`rescreenings/${id}/report.csv`).split('\r\n');
    expect(line).toContain(`"${subject.subjectId}"`);
    expect(line).toMatch(/椰子干.*2016-excerpt.*PL-101.*commerce$/);
    expect(
      await answerOf(ports, getRescreening, { person: 'customs-officer', params: { id } }),
    ).toMatchObject({
      rescreening: { counts: { suspended: 1, subjects: 1 } },
      report: { fileName: `重新比对-${id}.csv` },
    });
  });
});

describe('a recall', () => {
  const recallId = '33333333-3333-4333-8333-333333333333';
  const recall = { kind: 'rescreening', id: `recall-${recallId}` } as const;
  const branded = (name: string, brand: string) => `${aLine({ code: '0801110000', name })},${brand}`;

  const aBrandedBook = async () => {
    const lines = [branded('椰子干', '草原'), branded('椰子片', '白桦')];
    const filed = await aSubmittedGoodsFiling([`${goodsHeader},品牌`, ...lines, ''].join('\r\n'));
    await screenGoods(filed.ports, { id: filing });
    await filed.ports.directory.give('lead', {
      role: 'lead',
      department: 'market-supervision',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    return filed;
  };
  const call = { person: 'lead', params: { recallId }, body: { brand: ' 草 原', words: '菌落超标' } };

  it('suspends every brand of that name, and market supervision decides', async () => {
    const { ports, subject } = await aBrandedBook();
    for (const _ of ['once', 'again'])
      expect(await answerOf(ports, recallGoods, call)).toMatchObject({ id: recall.id, version: 1 });
    await rescreened(ports, recall.id);
    expect(await ports.book.counts(subject.subjectId)).toMatchObject({ active: 1, suspended: 1 });
    expect((await openTasks(ports, recall)).map(({ step }) => step)).toContain('review:market-supervision');
  });

  const words = '品牌录入有误';
  const lift = { person: 'lead', params: { recallId }, body: { words } };

  it('of a mistyped brand is lifted, and goods of that brand are asked about no longer', async () => {
    const { ports } = await aBrandedBook();
    await answerOf(ports, recallGoods, { ...call, body: { brand: '樟子松', words: '菌落超标' } });
    await rescreened(ports, recall.id);
    const askedOf = async (n: number) => {
      const { subjectId, person } = await aFiledSubject(ports, '9610', n);
      const id = `2222222${n}-2222-4222-8222-222222222222`;
      const file = [`${goodsHeader},品牌`, branded('松子酥', '樟子松'), ''].join('\r\n');
      await (await aGoodsFiling(ports, file, { subjectId, person }, id)).submit();
      await screenGoods(ports, { id });
      const { questions = [] } = (await ports.register.get('goods-filing', id)) ?? {};
      return questions.map(({ code }) => code);
    };
    expect(await askedOf(1)).toEqual(['trace', 'high-risk']);
    await answerOf(ports, liftGoodsRecall, lift);
    expect(await askedOf(2)).toEqual([]);
  });

  it('is lifted only once what it suspended is decided, by a lead of market supervision', async () => {
    const { ports } = await aBrandedBook();
    expect(await refusalOf(ports, liftGoodsRecall, lift)).toEqual([404, 'NOT-FOUND']);
    await answerOf(ports, recallGoods, call);
    await rescreened(ports, recall.id);
    expect(await refusalOf(ports, liftGoodsRecall, lift)).toEqual([409, 'RECALL-NOT-CLOSED']);
    await ports.directory.give('other', {
      role: 'lead',
      department: 'customs',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    expect(await refusalOf(ports, liftGoodsRecall, { ...lift, person: 'other' })).toEqual([
      403,
      'RECALL-NOT-YOURS',
    ]);
  });

  it('is for a lead of market supervision, about one thing', async () => {
    const { ports } = await aBrandedBook();
    await ports.directory.give('other', {
      role: 'lead',
      department: 'customs',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    expect(await refusalOf(ports, recallGoods, { ...call, person: 'other' })).toEqual([
      403,
      'RECALL-NOT-YOURS',
    ]);
    for (const body of [{ words: '菌落超标' }, { words: '菌落超标', brand: 'a', traceCode: 'b' }])
      expect(await refusalOf(ports, recallGoods, { ...call, body })).toEqual([422, 'RECALL-OF-WHAT']);
  });
});
