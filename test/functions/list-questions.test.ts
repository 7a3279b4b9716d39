import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { compareLists } from '#functions/positive-list/lists/compare-lists.route.ts';
import { getListInForce } from '#functions/positive-list/lists/get-list-in-force.route.ts';
import { listLists } from '#functions/positive-list/lists/list-lists.route.ts';
import { lookUpEntry } from '#functions/positive-list/lists/look-up-entry.route.ts';
import { everyList, theZone } from '../support/a-goods-filing.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';

const id = 'national-retail-import';

/** The zone, with a second version of the list from 2019 on: ten entries shorter, and one renamed. */
const theZoneIn2019 = async () => {
  const ports = await theZone();
  const [list] = await everyList(ports);
  if (!list) throw new Error('There is no list.');
  const [first, ...rest] = list.entries;
  if (!first) throw new Error('The list is empty.');
  await ports.lists.publish({
    ...list,
    version: '2019',
    effectiveFrom: day('2019-01-01'),
    entries: [{ ...first, remark: '仅限网购保税商品' }, ...rest.slice(0, -10)],
  });
  return ports;
};

const asked = async (query: Readonly<Record<string, string>>) =>
  answerOf(await theZone(), lookUpEntry, { params: { id }, query });

describe('one tariff line on a day', () => {
  it.each(['08011100', '0801110000', '0801.11.00', '０８０１１１００', ' 0801.1100 '])(
    'is found however it is written: %s',
    async (code) => {
      expect(await asked({ code, on: '2026-03-02' })).toMatchObject({
        on: '2026-03-02',
        code: '08011100',
        list: { version: '2016-excerpt' },
        entries: [{ tariff: '08011100', name: '干的椰子', remarks: [] }],
        nearest: [],
      });
    },
  );

  it('is shown with its remarks, and whether a machine may decide them', async () => {
    expect(await asked({ code: '04079090' })).toMatchObject({
      entries: [{ remarks: [{ kind: 'exclusion', decidable: expect.any(Boolean) }] }],
    });
  });

  it('is shown what is nearest where it is not listed', async () => {
    expect(await asked({ code: '08011200' })).toMatchObject({
      entries: [],
      nearest: expect.arrayContaining([expect.objectContaining({ tariff: '08011100', sharedDigits: 5 })]),
    });
  });

  it('may be asked by a name', async () => {
    expect(await asked({ name: ' 椰子 ' })).toMatchObject({ entries: [{ tariff: '08011100' }] });
  });

  it.each([
    ['of six digits', { code: '080111' }, [422, 'TARIFF-FORMAT']],
    ['that is no code', { code: '椰子' }, [422, 'TARIFF-FORMAT']],
    ['without a question', {}, [422, 'LOOK-UP-EMPTY']],
    ['before there was a list', { code: '08011100', on: '2016-04-07' }, [404, 'LIST-NOT-IN-FORCE']],
  ])('is refused %s', async (_, query, refusal) => {
    expect(await refusalOf(await theZone(), lookUpEntry, { params: { id }, query })).toEqual(refusal);
  });
});

describe('two versions', () => {
  it('hold one after the other, and it is said until when', async () => {
    const { lists } = (await answerOf(await theZoneIn2019(), listLists, {})) as never as {
      lists: { id: string; version: string; until?: string }[];
    };
    const national = lists.filter((one) => one.id === id);
    expect(national.map(({ version, until }) => [version, until])).toEqual([
      ['2019', undefined],
      ['2016-excerpt', '2019-01-01'],
    ]);
  });

  const between = async (earlier: string, later: string, query: Readonly<Record<string, string>> = {}) =>
    answerOf(await theZoneIn2019(), compareLists, { params: { id, earlier, later }, query });

  it('differ in what a table says, row by row', async () => {
    expect(await between('2016-excerpt', '2019')).toMatchObject({
      earlier: { version: '2016-excerpt' },
      later: { version: '2019' },
      counts: { added: 0, removed: 10, split: 0, renamed: 0, remarked: 1 },
      unchanged: 29,
      changes: { length: 11 },
    });
  });

  it('may be compared the other way round, and one kind of change at a time', async () => {
    expect(await between('2019', '2016-excerpt', { what: 'added' })).toMatchObject({
      counts: { added: 10 },
      changes: { length: 10 },
    });
  });

  it('are refused where one is not there', async () => {
    const call = { params: { id, earlier: '2016-excerpt', later: '2030' } };
    expect(await refusalOf(await theZoneIn2019(), compareLists, call)).toEqual([404, 'NOT-FOUND']);
  });
});

describe('a list as long as the real one', () => {
  it('comes in pages that follow each other without a gap', async () => {
    const ports = await theZone();
    const [list] = await everyList(ports);
    const [entry] = list?.entries ?? [];
    if (!list || !entry) throw new Error('There is no list.');
    const entries = Array.from({ length: 1476 }, (_, n) => ({ ...entry, line: n + 1 }));
    await ports.lists.publish({ ...list, version: 'long', effectiveFrom: day('2020-01-01'), entries });
    type PageOfList = { entries: { line: number }[]; next?: number };
    const lines: number[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const query: Record<string, string> = { on: '2020-01-01', from: String(from) };
      const page = (await answerOf(ports, getListInForce, { params: { id }, query })) as never as PageOfList;
      expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
      lines.push(...page.entries.map(({ line }) => line));
      from = page.next;
    }
    expect(lines).toEqual(entries.map(({ line }) => line));
  });
});
