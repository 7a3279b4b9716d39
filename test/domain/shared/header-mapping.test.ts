import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '#domain/shared/read-table.ts';

const columns = [
  { key: 'fee', zh: '费用', en: 'Fee', aliases: ['运费', '金额', '价格'], required: true },
  { key: 'order', zh: '订单号', en: 'Order number', required: false },
  { key: 'weight', zh: '重量', en: 'Weight', required: true },
];
const keys = columns.map(({ key }) => key);
const known = columns.flatMap(({ key, zh, en, aliases = [] }) => [key, zh, en, ...aliases]);

/** Where a column is read, by the header that stands there. */
const headersRead = (header: readonly string[], mapping: Readonly<Record<string, string>>) => {
  const layout = readHeader(columns, header, mapping);
  return layout.ok
    ? Object.fromEntries(layout.value.places.map(({ key, place }) => [key, header[place]]))
    : layout;
};

const codesOf = (header: readonly string[], mapping: Readonly<Record<string, string>>) => {
  const layout = readHeader(columns, header, mapping);
  return layout.ok ? [] : layout.refusals.map(({ code, expected, found }) => [code, expected?.zh ?? found]);
};

describe('a remembered mapping', () => {
  it('wins over the names that are known', () => {
    expect(headersRead(['费用', '重量', 'Сумма'], { fee: 'Сумма' })).toEqual({
      fee: 'Сумма',
      weight: '重量',
    });
  });

  it('takes its header from the column whose name it bears', () => {
    expect(headersRead(['订单号', '重量', '费用'], { fee: '订单号' })).toEqual({
      fee: '订单号',
      weight: '重量',
    });
  });

  it('goes by what is written, where two headers differ in their units only', () => {
    const header = ['价格（元）', '价格（美元）', '重量'];
    expect(codesOf(header, {})).toEqual([['TABLE-COLUMN-TWICE', header.join(', ')]]);
    expect(headersRead(header, { fee: '价格（美元）' })).toEqual({ fee: '价格（美元）', weight: '重量' });
  });

  it('knows its header again though case and spaces have changed', () => {
    expect(headersRead(['Total  COST', '重量'], { fee: 'total cost' })).toMatchObject({ fee: 'Total  COST' });
  });

  it('is refused where its header is not in the file, though a known name is, and though nobody needs the column', () => {
    expect(codesOf(['费用', '订单号', '重量', ''], { fee: '总价', order: '' })).toEqual([
      ['TABLE-COLUMN-MAPPED-MISSING', '列“总价”'],
      ['TABLE-COLUMN-MAPPED-MISSING', '列“”'],
    ]);
  });

  it('is refused where one header is to be two columns', () => {
    expect(codesOf(['总价', '重量'], { fee: '总价', order: '总价' })).toEqual([
      ['TABLE-COLUMN-SHARED', '总价'],
      ['TABLE-COLUMN-SHARED', '总价'],
    ]);
  });

  it('says nothing of columns that are not asked', () => {
    expect(headersRead(['费用', '重量'], { colour: '颜色', ['__proto__']: '费用' })).toEqual({
      fee: '费用',
      weight: '重量',
    });
  });
});

/** Headers as people write them: known names, other words, and the same in other dress. */
const name = fc.oneof(fc.constantFrom(...known), fc.stringMatching(/^[甲-癸a-z]{1,4}$/));
const headers = fc.uniqueArray(name, {
  minLength: 3,
  maxLength: 8,
  selector: (one) => one.toLowerCase().replace(/\s/g, ''),
});

describe('whatever the headers are called', () => {
  const optional = columns.map((column) => ({ ...column, required: false }));

  it('every mapped column is read where its header stands, and no place is read twice', () => {
    fc.assert(
      fc.property(headers, fc.integer({ min: 1, max: 7 }), fc.subarray(keys), (header, start, mapped) => {
        const wanted = mapped.map((_, n) => header[(start + n) % header.length] ?? '');
        const mapping = Object.fromEntries(mapped.map((key, n) => [key, wanted[n] ?? '']));
        const layout = readHeader(optional, header, mapping);
        if (!layout.ok) return fc.pre(false);
        const places = new Map(layout.value.places.map(({ key, place }) => [key, place]));
        expect(mapped.map((key) => header[places.get(key) ?? -1])).toEqual(wanted);
        expect(new Set(places.values()).size).toBe(layout.value.places.length);
      }),
    );
  });

  it('all columns can be mapped to any of them', () => {
    fc.assert(
      fc.property(headers, (header) => {
        const mapping = Object.fromEntries(keys.map((key, n) => [key, header[n] ?? '']));
        expect(headersRead(header, mapping)).toEqual(mapping);
      }),
    );
  });

  it('no mapping is the same as an empty one, or one of the names that are found anyway', () => {
    fc.assert(
      fc.property(headers, (header) => {
        const layout = readHeader(columns, header);
        expect(readHeader(columns, header, {})).toEqual(layout);
        if (layout.ok) {
          const found = layout.value.places.map(({ key, place }) => [key, header[place] ?? '']);
          expect(readHeader(columns, header, Object.fromEntries(found))).toEqual(layout);
        }
      }),
    );
  });

  it('a header that is not in the file is always refused, and named', () => {
    fc.assert(
      fc.property(headers, fc.constantFrom(...keys), (header, key) => {
        expect(codesOf(header, { [key]: '不在文件里' })).toContainEqual([
          'TABLE-COLUMN-MAPPED-MISSING',
          '列“不在文件里”',
        ]);
      }),
    );
  });
});
