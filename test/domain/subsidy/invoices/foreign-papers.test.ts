import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';
import type { Evidence, Stated } from '#domain/subsidy/claims/claim.ts';
import { type ClaimFacts, nothingYet } from '#domain/subsidy/claims/rule.ts';
import type { Invoice } from '#domain/subsidy/invoices/invoice.ts';
import { checkNumberUnder, checkSeller, knownBy } from '#domain/subsidy/invoices/invoice-number.ts';
import { toldOf } from '#domain/subsidy/invoices/told.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import type { CurrencyRule } from '#domain/subsidy/programme/currency-rule.ts';
import { evidenceIsComplete } from '#domain/subsidy/rules/su-107-evidence-is-complete.ts';
import { aProgramme } from '../../../support/a-zone.ts';

const rule: CurrencyRule = {
  rule: 'month-average',
  source: '演示',
  rates: [{ currency: 'USD', tenThousandths: 71_000, of: '2026-03' }],
};
const stated: Stated = {
  documentNumber: 'INV-7',
  amountFen: fen(10_000),
  currency: 'USD',
  on: day('2026-03-05'),
  seller: 'Acme Ltd',
};
const aPaper: Evidence = {
  id: 'p',
  claimId: 'claim',
  version: 1,
  kind: 'receipt',
  fileName: '回单.pdf',
  contentType: 'application/pdf',
  bytes: 1,
  objectKey: 'k',
  status: 'to-be-typed',
  addedAt: '2026-07-10T01:00:00.000Z',
  addedBy: 'clerk',
  findings: [],
};
const facts: ClaimFacts = { ...nothingYet, programme: aProgramme(), claim: { totals: noLines } };
const chineseNumber = '26150000000012345678';
const fromFile: Invoice = {
  source: 'xml',
  number: chineseNumber,
  amountFen: fen(5_000),
  buyer: {},
  seller: {},
  items: [],
};

describe('a paper in foreign money', () => {
  it('is reckoned in yuan by the rate of its day, which stands with it', () => {
    expect(toldOf('invoice', undefined, stated, rule)).toMatchObject({
      status: 'read',
      documentNumber: 'INV-7',
      seller: 'Acme Ltd',
      amountFen: 71_000,
      conversion: { currency: 'USD', tenThousandths: 71_000, of: '2026-03', source: '演示' },
      findings: [],
    });
  });

  it('is to be typed where the programme has no rate for it, and says what to do', () => {
    const told = toldOf('receipt', undefined, { ...stated, currency: 'RUB' }, rule);
    expect(told).toMatchObject({
      status: 'to-be-typed',
      findings: [{ code: 'CURRENCY-NO-RATE', at: 'currency' }],
    });
    expect(told.amountFen).toBeUndefined();
  });

  it.each([
    ['invoice', ['on', 'seller']],
    ['receipt', ['on']],
  ] as const)('that is an %s needs %s with it', (kind, fields) => {
    const { on: _on, seller: _seller, ...bare } = stated;
    expect(toldOf(kind, undefined, bare, rule).findings.map(({ at }) => at)).toEqual(fields);
  });

  it('needs no seller where its number is Chinese', () => {
    const { seller: _seller, ...bare } = stated;
    expect(toldOf('invoice', undefined, { ...bare, documentNumber: chineseNumber }, rule)).toMatchObject({
      status: 'read',
      amountFen: 71_000,
    });
  });

  it('counts in yuan as its file says, and whoever decides sees what was typed otherwise', () => {
    const told = toldOf('invoice', fromFile, { ...stated, amountFen: fen(5_000) }, rule);
    expect(told).toMatchObject({ status: 'read', documentNumber: chineseNumber, amountFen: 5_000 });
    expect([told.seller, told.conversion]).toEqual([undefined, undefined]);
    expect(told.findings.map(({ at, found }) => [at, found])).toEqual([
      ['documentNumber', 'INV-7'],
      ['amountFen', '50.00 USD'],
    ]);
  });
});

describe('a claim', () => {
  it('is not submitted while a paper of it cannot be reckoned, and is told why', () => {
    const { findings } = toldOf('receipt', undefined, { ...stated, currency: 'RUB' }, rule);
    const evidence = [{ ...aPaper, findings }];
    expect(evidenceIsComplete.check({ ...facts, evidence }).filter(({ at }) => at === 'p')).toMatchObject([
      { code: 'SU-107', found: '回单.pdf', next: { en: expect.stringContaining('rate') } },
    ]);
  });
});

describe('an invoice is known', () => {
  it('by its number alone where it is Chinese', () => {
    expect(knownBy({ documentNumber: chineseNumber })).toBe(chineseNumber);
  });

  it('by its number and its seller, however the seller is written', () => {
    const [one, same, other] = ['Acme Ltd', 'ＡＣＭＥ  Ltd.', 'Acme GmbH'].map((seller) =>
      knownBy({ documentNumber: '7-1', seller }),
    );
    expect([same === one, other === one]).toEqual([true, false]);
  });
});

describe('the number of an invoice', () => {
  it('in yuan is a Chinese one, digit by digit', () => {
    expect(checkNumberUnder('yuan')('2615000000001234567')).toMatchObject({
      ok: false,
      refusal: { code: 'INVOICE-FORMAT', next: { en: expect.stringContaining('currency') } },
    });
  });

  it.each([chineseNumber, 'INV-7'])('in foreign money may be %s', (number) => {
    expect(checkNumberUnder('foreign')(number)).toMatchObject({ ok: true, value: number });
  });
});

describe('the seller of a foreign invoice', () => {
  it.each(['- .', 'A', ''])('is not "%s"', (typed) => {
    expect(checkSeller(typed)).toMatchObject({ ok: false });
  });

  it('may be written in any script', () => {
    expect(['ООО «Почта»', '满洲里 Ltd', 'Acme'].map((name) => checkSeller(name).ok)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
