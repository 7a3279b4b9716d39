import { describe, expect, it } from 'vitest';
import { getGoodsCase } from '#functions/positive-list/goods/get-goods-case.route.ts';
import { getRescreening } from '#functions/positive-list/rescreening/get-rescreening.route.ts';
import { startRescreenings } from '#functions/positive-list/rescreening/start-rescreenings.ts';
import { joinGoods } from '#functions/positive-list/review/join-goods.task.ts';
import {
  aFile,
  aFiledSubject,
  aGoodsFiling,
  aSubmittedGoodsFiling,
  coconut,
  egg,
  unlisted,
} from '../support/a-goods-filing.ts';
import { answerOf } from '../support/call-route.ts';
import { decide, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';
import { applied, publishAnother, rescreened } from '../support/rescreening.ts';

const filing = '11111111-1111-4111-8111-111111111111';
const nightly = 'national-retail-import-2026';
const late = `late-${filing}`;
const withoutCoconut = { without: '08011100' };

type Verdict = 'approve' | 'refuse';

/** A file that customs is asked about, submitted before the changed list takes effect. */
const aFilingUnderReview = async (...lines: readonly string[]) => {
  const filed = await aSubmittedGoodsFiling(aFile(...lines));
  const { ports, ref, subject } = filed;
  await screenGoods(ports, { id: filing });
  const answer = async (verdict: Verdict = 'approve') => {
    for (const task of await openTasks(ports, ref)) await decide(ports, 'customs-officer', task.id, verdict);
    await answerGoods(ports, { id: filing });
  };
  const held = (id = late) => ports.register.get('rescreening', id);
  return { ...filed, answer, held, counts: () => ports.book.counts(subject.subjectId) };
};

/** The same file, answered a day after the list took effect. */
const enteredLate = async (change: Parameters<typeof publishAnother>[1] = withoutCoconut) => {
  const filed = await aFilingUnderReview(coconut, egg);
  await publishAnother(filed.ports, change);
  filed.ports.clock.moveTo('2026-03-06T01:00:00.000Z');
  await filed.answer();
  return filed;
};

describe('goods that enter the book after a list took effect', () => {
  it('are held against it, and what it does not hold is suspended', async () => {
    const { ports, counts, subject } = await enteredLate();
    expect(await rescreened(ports, late)).toMatchObject({ standing: 'under-review' });
    expect(await counts()).toMatchObject({ active: 1, suspended: 1 });
    const [entry] = (await ports.book.page(subject.subjectId, 'suspended')).items;
    expect(entry).toMatchObject({ goods: { name: '椰子干' }, why: { code: 'PL-101', found: late } });
  });

  it('keep the answer of their file, by the list of the day of submission', async () => {
    const { standing } = await enteredLate();
    expect(await standing()).toMatchObject({
      status: 'answered',
      counts: { passed: 2 },
      list: { version: '2016-excerpt' },
      heldAnew: { rescreeningId: late, lists: [{ version: '2026' }], recalls: [], on: '2026-03-06' },
    });
  });

  it('are held anew once, however often the file is answered', async () => {
    const { ports, held } = await enteredLate();
    await joinGoods(ports, { id: filing });
    expect(await held()).toMatchObject({ version: 1, day: '2026-03-06', status: 'started' });
    const events = await ports.register.history({ kind: 'rescreening', id: late });
    expect(events.map(({ type }) => type)).toEqual(['RescreeningStarted']);
  });

  it('are those of the one file: what others have in the book is for the night', async () => {
    const filed = await aFilingUnderReview(coconut, egg);
    const { ports } = filed;
    const other = await aFiledSubject(ports, '9610', 1);
    const theirs = '22222222-2222-4222-8222-222222222222';
    await (await aGoodsFiling(ports, aFile(coconut), other, theirs)).submit();
    await screenGoods(ports, { id: theirs });
    await publishAnother(ports, withoutCoconut);
    ports.clock.moveTo('2026-03-06T01:00:00.000Z');
    await filed.answer();
    await rescreened(ports, late);
    expect(await ports.book.counts(other.subjectId)).toMatchObject({ active: 1, suspended: 0 });
  });

  it('are suspended once, where the night of the list comes upon them too', async () => {
    const { ports, counts } = await enteredLate();
    await rescreened(ports, late);
    await startRescreenings(ports);
    expect(await rescreened(ports, nightly)).toEqual({ standing: 'closed', waits: [] });
    expect(await counts()).toMatchObject({ active: 1, suspended: 1 });
  });

  it('are held against the version in force, where two took effect meanwhile', async () => {
    const filed = await aFilingUnderReview(coconut, egg);
    await publishAnother(filed.ports, withoutCoconut);
    await publishAnother(filed.ports, { version: '2027', from: '2026-03-07', without: '04079090' });
    filed.ports.clock.moveTo('2026-03-09T01:00:00.000Z');
    await filed.answer();
    expect(await filed.held()).toMatchObject({ cause: { lists: [{ version: '2027' }] } });
    await rescreened(filed.ports, late);
    const [entry] = (await filed.ports.book.page(filed.subject.subjectId, 'suspended')).items;
    expect(entry).toMatchObject({ goods: { name: '鹌鹑蛋' }, why: { found: late } });
  });

  it('close it at once where all still stand on their ground', async () => {
    const { ports, counts } = await enteredLate({});
    expect(await rescreened(ports, late)).toEqual({ standing: 'closed', waits: [] });
    expect(await counts()).toMatchObject({ active: 2, suspended: 0 });
  });
});

describe('goods that enter the book after the supervision list has changed', () => {
  const looked = () => enteredLate({ list: 'zone-supervision', added: ['08011100', '仅限预包装'] });

  it('are looked at, by name of the list, and stay active', async () => {
    const { ports, counts, standing, held } = await looked();
    const lists = [{ id: 'zone-supervision', version: '2026' }];
    expect(await standing()).toMatchObject({ heldAnew: { lists } });
    expect(await rescreened(ports, late)).toMatchObject({ standing: 'under-review' });
    expect(await counts()).toMatchObject({ active: 2, suspended: 0 });
    expect(await held()).toMatchObject({ counts: { suspended: 0, lookedAt: 1, subjects: 1 } });
  });

  it('are looked at once, where the night of the list comes upon them too', async () => {
    const { ports } = await looked();
    await rescreened(ports, late);
    expect(await startRescreenings(ports)).toEqual({ begun: ['zone-supervision-2026'] });
    expect(await rescreened(ports, 'zone-supervision-2026')).toEqual({ standing: 'closed', waits: [] });
  });
});

describe('no re-screening begins', () => {
  it('where the list takes effect the day after the goods have entered: its night holds them', async () => {
    const { ports, answer, held, standing } = await aFilingUnderReview(coconut, egg);
    await publishAnother(ports, withoutCoconut);
    ports.clock.moveTo('2026-03-04T15:59:00.000Z');
    await answer();
    expect([await held(), (await standing())?.heldAnew]).toEqual([undefined, undefined]);
  });

  it('where the file was submitted on the first day of the list, and so was judged by it', async () => {
    const { ports, held } = await aFilingUnderReview(egg);
    await publishAnother(ports, withoutCoconut);
    ports.clock.moveTo('2026-03-04T16:05:00.000Z');
    const other = await aFiledSubject(ports, '9610', 1);
    const theirs = '22222222-2222-4222-8222-222222222222';
    await (await aGoodsFiling(ports, aFile(egg), other, theirs)).submit();
    await screenGoods(ports, { id: theirs });
    for (const task of await openTasks(ports, { kind: 'goods-filing', id: theirs }))
      await decide(ports, 'customs-officer', task.id, 'approve');
    await answerGoods(ports, { id: theirs });
    expect(await held(`late-${theirs}`)).toBeUndefined();
  });

  it('where the subject has withdrawn its file', async () => {
    const { ports, withdraw, held } = await aFilingUnderReview(coconut, egg);
    await publishAnother(ports, withoutCoconut);
    await withdraw();
    ports.clock.moveTo('2026-03-06T01:00:00.000Z');
    await answerGoods(ports, { id: filing });
    expect(await held()).toBeUndefined();
  });

  it('where nothing of the file has passed', async () => {
    const { ports, answer, held } = await aFilingUnderReview(unlisted, egg);
    await publishAnother(ports, withoutCoconut);
    ports.clock.moveTo('2026-03-06T01:00:00.000Z');
    await answer('refuse');
    expect(await held()).toBeUndefined();
  });
});

describe('whoever is concerned by goods that entered late', () => {
  it('is told why: the owner on its desk, the department in its task', async () => {
    const { ports, subject } = await enteredLate();
    await rescreened(ports, late);
    const why = '“商品.csv”的商品入册前，跨境电子商务零售进口商品清单（2016年，节选） 2026 生效';
    const [told] = await ports.register.openAt({ subjectId: subject.subjectId });
    expect(told?.question.zh).toContain(`因${why}，贵单位 1 项备案商品已暂停`);
    const [asked] = (await openTasks(ports, { kind: 'rescreening', id: late })).filter(
      ({ desk }) => 'role' in desk,
    );
    expect(asked?.title.zh).toBe(`1 项商品已暂停：${why}`);
  });

  it('finds the one from the other: the filing from the re-screening, and back', async () => {
    const { ports, seen } = await enteredLate();
    const officer = { person: 'customs-officer' };
    expect(await answerOf(ports, getRescreening, { ...officer, params: { id: late } })).toMatchObject({
      rescreening: {
        cause: { kind: 'late-entry', filingId: filing, lists: [{ judgedBy: '2016-excerpt' }] },
      },
    });
    const heldAnew = { rescreeningId: late, lists: [{ version: '2026' }] };
    expect(await answerOf(ports, getGoodsCase, { ...officer, params: { id: filing } })).toMatchObject({
      filing: { heldAnew },
    });
    expect(await seen()).toMatchObject({ filing: { heldAnew } });
  });

  it('restores or delists them as after any other list', async () => {
    const { ports, counts } = await enteredLate();
    await rescreened(ports, late);
    const [asked] = (await openTasks(ports, { kind: 'rescreening', id: late })).filter(
      ({ desk }) => 'role' in desk,
    );
    await decide(ports, 'commerce-officer', asked?.id ?? '', 'approve');
    await applied(ports, late);
    expect(await counts()).toMatchObject({ active: 2, suspended: 0 });
  });
});
