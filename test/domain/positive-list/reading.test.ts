import { describe, expect, it } from 'vitest';
import { lostReadings, readAs, withReadings } from '#domain/positive-list/adoption/draft-reading.ts';
import { differenceOf, whatHappenedTo } from '#domain/positive-list/difference/difference.ts';
import { ListEntry } from '#domain/positive-list/lists/list.ts';
import { Meaning, Reading } from '#domain/positive-list/lists/reading.ts';
import { askedOfPeople, readRemarks, remarksOf } from '#domain/positive-list/lists/remark.ts';
import { saidWords } from '#domain/positive-list/remark/words.ts';

const anEntry = (remark: string, name = '酸乳') =>
  ListEntry.parse({ batch: '1', line: 1, tariff: '04031000', name, remark });
const read = (...says: readonly object[]) =>
  Reading.parse({ says, why: '公告附注另有说明', by: '丁文', on: '2026-03-02' });

const bonded = { kind: 'mode', concern: 'mode', only: 'bonded' };
const named = { kind: 'product-name', concern: 'product-name', names: ['原味酸乳'] };
const unknown = { kind: 'unknown', concern: 'unknown' };
const entry = anEntry('仅限网购保税商品');

const draftWith = (before: ListEntry, reading: Reading | undefined) => {
  const checked = readAs([before], [], before, reading);
  if (!checked.ok) throw new Error(checked.refusal.code);
  return checked.value;
};

describe('a remark that a person reads', () => {
  it('asks what the person says, in the words as published', () => {
    const { remark } = entry;
    expect(remarksOf({ remark, reading: read(named) })).toEqual([
      { ...named, decidable: true, text: remark },
    ]);
    expect(remarksOf({ remark })).toEqual(readRemarks(remark));
  });

  it('is put to a person where the person says so, or where no filing could tell', () => {
    const wireless = { kind: 'exclusion', concern: 'other-catalogue', catalogue: '《无线电目录》' };
    const reading = read(unknown, wireless);
    expect(remarksOf({ remark: entry.remark, reading }).map(({ decidable }) => decidable)).toEqual([
      false,
      false,
    ]);
  });

  it.each<[string, object]>([
    ['nothing at all', { says: [] }],
    ['a name without a name', { says: [{ ...named, names: [] }] }],
    [
      'a quantity of nothing',
      { says: [{ kind: 'quantity', concern: 'quantity', limit: { amount: 0, unit: 'kg' } }] },
    ],
    [
      'a quantity that is shared with nothing',
      {
        says: [
          {
            kind: 'quantity',
            concern: 'combined-quantity',
            limit: { amount: 2, unit: 'kg' },
            with: { tariffs: [], names: [] },
          },
        ],
      },
    ],
  ])('is never read as %s', (_, but) => {
    expect(Reading.safeParse({ ...read(bonded), ...but }).success).toBe(false);
  });

  it.each<[string, object, string]>([
    ['mode', bonded, '仅限网购保税（1210）'],
    ['names', named, '仅限原味酸乳'],
    ['a person', unknown, '由人工判定'],
    [
      'a shared quantity',
      {
        kind: 'quantity',
        concern: 'combined-quantity',
        limit: { amount: 2, unit: 'kg' },
        with: { tariffs: ['04029100'], names: ['奶油'] },
      },
      '与04029100、奶油合计，每人每年不超过2千克',
    ],
  ])('says %s in words', (_, said, words) => {
    expect(saidWords(Meaning.parse(said)).zh).toBe(words);
  });
});

describe('a reading in a draft', () => {
  it('is of an entry with a remark, and the last word counts', () => {
    const [first] = draftWith(entry, read(named));
    if (!first) throw new Error('There is one.');
    const again = readAs([entry], [first], entry, read(unknown));
    expect(again.ok && withReadings([entry], again.value)).toMatchObject([{ reading: { says: [unknown] } }]);
    const back = readAs([entry], [first], entry, undefined);
    expect(back.ok && withReadings([entry], back.value)).toEqual([entry]);
  });

  it.each([
    ['an entry that is not there', entry, { ...entry, name: '黄油' }, 'LIST-ENTRY-UNKNOWN'],
    ['an entry without a remark', anEntry(''), anEntry(''), 'LIST-REMARK-BLANK'],
    ['a remark that says nothing', anEntry('—'), anEntry('—'), 'LIST-REMARK-BLANK'],
  ])('is not of %s', (_, there, asked, code) => {
    expect(readAs([there], [], asked, read(named))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is of these very words: where the remark is another, or the entry is gone, it no longer applies', () => {
    const readings = draftWith(entry, read(named));
    for (const others of [[anEntry('仅限原味')], [anEntry(entry.remark, '黄油')]]) {
      expect(withReadings(others, readings)).toEqual(others);
      expect(lostReadings(others, readings)).toMatchObject([
        { code: 'LIST-READING-LOST', found: '04031000 酸乳', severity: 'warning' },
      ]);
    }
    expect(lostReadings([entry], readings)).toEqual([]);
  });
});

describe('the difference to the former version', () => {
  const readOtherwise = withReadings([entry], draftWith(entry, read(named)));

  it('tells of a remark that is read otherwise, though its words are the same', () => {
    const difference = differenceOf([entry], readOtherwise);
    expect(difference.changes).toMatchObject([
      { what: 'remarked', came: [], went: [], after: [{ reading: { by: '丁文', why: '公告附注另有说明' } }] },
    ]);
    expect(whatHappenedTo(difference, '04031000').says.zh).toBe('04031000 酸乳 备注调整；备注认定调整。');
  });

  it('is none where another says the same for another reason', () => {
    const same = [{ ...entry, reading: { ...read(named), by: '高远', why: '同前' } }];
    expect(differenceOf(readOtherwise, same)).toEqual({ changes: [], unchanged: 1 });
  });
});

describe('the remarks that a person is asked about', () => {
  const asked = (...entries: readonly ListEntry[]) => askedOfPeople(entries);

  it('are counted apart: of all goods, of those whose filing does not say, and of none', () => {
    const remarks = [
      '以公布的目录为准',
      '列入《进出口野生动植物种商品目录》的商品除外',
      '仅限原味酸乳',
      '仅限网购保税商品',
      '',
    ];
    expect(asked(...remarks.map((remark) => anEntry(remark)))).toEqual({ always: 1, sometimes: 2 });
  });

  it('count once with an entry, by the part that asks most', () => {
    const remark = '列入《进出口野生动植物种商品目录》的商品除外；以公布的目录为准';
    expect(asked(anEntry(remark))).toEqual({ always: 1, sometimes: 0 });
  });

  it('are counted as a person reads them', () => {
    expect(asked({ ...entry, reading: read(unknown) }, { ...entry, reading: read(named) })).toEqual({
      always: 1,
      sometimes: 1,
    });
  });
});
