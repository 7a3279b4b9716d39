import { describe, expect, it } from 'vitest';
import { movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { startRescreenings } from '#functions/positive-list/rescreening/start-rescreenings.ts';
import { aBook } from '../support/a-book.ts';
import { aFile, coconut, dried, egg } from '../support/a-goods-filing.ts';
import { decideStep, openTasks } from '../support/desks.ts';
import { applied, heldAnew, publishAnother, rescreened } from '../support/rescreening.ts';

const id = 'national-retail-import-2026';

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
