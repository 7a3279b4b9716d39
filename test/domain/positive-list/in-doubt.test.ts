import { describe, expect, it } from 'vitest';
import { underLook, withAnswers } from '#domain/positive-list/book/answers.ts';
import type { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import { inDoubt } from '#domain/positive-list/book/in-doubt.ts';
import type { Cause } from '#domain/positive-list/book/rescreening.ts';
import { type Force, GoodsTerms, withForce } from '#domain/positive-list/goods/goods-terms.ts';
import { screener } from '#domain/positive-list/goods/screen.ts';
import { type Catalogue, catalogue } from '#domain/positive-list/lists/catalogue.ts';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import { day } from '#domain/shared/day.ts';
import { anEntry } from '../../support/a-goods-entry.ts';
import { terms as modes } from './a-goods-row.ts';

const coconut = '08011100';
const title = { zh: '清单', en: 'List' };

const aList = (id: string, version: string, remark: string | undefined): Catalogue =>
  catalogue({
    id,
    version,
    title,
    effectiveFrom: day('2026-03-05'),
    demonstration: true,
    entries:
      remark === undefined
        ? []
        : [ListEntry.parse({ batch: '1', line: 1, tariff: coconut, name: '干的椰子', remark })],
  });

const national = 'national-retail-import';
const zone = 'zone-supervision';
const terms = GoodsTerms.parse({ ...modes, foodRecall: { from: '2026-02-13', chapters: [] } });

/** Lists as they were, and as they are; the last of each id is in force. */
const against = (...versions: readonly Catalogue[]) => {
  const inForce = new Map(versions.map((one) => [one.list.id, one]));
  const yardstick = { catalogues: [...inForce.values()], today: day('2026-03-05') };
  const of = (force: Force) => screener({ ...yardstick, terms: withForce(terms, force) });
  return {
    versionOf: ({ id, version }: { id: string; version: string }) =>
      versions.find(({ list }) => list.id === id && list.version === version),
    screen: { 'must-be-listed': of('must-be-listed'), 'listed-needs-review': of('listed-needs-review') },
  };
};

const because: Cause = { kind: 'list', list: zone, version: '2', title };
const night = { id: 'zone-supervision-2', cause: because };
const before = [
  { id: national, version: '1' },
  { id: zone, version: '1' },
];
const entered = (but: Partial<GoodsEntry> = {}) => anEntry(1, { lists: before, ...but });
const listed = aList(national, '1', '');
const asking = '两用物项除外';

describe('goods that a supervision list names anew', () => {
  const named = against(listed, aList(zone, '1', undefined), aList(zone, '2', ''));

  it('are looked at, and lose no ground by it', () => {
    expect(inDoubt(entered(), night, named)).toMatchObject({
      pending: 'looked-at',
      questions: ['supervision'],
      findings: [{ code: 'PL-117' }],
      lists: [{ id: zone, version: '2' }],
    });
  });

  it('are looked at, too, where it asks for a trace code that they do not bear', () => {
    const lists = against(listed, aList(zone, '2', '须提供溯源码'));
    expect(inDoubt(entered(), night, lists)).toMatchObject({
      pending: 'looked-at',
      questions: ['supervision'],
    });
  });

  it('lose their ground where the list that they must be on gave them up on the same day', () => {
    const lists = against(aList(national, '2', undefined), aList(zone, '2', ''));
    expect(inDoubt(entered(), night, lists)).toMatchObject({
      pending: 'suspended',
      findings: [{ code: 'PL-101' }],
    });
  });

  it('are not looked at twice at once', () => {
    const elsewhere = underLook(entered(), 'another', [{ id: zone, version: '2' }]);
    expect(inDoubt(elsewhere, night, named)).toBeUndefined();
  });

  it('are looked at again where another version says more of them', () => {
    const elsewhere = underLook(entered(), 'another', [{ id: zone, version: '2' }]);
    const lists = against(listed, aList(zone, '2', ''), aList(zone, '3', '须提供溯源码'));
    expect(inDoubt(elsewhere, night, lists)).toMatchObject({ pending: 'looked-at' });
  });

  it('are found again where the same piece is held anew a second time', () => {
    const ours = underLook(entered(), night.id, [{ id: zone, version: '2' }]);
    expect(inDoubt(ours, night, named)).toMatchObject({ pending: 'looked-at' });
  });
});

describe('what people have answered', () => {
  const seen = entered({ answered: ['supervision'] });

  it('holds as long as the supervision list says the same of the line', () => {
    const lists = against(listed, aList(zone, '1', ''), aList(zone, '2', ''));
    expect(inDoubt(seen, night, lists)).toBeUndefined();
  });

  it('holds no longer where it says something else', () => {
    const lists = against(listed, aList(zone, '1', ''), aList(zone, '2', '仅限预包装'));
    expect(inDoubt(seen, night, lists)).toMatchObject({ pending: 'looked-at' });
  });

  it('about the one list is not asked anew because the other has changed', () => {
    const lists = against(aList(national, '1', asking), aList(zone, '1', ''), aList(zone, '2', '仅限预包装'));
    const answered = entered({ answered: ['dual-use', 'supervision'] });
    expect(inDoubt(answered, night, lists)).toMatchObject({ questions: ['supervision'] });
  });

  it('by letting goods stay holds under the lists of that day', () => {
    const found = { questions: ['supervision' as const], lists: [{ id: zone, version: '2' }] };
    const kept = withAnswers(entered(), found, ['a-task']);
    const lists = against(listed, aList(zone, '2', ''), aList(zone, '3', ''));
    expect(inDoubt(kept, night, lists)).toBeUndefined();
    expect(kept).toMatchObject({ lists: [before[0], { id: zone, version: '2' }], decidedBy: ['a-task'] });
  });

  it('is not known of a supervision list, where an entry names the one list of its time', () => {
    const { lists: _, ...older } = seen;
    const lists = against(listed, aList(zone, '1', ''));
    expect(inDoubt({ ...older, listId: national, listVersion: '1' }, night, lists)).toMatchObject({
      pending: 'looked-at',
    });
  });
});

describe('goods that entered late', () => {
  const recall = { id: 'recall-1', brand: '草 原', words: '菌落超标', wasWeighed: false };
  const late = (but: object = {}) => ({
    id: 'late-f1',
    cause: {
      kind: 'late-entry' as const,
      filingId: 'f1',
      fileName: '商品.csv',
      lists: [],
      recalls: [recall],
      ...but,
    },
  });
  const branded = (but: Partial<GoodsEntry> = {}) => {
    const entry = entered(but);
    return { ...entry, goods: { ...entry.goods, brand: '草原' } };
  };
  const unlisted = against(aList(national, '2', undefined));

  it('are suspended by a recall that names them, and by nothing else', () => {
    expect(inDoubt(branded(), late(), unlisted)).toMatchObject({
      pending: 'suspended',
      isRecalled: true,
      findings: [{ code: 'GOODS-RECALLED', found: '草 原' }],
    });
    expect(inDoubt(entered(), late(), unlisted)).toBeUndefined();
  });

  it('are read with all that speaks against them, and are for whoever recalls', () => {
    const lists = [{ list: national, version: '2', title }];
    expect(inDoubt(branded(), late({ lists }), unlisted)).toMatchObject({
      isRecalled: true,
      findings: [{ code: 'GOODS-RECALLED' }, { code: 'PL-101' }],
    });
  });

  it('stay where they were approved by somebody who knew of the recall', () => {
    const recalls = [{ ...recall, wasWeighed: true }];
    expect(inDoubt(branded({ answered: ['trace'] }), late({ recalls }), unlisted)).toBeUndefined();
    expect(inDoubt(branded({ answered: ['dual-use'] }), late({ recalls }), unlisted)).toBeDefined();
    expect(inDoubt(branded({ answered: ['trace'] }), late(), unlisted)).toBeDefined();
  });
});
