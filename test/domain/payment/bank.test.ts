import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bankFile,
  bankFileHeader,
  bankFileLine,
  itemReference,
  Manifest,
  manifest,
} from '#domain/payment/bank-file.ts';
import { type BankAnswer, bankResultColumns, bankResultReader } from '#domain/payment/bank-result.ts';
import { reconcile } from '#domain/payment/reconcile.ts';
import { fen } from '#domain/shared/money.ts';
import { readHeader } from '#domain/shared/read-table.ts';

const order = {
  sequence: 12,
  payer: { bankName: '国库支付中心', accountNumber: '0415000000000001', accountName: '满洲里市财政局' },
  purpose: '跨境电商寄递费用补贴',
  note: '2026H1',
};

const anItem = (number: number, yuan = 100 * number) => ({
  number,
  amountFen: fen(yuan * 100),
  account: {
    version: 1,
    accountName: `某某商贸${number}有限公司`,
    accountNumber: `0622000000000${String(number).padStart(4, '0')}`,
    bankName: '中国银行满洲里分行',
    bankCode: '102100099996',
    province: '内蒙古自治区',
    city: '满洲里市',
  },
});
const items = [anItem(1), anItem(2), anItem(3)];
const sent = { sequence: 12, items };

const anAnswer = (number: number, change: Partial<BankAnswer> = {}): BankAnswer => ({
  line: number + 1,
  reference: itemReference(12, number),
  sequence: 12,
  account: anItem(number).account.accountNumber,
  amount: anItem(number).amountFen,
  status: 'paid',
  reason: '',
  ...change,
});

describe('the bank file', () => {
  it('is the bank’s template, with accounts as text and two decimals', () => {
    expect([bankFileHeader, bankFileLine(order, anItem(1))]).toEqual([
      '付款方开户行,付款方账号,付款方户名,收款方开户行,收款方行号,收款方省份,收款方城市,收款方账号,收款方户名,金额,用途,备注,业务参考号\r\n',
      '国库支付中心,"0415000000000001",满洲里市财政局,中国银行满洲里分行,"102100099996",内蒙古自治区,满洲里市,"06220000000000001",某某商贸1有限公司,100.00,跨境电商寄递费用补贴,2026H1,KO000012-000001\r\n',
    ]);
  });

  it('carries no formula, whoever named the subject', () => {
    const [, line = ''] = bankFile(order, [
      { ...anItem(1), account: { ...anItem(1).account, accountName: '=cmd|calc' } },
    ]);
    expect(line).toContain(",'=cmd|calc,");
  });

  it('adds up to its manifest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 20 }),
        (yuan) => {
          const batch = yuan.map((amount, n) => anItem(n + 1, amount));
          const [, ...rows]: string[][] = parse([...bankFile(order, batch)].join(''));
          const facts = {
            batchId: 'b',
            fundLineId: 'f',
            sequence: 12,
            exportedAt: '2026-08-01T00:00:00Z',
            files: [],
          };
          const { count, sumFen } = Manifest.parse(manifest(facts, batch));
          expect(rows).toHaveLength(count);
          expect(rows.reduce((sum, row) => sum + Number(row[9]) * 100, 0)).toBe(sumFen);
        },
      ),
    );
  });
});

describe('the bank’s result file', () => {
  const header = ['业务参考号', '批次号', '收款方账号', '收款方户名', '金额', '处理结果', '失败原因'];
  const layout = readHeader(bankResultColumns, header);
  const read = layout.ok ? bankResultReader(layout.value) : undefined;
  const good = ['KO000012-000001', '12', "'0622 0000 0000 00001", '某某', '1,000.00', '成功', ''];

  it('is read as banks write it', () => {
    expect(read?.(2, good)).toEqual({
      ok: true,
      value: {
        line: 2,
        reference: 'KO000012-000001',
        sequence: 12,
        account: '06220000000000001',
        amount: 100_000,
        status: 'paid',
        reason: '',
      },
    });
  });

  it.each([
    ['交易失败', 'returned'],
    ['f', 'returned'],
    ['处理中', 'unknown'],
    ['SUCCESS', 'paid'],
  ])('takes %s for %s', (word, status) => {
    expect(read?.(2, [...good.slice(0, 5), word, '户名不符'])).toMatchObject({
      value: { status, reason: '户名不符' },
    });
  });

  it('needs all but the name and the reason', () => {
    const columns = ['Reference', 'Sequence', 'Account', 'Amount', 'Status'];
    expect(readHeader(bankResultColumns, columns).ok).toBe(true);
    const without = columns.map((_, n) => readHeader(bankResultColumns, columns.toSpliced(n, 1)).ok);
    expect(without).toEqual([false, false, false, false, false]);
  });

  it('names every cell it cannot read', () => {
    const result = read?.(5, ['KO000012-000001', '十二', '0622', '', '-1', '也许', '']);
    expect(result?.ok === false && result.refusals.map(({ code, at }) => [code, at])).toEqual([
      ['RESULT-SEQUENCE', 'line 5, column sequence'],
      ['MONEY-NEGATIVE', 'line 5, column amount'],
      ['RESULT-STATUS', 'line 5, column status'],
    ]);
    expect(read?.(6, ['KO000012-000001'])).toMatchObject({
      ok: false,
      refusals: [{ code: 'TABLE-LINE-TOO-SHORT' }],
    });
  });
});

describe('reconciliation', () => {
  it('gives every payment its outcome', () => {
    const answers = [
      anAnswer(3, { line: 2, status: 'unknown', reason: '银行超时' }),
      anAnswer(1, { line: 3 }),
      anAnswer(2, { line: 4, status: 'returned', reason: '收款人户名不符' }),
    ];
    expect(reconcile(sent, answers)).toEqual({
      ok: true,
      value: [
        { number: 3, line: 2, status: 'unknown', words: '银行超时' },
        { number: 1, line: 3, status: 'paid' },
        { number: 2, line: 4, status: 'returned', reason: 'wrong-account-name', words: '收款人户名不符' },
      ],
    });
  });

  it.each([
    ['账号不存在', 'wrong-account-number'],
    ['账户已销户', 'account-closed'],
    ['账户冻结', 'account-frozen'],
    ['收款行号有误', 'wrong-bank-code'],
    ['', 'other'],
  ])('takes %j for %s', (words, reason) => {
    const answers = [anAnswer(1, { status: 'returned', reason: words })];
    expect(reconcile({ ...sent, items: [anItem(1)] }, answers)).toMatchObject({ value: [{ reason, words }] });
  });

  const [first, second, third] = [anAnswer(1), anAnswer(2), anAnswer(3)];

  it.each<[string, BankAnswer[], [string, string | undefined][]]>([
    [
      'a missing row',
      [first, second],
      [
        ['RESULT-COUNT', undefined],
        ['RESULT-SUM', undefined],
        ['RESULT-MISSING', undefined],
      ],
    ],
    [
      'a row that comes twice',
      [first, second, third, { ...third, line: 5 }],
      [
        ['RESULT-COUNT', undefined],
        ['RESULT-SUM', undefined],
        ['RESULT-TWICE', 'line 5, column reference'],
      ],
    ],
    [
      'an unknown reference',
      [first, second, { ...third, reference: 'KO000011-000003' }],
      [
        ['RESULT-REFERENCE', 'line 4, column reference'],
        ['RESULT-MISSING', undefined],
      ],
    ],
    [
      'an amount that differs',
      [first, { ...second, amount: fen(19_999) }, third],
      [
        ['RESULT-SUM', undefined],
        ['RESULT-AMOUNT', 'line 3, column amount'],
      ],
    ],
    [
      'two amounts that make up for each other',
      [{ ...first, amount: fen(10_001) }, { ...second, amount: fen(19_999) }, third],
      [
        ['RESULT-AMOUNT', 'line 2, column amount'],
        ['RESULT-AMOUNT', 'line 3, column amount'],
      ],
    ],
    [
      'another account',
      [first, second, { ...third, account: '6.22E+18' }],
      [['RESULT-ACCOUNT', 'line 4, column account']],
    ],
    [
      'another sequence',
      [first, second, { ...third, sequence: 11 }],
      [['RESULT-SEQUENCE', 'line 4, column sequence']],
    ],
  ])('refuses the whole file for %s, with line numbers', (_, answers, expected) => {
    const result = reconcile(sent, answers);
    expect(!result.ok && result.refusals.map(({ code, at }) => [code, at])).toEqual(expected);
  });

  it('refuses absurd sums as it refuses others', () => {
    const rich = Array.from({ length: 20 }, (_, n) => anAnswer(n + 1, { amount: fen(900_000_000_000_000) }));
    expect(reconcile(sent, rich)).toMatchObject({
      refusals: expect.arrayContaining([
        expect.objectContaining({ code: 'RESULT-COUNT' }),
        expect.objectContaining({
          code: 'RESULT-SUM',
          found: '180000000000000',
          expected: { zh: '600.00', en: '600.00' },
        }),
      ]),
    });
  });

  it('does not show accounts', () => {
    const result = reconcile(sent, [first, second, { ...third, account: '0622999999999999' }]);
    expect(JSON.stringify(result)).not.toContain('0622');
  });

  it('takes the answers in any order', () => {
    const shuffled = fc.shuffledSubarray([first, second, third], { minLength: 3 });
    fc.assert(
      fc.property(shuffled, (answers) => {
        const lines = answers.map((answer, n) => ({ ...answer, line: n + 2 }));
        const result = reconcile(sent, lines);
        expect(result.ok && result.value.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
      }),
    );
  });
});
