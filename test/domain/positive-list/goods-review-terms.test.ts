import { describe, expect, it } from 'vitest';
import { GoodsReviewTerms, listsInForce, termsFor } from '#domain/positive-list/goods/goods-review-terms.ts';
import { Question } from '#domain/positive-list/goods/question.ts';
import { day } from '#domain/shared/day.ts';
import { shippedTerms as published } from './shipped-terms.ts';

describe('how the zone reviews goods', () => {
  it('names every list with its force, and who answers every question', () => {
    const terms = GoodsReviewTerms.parse(published);
    expect(terms.lists?.map(({ list, force }) => [list, force])).toEqual([
      ['national-retail-import', 'must-be-listed'],
      ['zone-supervision', 'listed-needs-review'],
    ]);
    expect(Object.keys(published.departments).toSorted()).toEqual(Question.options.toSorted());
    expect(terms.departments).toEqual(published.departments);
  });

  it('held retail imports against its one list before it had several', () => {
    const { lists: _, ...first } = published;
    const mode = { id: '9610', trade: 'both' } as const;
    expect(termsFor(GoodsReviewTerms.parse(first), mode)).toMatchObject({
      modes: [{ id: '9610', retailImport: true, bonded: false }],
      lists: [
        { list: 'national-retail-import', trade: 'import', modes: ['9610', '1210'], force: 'must-be-listed' },
      ],
    });
  });

  it('applies of each list the version in force, and no other list', () => {
    const version = (id: string, name: string, from: string) => ({
      id,
      version: name,
      title: { zh: '清单', en: 'List' },
      effectiveFrom: day(from),
      demonstration: true,
      entries: [],
    });
    const lists = [
      version('zone-supervision', 'a', '2026-01-01'),
      version('national-retail-import', '2019', '2020-01-01'),
      version('national-retail-import', '2022', '2022-03-01'),
      version('another', '1', '2020-01-01'),
    ];
    const on = (text: string) =>
      listsInForce(GoodsReviewTerms.parse(published), lists, day(text)).map((list) => list.version);
    expect([on('2019-12-31'), on('2022-02-28'), on('2026-01-01')]).toEqual([[], ['2019'], ['2022', 'a']]);
  });

  it('puts a question it did not know yet to whoever answers for unknown remarks', () => {
    const { supervision: _, ...known } = published.departments;
    const { departments } = GoodsReviewTerms.parse({ ...published, departments: known });
    expect(departments).toMatchObject({ supervision: 'commerce', 'dual-use': 'commerce' });
    const { 'unknown-remark': __, ...nobody } = known;
    expect(GoodsReviewTerms.safeParse({ ...published, departments: nobody }).success).toBe(false);
  });
});
