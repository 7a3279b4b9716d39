import { expect, it } from 'vitest';
import type { ListEntry } from '#domain/positive-list/lists/list.ts';
import { headOf, type PublishedList } from '#domain/positive-list/lists/published-list.ts';
import { day } from '#domain/shared/day.ts';
import { TariffLine } from '#domain/shared/hs-code.ts';
import { onBoth } from '../support/twins.ts';

const anEntry = (line: number, but: Partial<ListEntry> = {}): ListEntry => ({
  batch: '2022',
  line,
  tariff: TariffLine.parse(String(4_010_000 + line).padStart(8, '0')),
  name: `货品${line}`,
  remark: '',
  ...but,
});

const aList = (but: Partial<PublishedList> = {}): PublishedList => ({
  kind: 'list',
  id: 'retail',
  title: { zh: '清单', en: 'List' },
  version: '2022',
  effectiveFrom: day('2022-03-01'),
  demonstration: true,
  source: '公告',
  entries: [anEntry(1), anEntry(2, { remark: '仅限网购保税商品' })],
  ...but,
});

/** As long as the real one and longer than a row of a table may be: the longest names, a remark on every line. */
const aLongList = aList({
  entries: Array.from({ length: 1476 }, (_, n) =>
    anEntry(n + 1, {
      name: `${'货'.repeat(300)}${n}`,
      remark: '列入《进出口野生动植物种商品目录》的商品除外',
    }),
  ),
});

onBoth('the lists', (open) => {
  it('keep a version with all its entries, in their order, however many', async () => {
    const { lists } = await open();
    expect(await lists.publish(aLongList)).toBe('published');
    expect(await lists.read('retail', '2022')).toEqual(aLongList);
    expect(await lists.heads()).toEqual([headOf(aLongList)]);
  });

  it('keep how a person reads a remark, with the person, the day and the reason', async () => {
    const { lists } = await open();
    const reading = {
      says: [{ kind: 'product-name' as const, concern: 'product-name' as const, names: ['原味酸乳'] }],
      why: '公告附注另有说明',
      by: '丁文',
      on: day('2026-03-02'),
    };
    const list = aList({ entries: [anEntry(1), anEntry(2, { remark: '仅限原味', reading })] });
    await lists.publish(list);
    expect(await lists.read('retail', '2022')).toEqual(list);
    const unread = { ...list, entries: [anEntry(1), anEntry(2, { remark: '仅限原味' })] };
    await expect(lists.publish(unread)).rejects.toThrow();
  });

  it('publish a version once; the same again changes nothing', async () => {
    const { lists } = await open();
    expect(await lists.publish(aList())).toBe('published');
    expect(await lists.publish(aList())).toBe('unchanged');
    expect(await lists.heads()).toHaveLength(1);
  });

  it.each([
    ['other entries', { entries: [anEntry(1)] }],
    ['another day', { effectiveFrom: day('2023-01-01') }],
  ])('never change what is published: not by %s', async (_, but) => {
    const { lists } = await open();
    await lists.publish(aList());
    await expect(lists.publish(aList(but))).rejects.toThrow(
      expect.objectContaining({ name: 'PublishedVersionsNeverChange' }),
    );
    expect(await lists.read('retail', '2022')).toEqual(aList());
  });

  it('take one of two who publish the same version at once, and keep the entries of that one', async () => {
    const { lists } = await open();
    const ours = aList();
    const theirs = aList({ entries: [anEntry(7)] });
    const outcomes = await Promise.allSettled([lists.publish(ours), lists.publish(theirs)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const winner = outcomes[0]?.status === 'fulfilled' ? ours : theirs;
    expect(await lists.read('retail', '2022')).toEqual(winner);
  });

  it('refuse whoever has not seen a version that was published meanwhile', async () => {
    const { lists } = await open();
    const later = aList({ version: '2023', effectiveFrom: day('2023-01-01') });
    await lists.publish(aList(), { seen: 0 });
    await expect(lists.publish(later, { seen: 0 })).rejects.toThrow(
      expect.objectContaining({ name: 'CaseMoved' }),
    );
    expect(await lists.read('retail', '2023')).toBeUndefined();
    expect(await lists.publish(later, { seen: 1 })).toBe('published');
    expect(await lists.publish(later, { seen: 1 })).toBe('unchanged');
  });

  it('know nothing of a version that nobody has published', async () => {
    const { lists } = await open();
    expect(await lists.read('retail', '2022')).toBeUndefined();
    expect(await lists.heads()).toEqual([]);
  });
});
