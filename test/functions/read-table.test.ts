import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { headerOf } from '#functions/adapters/tables/header-of.ts';
import { readTable } from '#functions/adapters/tables/read-table.ts';
import { aSheet, textRows } from '#test/support/a-workbook.ts';
import { pieces, readWhole as read, refusalOf, refusalsOf } from '#test/support/read-a-table.ts';

const twoRows = '商品编号,商品名称\r\n0801110000,椰子干\r\n';
const asRows = [
  { line: 1, cells: ['商品编号', '商品名称'] },
  { line: 2, cells: ['0801110000', '椰子干'] },
];

describe('a table is read', () => {
  it.each([
    ['UTF-8', Buffer.from(twoRows), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${twoRows}`), 'utf-8'],
    ['GBK', iconv.encode(twoRows, 'gbk'), 'gb18030'],
    ['GB18030 with its mark', iconv.encode(`\ufeff${twoRows}`, 'gb18030'), 'gb18030'],
  ])('in %s, however it is cut into pieces', async (_, file, encoding) => {
    for (const size of [1, 2, 3, 7, 1024])
      expect(await read(file, size)).toEqual({ format: 'csv', encoding, rows: asRows, concerns: [] });
  });

  it('in GBK where its first characters could be UTF-8', async () => {
    expect((await read(iconv.encode('联通,移动\n电信,椰子\n', 'gbk'))).rows).toEqual([
      { line: 1, cells: ['联通', '移动'] },
      { line: 2, cells: ['电信', '椰子'] },
    ]);
  });

  it('in GBK where Chinese comes only after a long stretch of digits', async () => {
    const { encoding, rows } = await read(iconv.encode(`a,b\n${'1,2\n'.repeat(300_000)}1,椰子\n`, 'gbk'));
    expect([encoding, rows.at(-1)]).toEqual(['gb18030', { line: 300_002, cells: ['1', '椰子'] }]);
  });

  it('in GB18030 with characters of four bytes', async () => {
    const { rows } = await read(iconv.encode('名,注\n㐂𠮷,茶\n', 'gb18030'));
    expect(rows[1]?.cells).toEqual(['㐂𠮷', '茶']);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR of old systems', '\r'],
  ])('with line ends of %s', async (_, end) => {
    expect((await read(`a,b${end}1,2${end}3,4`)).rows.map(({ cells }) => cells.join())).toEqual([
      'a,b',
      '1,2',
      '3,4',
    ]);
  });

  it('with line ends that change midway', async () => {
    expect((await read('a,b\r\n1,2\n3,4\r\n')).rows).toHaveLength(3);
  });

  it('with tabs or semicolons in place of commas', async () => {
    expect((await read('a\tb,c\td\n1\t2\t3\n')).rows[1]?.cells).toEqual(['1', '2', '3']);
    expect((await read('a;b\n1;2\n')).rows[1]?.cells).toEqual(['1', '2']);
    expect((await read('"a;","b;"\n1,2\n')).rows[1]?.cells).toEqual(['1', '2']);
  });

  it('with the line on which each row begins, though blank lines and cells of several lines stand before it', async () => {
    const { rows } = await read('a,b\n\n1,"x\ny"\n , \n2,z\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 6]);
  });

  it('with lines too long and too short, for whoever knows the header', async () => {
    expect((await read('a,b\n1,2,3\n4\n')).rows.map(({ cells }) => cells.length)).toEqual([2, 3, 1]);
  });

  it('with an inch sign, which is no quote', async () => {
    expect((await read('a,b\n27" 显示器,1\n')).rows[1]?.cells).toEqual(['27" 显示器', '1']);
  });

  it('to the same rows whatever the cells hold and however it is cut', async () => {
    const cell = fc.stringMatching(/^[a-z茶酒", \n;0-9]{0,8}$/);
    const line = fc.tuple(fc.constantFrom('x', '椰'), cell, cell);
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (lines, size) => {
          const text = [
            'h,i,j',
            ...lines.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join()),
          ].join('\r\n');
          for (const encoding of ['utf8', 'gb18030']) {
            const { rows } = await read(iconv.encode(text, encoding), size);
            expect(rows.slice(1).map(({ cells }) => cells)).toEqual(lines);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a table is refused by name', () => {
  it.each([
    ['an empty file', '', 'TABLE-EMPTY', undefined],
    ['a file of blank lines', '\n \n,,\n', 'TABLE-EMPTY', undefined],
    ['a PDF', '%PDF-1.7\n', 'TABLE-KIND', 'PDF'],
    ['a web page that calls itself a table', '<!DOCTYPE html><table>', 'TABLE-KIND', 'HTML/XML'],
    ['text in UTF-16 with its mark', Buffer.from('\ufeff商品,编号\n', 'utf16le'), 'TABLE-UTF-16', 'UTF-16'],
    ['text in UTF-16 without', Buffer.from('a,b,c\n1,2,3\n', 'utf16le'), 'TABLE-UTF-16', 'UTF-16'],
  ])('%s', async (_, file, code, found) => {
    expect(await refusalOf(file)).toEqual([[code, found]]);
  });

  it.each([
    ['an empty ZIP', Buffer.from([0x50, 0x4b, 5, 6, 0, 0, 0]), 'ZIP'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'XLS (Excel 97-2003)'],
    ['a compressed file', gzipSync('a,b'), 'GZIP'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'JPEG'],
  ])('%s, with what it is', async (_, file, kind) => {
    expect(await refusalOf(file)).toEqual([['TABLE-KIND', kind]]);
  });

  it('a NUL byte, with its line', async () => {
    expect(await refusalOf(`a,b\n${'1,2\n'.repeat(20)}3,\0\n`)).toEqual([['TABLE-NUL', 'line 22']]);
  });

  it('a file cut off within quotes, with the line where they open', async () => {
    expect(await refusalOf('a,b\n1,2\n3,"椰子\n4,5\n')).toEqual([['TABLE-CUT-SHORT', 'line 3']]);
  });

  it('a file cut off within a character', async () => {
    expect(await refusalOf(Buffer.from(twoRows.trimEnd()).subarray(0, -1))).toEqual([
      ['TABLE-CUT-SHORT', 'line 2'],
    ]);
    const gbk = iconv.encode('编号,名称\n1,椰子', 'gbk').subarray(0, -1);
    expect(await refusalOf(gbk)).toEqual([['TABLE-CUT-SHORT', 'line 2']]);
  });

  it('a quote never closed in a large file, without gathering the rest of it', async () => {
    expect(await refusalOf(`a,b\n"1,2\n${'3,4\n'.repeat(200_000)}`)).toEqual([['TABLE-LINE-HUGE', 'line 2']]);
  });

  it('one endless line', async () => {
    expect(await refusalOf(`a,b\n${'1,'.repeat(400_000)}`)).toEqual([['TABLE-LINE-HUGE', 'line 2']]);
  });

  it('a GBK line pasted into UTF-8, with the line as it was meant', async () => {
    const mixed = Buffer.concat([
      Buffer.from('编号,商品名称\n1,浓缩乳\n'),
      iconv.encode('2,椰子干\n', 'gbk'),
      Buffer.from('3,茶\n'),
    ]);
    expect(await refusalsOf(mixed)).toMatchObject([
      {
        code: 'TABLE-ENCODING',
        at: 'line 3',
        found: '2,椰子干',
        reason: { zh: expect.stringMatching(/^第 3 行/) },
      },
    ]);
  });

  it('many such lines, with the first of them', async () => {
    const mixed = Buffer.concat([
      Buffer.from('编号,商品名称\n1,浓缩乳\n'),
      iconv.encode('2,椰子干\n3,茶\n', 'gbk'),
    ]);
    expect(await refusalsOf(mixed)).toMatchObject([
      {
        at: 'line 3',
        reason: {
          zh: expect.stringMatching(/^从第 3 行起，有多行/),
          en: expect.stringMatching(/^From line 3 on/),
        },
      },
    ]);
  });

  it('UTF-8 lines behind a long stretch of GBK', async () => {
    const gbk = iconv.encode(`编号,商品名称\n${'1,椰子干\n'.repeat(40_000)}`, 'gbk');
    expect(await refusalsOf(Buffer.concat([gbk, Buffer.from('2,椰子干\n')]))).toMatchObject([
      { code: 'TABLE-ENCODING', at: 'line 40002', found: '2,椰子干' },
    ]);
  });

  it('bytes that are no text at all', async () => {
    expect(await refusalsOf(Buffer.from([0xff, 0xfa, 0x0a, 0xff, 0xfb, 0x0a]))).toMatchObject([
      {
        code: 'TABLE-ENCODING',
        at: 'line 1',
        reason: { zh: expect.stringMatching(/^文件的文字编码无法识别/) },
      },
    ]);
  });
});

describe('reading', () => {
  it('stops taking from the source when nobody reads on', async () => {
    let taken = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          taken += 1;
          yield Buffer.from('编号,名称\n'.repeat(2000));
        }
      } finally {
        closed = true;
      }
    }
    const { rows } = await readTable(endless());
    let seen = 0;
    for await (const _ of rows) {
      seen += 1;
      if (seen === 20) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect([taken < 12, closed]).toEqual([true, true]);
  });

  it('tells what the columns are called, whatever they are, and goes on behind them', async () => {
    for (const file of [
      Buffer.from('品名,单价\n茶,1\n'),
      aSheet(
        textRows([
          ['品名', '单价'],
          ['茶', '1'],
        ]),
      ),
    ]) {
      const { header, rest } = await headerOf(await readTable(pieces(file, 100)));
      expect([header, await rest.next()]).toEqual([
        ['品名', '单价'],
        { done: false, value: { line: 2, cells: ['茶', '1'] } },
      ]);
      await rest.return?.();
    }
  });

  it('hands on what the source itself throws', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(70_000, '编号,名称\n');
      throw new Error('The connection was reset.');
    }
    const { rows } = await readTable(broken());
    const all = async () => {
      for await (const _ of rows);
    };
    await expect(all()).rejects.toThrow('The connection was reset.');
  });
});
