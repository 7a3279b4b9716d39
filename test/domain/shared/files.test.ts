import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, textCell } from '#domain/shared/csv-cell.ts';
import { halfWidth, normaliseIdentifier, normaliseText } from '#domain/shared/normalise.ts';
import { readHeader, readRow } from '#domain/shared/read-table.ts';
import { exposuresIn, maskName } from '#domain/shared/redaction.ts';

describe('a cell of a file that leaves', () => {
  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM', "'@SUM"],
    ['\tx', "'\tx"],
    ['＝1+1', "'＝1+1"],
    ['甲,乙', '"甲,乙"'],
    ['plain', 'plain'],
  ])('%j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('keeps account numbers as text', () => {
    expect(csvLine([textCell('0622'), csvCell('1.00')])).toBe('"0622",1.00\r\n');
  });

  it('never begins with a formula, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), (texts) => {
        const [cells = []] = parse(csvLine(texts.map(csvCell)), {
          relax_column_count: true,
          skip_empty_lines: false,
        });
        expect(cells).toHaveLength(texts.length);
        expect(cells.filter((cell: string) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('what people type', () => {
  it('is normalised, not refused', () => {
    expect(halfWidth('ＡＢ　１２')).toBe('AB 12');
    expect(normaliseIdentifier("'ａb 12\u200b-3")).toBe('AB12-3');
    expect(normaliseText(' 王\u200b 小\u00a0\u00a0明 ')).toBe('王 小 明');
  });

  it('is normalised whole, however little of it is out of order', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '7',
      '王',
      '１',
      ' ',
      '  ',
      '\u3000',
      '\t',
      '\n',
      '\u200b',
      "'",
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const typed = pieces.join('');
        expect(normaliseText(typed)).toBe(typed.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim());
        expect(normaliseIdentifier(typed)).not.toMatch(/[a-zé１\s\u200b]/);
      }),
    );
  });
});

describe('the header of a table', () => {
  const columns = [
    { key: 'fee', zh: '费用', en: 'Fee', aliases: ['运费', '金额'], required: true },
    { key: 'order', zh: '订单号', en: 'Order number', required: false },
  ];

  it('may have any order, any of its names, and columns nobody asked for', () => {
    expect(readHeader(columns, ['备注', 'order_number', '＊运费（元）', ''])).toEqual({
      ok: true,
      value: {
        width: 4,
        places: [
          { key: 'fee', place: 2 },
          { key: 'order', place: 1 },
        ],
        unknown: ['备注'],
      },
    });
  });

  it.each([
    [['订单号'], 'TABLE-COLUMN-MISSING', 'line 1'],
    [['运费', '金额'], 'TABLE-COLUMN-TWICE', 'line 1, column Fee'],
  ])('%j is refused as %s', (header, code, at) => {
    expect(readHeader(columns, header)).toMatchObject({
      ok: false,
      refusals: [{ code, at, found: header.join(', ') }],
    });
  });

  const layout = { width: 2, places: [{ key: 'fee', place: 1 }], unknown: [] };

  it('says what a line means, and leaves blank cells out', () => {
    expect(readRow(layout, 2, ['x', '1.00'])).toMatchObject({ value: { fee: '1.00' } });
    expect(readRow(layout, 2, ['x', ' '])).toMatchObject({ value: {} });
  });

  it.each([
    [['x', '1.00', 'y'], 'TABLE-LINE-TOO-LONG'],
    [['x'], 'TABLE-LINE-TOO-SHORT'],
  ])('refuses %j as %s', (cells, code) => {
    expect(readRow(layout, 7, cells)).toMatchObject({ ok: false, refusal: { code, at: 'line 7' } });
  });
});

describe('a public notice', () => {
  it.each([
    ['王小明', '王*'],
    [' 欧阳娜 ', '欧*'],
    ['Иван Петров', 'И*'],
  ])('masks %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['身份证11010519491231002X', 'NOTICE-RESIDENT-ID'],
    ['身份证 110105 19491231 002X', 'NOTICE-RESIDENT-ID'],
    ['旧证130503670401001', 'NOTICE-RESIDENT-ID'],
    ['电话１３８００１３８０００', 'NOTICE-PHONE'],
    ['电话138-0013-8000', 'NOTICE-PHONE'],
    ['电话0470-6221234', 'NOTICE-PHONE'],
    ['账号6222021234567890123', 'NOTICE-ACCOUNT'],
    ['账号6222 0212 3456 7890 123', 'NOTICE-ACCOUNT'],
    ['账号1380013\u200b8000123', 'NOTICE-ACCOUNT'],
  ])('%s is not published (%s)', (text, code) => {
    expect(exposuresIn(text).map((refusal) => refusal.code)).toContain(code);
  });

  it('does not repeat in its refusal what it hides', () => {
    expect(JSON.stringify(exposuresIn('账号6222021234567890123'))).not.toContain('622202');
  });

  it('shows enterprises, programmes, dates and amounts', () => {
    const text =
      '满洲里某某商贸有限公司 寄递费用 194,919.00 元；公示期 2023-12-11 2023-12-17；国函〔2020〕47号';
    expect(exposuresIn(text)).toEqual([]);
  });

  it('finds an identity number wherever it stands', () => {
    const id = fc.stringMatching(/^[1-9]\d{16}[\dX]$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙丙，。 ]{0,8}$/), id, (around, number) => {
        expect(exposuresIn(`${around}${number}${around}`).length).toBeGreaterThan(0);
      }),
    );
  });
});
