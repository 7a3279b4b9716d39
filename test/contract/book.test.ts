import { expect, it } from 'vitest';
import { movedEntry } from '#domain/positive-list/book/goods-entry.ts';
import { anEntry } from '../support/a-goods-entry.ts';
import { onBoth } from '../support/twins.ts';

const piece = { filingId: 'f1', number: 1 };
const other = { filingId: 'f2', number: 1 };
const many = (count: number) => Array.from({ length: count }, (_, n) => anEntry(n + 1));
const inOther = (n: number) => anEntry(n, { filingId: 'f2' });
const later = '2026-03-03T01:00:00.000Z';
const why = { code: 'WORD', reason: { zh: '理由', en: 'A reason.' }, by: 'p' };

onBoth('the book of goods', (open) => {
  it('holds what was entered, under its key', async () => {
    const { book } = await open();
    expect(await book.enter('s1', piece, many(3))).toEqual(new Map());
    const found = await book.find('s1', [anEntry(2).key, anEntry(9).key]);
    expect([...found.values()]).toEqual([anEntry(2)]);
    expect(await book.find('s2', [anEntry(2).key])).toEqual(new Map());
  });

  it('is the same book when the same piece is entered again', async () => {
    const { book } = await open();
    await book.enter('s1', piece, many(150));
    expect(await book.enter('s1', piece, many(150))).toEqual(new Map());
    expect(await book.counts('s1')).toMatchObject({ active: 150 });
  });

  it('takes the same goods from one file only, and says where they stand', async () => {
    const { book } = await open();
    await book.enter('s1', piece, many(2));
    const held = await book.enter('s1', other, [inOther(2), inOther(3)]);
    expect([...held.values()]).toEqual([anEntry(2)]);
    expect(await book.counts('s1')).toMatchObject({ active: 3 });
  });

  it('takes them once, also when two files come in the same second', async () => {
    const { book } = await open();
    const mine = many(120);
    const theirs = mine.map(({ goods }) => inOther(goods.line)).toReversed();
    const [a, b] = await Promise.all([book.enter('s1', piece, mine), book.enter('s1', other, theirs)]);
    expect(a.size + b.size).toBe(120);
    expect([...a.keys()].filter((key) => b.has(key))).toEqual([]);
    expect(await book.counts('s1')).toMatchObject({ active: 120 });
  });

  it('lets another subject have the same goods', async () => {
    const { book } = await open();
    await book.enter('s1', piece, many(1));
    expect(await book.enter('s2', other, [anEntry(1, { subjectId: 's2' })])).toEqual(new Map());
  });

  it('moves what stands as it was read, and says what does not', async () => {
    const { book } = await open();
    await book.enter('s1', piece, many(2));
    const [first, second] = many(2).map((entry) => movedEntry(entry, 'suspend', why, later));
    if (!first || !second) throw new Error('There are two.');
    expect(await book.change([first])).toEqual([]);
    expect(await book.change([first, second])).toEqual([first]);
    expect(await book.counts('s1')).toEqual({ active: 0, suspended: 2, delisted: 0, cancelled: 0 });
    expect((await book.page('s1', 'suspended')).items.map(({ why: said }) => said)).toEqual([why, why]);
  });

  it('takes goods anew whose place has ended, remembers where they stood, and counts them once', async () => {
    const { book } = await open();
    await book.enter('s1', piece, many(1));
    await book.change([movedEntry(anEntry(1), 'cancel', why, later)]);
    for (const _ of ['once', 'again'])
      expect(await book.enter('s1', other, [anEntry(1, { filingId: 'f2' })])).toEqual(new Map());
    const [entry] = (await book.page('s1', 'active')).items;
    expect(entry).toMatchObject({
      filingId: 'f2',
      version: 3,
      before: { filingId: 'f1', line: 1, status: 'cancelled' },
    });
    expect(await book.counts('s1')).toEqual({ active: 1, suspended: 0, delisted: 0, cancelled: 0 });
  });

  it('leaves alone what ended after it was entered, though the piece comes again', async () => {
    const { book } = await open();
    await book.enter('s1', piece, many(1));
    await book.change([movedEntry(anEntry(1), 'cancel', why, later)]);
    expect(await book.enter('s1', piece, many(1))).toEqual(new Map());
    expect(await book.counts('s1')).toMatchObject({ active: 0, cancelled: 1 });
  });

  it('is read page by page, every entry once, each status by itself', async () => {
    const { book } = await open();
    await book.enter('s1', piece, many(450));
    await book.change(
      many(450)
        .slice(0, 230)
        .map((entry) => movedEntry(entry, 'suspend', why, later)),
    );
    for (const [status, count] of [
      ['active', 220],
      ['suspended', 230],
    ] as const) {
      const keys: string[] = [];
      let after: string | undefined;
      do {
        const page = await book.page('s1', status, after);
        keys.push(...page.items.map(({ key }) => key));
        after = page.next;
      } while (after);
      expect([status, keys.length, new Set(keys).size]).toEqual([status, count, count]);
      expect(keys).toEqual(keys.toSorted());
    }
  });

  it('counts what is suspended, however much of it lies beside each other', async () => {
    const { book } = await open();
    // More than the megabyte that a store answers at once.
    const heavy = Array.from({ length: 30 }, (_, n) =>
      anEntry(n + 1, { key: String(n).padStart(32, '0'), conditions: ['x'.repeat(45_000)] }),
    );
    await book.enter('s1', piece, heavy);
    await book.change(heavy.map((entry) => movedEntry(entry, 'suspend', why, later)));
    expect(await book.counts('s1')).toEqual({ active: 0, suspended: 30, delisted: 0, cancelled: 0 });
  });

  it('refuses a place that never was', async () => {
    const { book } = await open();
    await expect(book.page('s1', 'active', 'elsewhere')).rejects.toThrow(
      expect.objectContaining({ name: 'PlaceUnknown' }),
    );
  });
});
