import { describe, expect, it } from 'vitest';
import { cancelGoods } from '#functions/positive-list/book/cancel-goods.route.ts';
import { startRescreenings } from '#functions/positive-list/rescreening/start-rescreenings.ts';
import { aBook, theNight } from '../support/a-book.ts';
import { aFile, aSubmittedGoodsFiling, coconut, dried, egg } from '../support/a-goods-filing.ts';
import { answerOf } from '../support/call-route.ts';
import { decide, openTasks } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';
import { publishAnother, rescreened } from '../support/rescreening.ts';

const filing = '11111111-1111-4111-8111-111111111111';
const id = 'national-retail-import-2026';

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
