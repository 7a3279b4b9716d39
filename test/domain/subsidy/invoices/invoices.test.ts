import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { isSameName } from '#domain/shared/same-name.ts';
import { Evidence } from '#domain/subsidy/claims/claim.ts';
import { type ClaimFacts, nothingYet } from '#domain/subsidy/claims/rule.ts';
import { cancellationsIn } from '#domain/subsidy/invoices/red.ts';
import { invoicedFen, paidFen } from '#domain/subsidy/invoices/sums.ts';
import { toldOf } from '#domain/subsidy/invoices/told.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import { invoicesNameTheClaimant } from '#domain/subsidy/rules/su-109-invoices-name-the-claimant.ts';
import { noRedInvoiceCancelsIt } from '#domain/subsidy/rules/su-111-no-red-invoice-cancels-it.ts';
import { thePayeeIsTheBuyer } from '#domain/subsidy/rules/su-112-the-payee-is-the-buyer.ts';
import { aProgramme } from '../../../support/a-zone.ts';

const anInvoice = (
  but: Partial<Evidence> & { readonly buyer?: string; readonly cancels?: string },
): Evidence => {
  const { buyer, cancels, ...rest } = but;
  return {
    id: 'i',
    claimId: 'claim',
    version: 1,
    kind: 'invoice',
    fileName: 'i.xml',
    contentType: 'application/xml',
    bytes: 1,
    objectKey: 'k',
    status: 'read',
    addedAt: '2026-07-10T01:00:00.000Z',
    addedBy: 'clerk',
    findings: [],
    ...rest,
    invoice: {
      source: 'xml',
      buyer: buyer ? { name: buyer } : {},
      seller: {},
      items: [],
      ...(cancels ? { red: { cancels } } : {}),
    },
  };
};

const facts: ClaimFacts = { ...nothingYet, programme: aProgramme(), claim: { totals: noLines } };

describe('invoices', () => {
  it('count once, however many files they are brought in, and red ones not at all', () => {
    const brought = [
      anInvoice({ id: 'a', documentNumber: '1', amountFen: fen(100) }),
      anInvoice({ id: 'b', documentNumber: '1', amountFen: fen(100) }),
      anInvoice({ id: 'c', documentNumber: '2', amountFen: fen(100), cancels: '9' }),
    ];
    expect(invoicedFen(brought)).toBe(100);
  });

  const source = { buyer: {}, seller: {}, items: [] };
  const copies = [
    { ...anInvoice({ id: 'scan', typed: ['amountFen'] }), invoice: undefined },
    { ...anInvoice({ id: 'pdf' }), invoice: { ...source, source: 'pdf' } },
    { ...anInvoice({ id: 'ofd' }), invoice: { ...source, source: 'ofd' } },
    { ...anInvoice({ id: 'half' }), typed: ['amountFen'] },
    { ...anInvoice({ id: 'xml' }), invoice: { ...source, source: 'xml' } },
  ].map((one, n): Evidence => Evidence.parse({ ...one, documentNumber: '1', amountFen: n + 1 }));

  it.each([
    ['xml', copies, 5],
    ['ofd', copies.slice(0, 4), 3],
    ['pdf', copies.slice(0, 2), 2],
    ['what was typed', copies.slice(0, 1), 1],
  ])('of which there are copies are believed as %s says', (_, brought, amount) => {
    expect([invoicedFen(brought), invoicedFen(brought.toReversed())]).toEqual([amount, amount]);
  });

  it('are objected to once, however many files they are brought in', () => {
    const evidence = copies.map((one) => ({
      ...one,
      ...(one.invoice ? { invoice: { ...one.invoice, buyer: { name: '他人公司' } } } : {}),
    }));
    const claimant = { name: '本公司' };
    expect(invoicesNameTheClaimant.check({ ...facts, evidence, claimant })).toHaveLength(1);
  });

  it('that another claim stands on are named where a red one comes afterwards', () => {
    const cancelledElsewhere = [{ number: '1', red: '2', claimId: 'the-other' }];
    expect(noRedInvoiceCancelsIt.check({ ...facts, cancelledElsewhere })).toMatchObject([
      { found: '1', reason: { zh: expect.stringContaining('the-other') } },
    ]);
  });

  it('that are red say whose claim they came with', () => {
    const red = anInvoice({ documentNumber: '2', cancels: '1', claimId: 'mine' });
    expect(cancellationsIn([red]).get('1')).toEqual({ red: '2', claimId: 'mine' });
  });

  it('name the holder of the account, whatever brackets the name is written with', () => {
    const evidence = [
      anInvoice({ id: 'a', buyer: '满洲里（演示）公司' }),
      anInvoice({ id: 'b', buyer: '他人公司' }),
    ];
    const claimant = { name: '', accountName: '满洲里(演示) 公司' };
    expect(thePayeeIsTheBuyer.check({ ...facts, evidence, claimant }).map(({ found }) => found)).toEqual([
      '他人公司',
    ]);
  });

  it('are not asked of an account that is not given yet', () => {
    expect(thePayeeIsTheBuyer.check({ ...facts, evidence: [anInvoice({ buyer: '他人公司' })] })).toEqual([]);
  });

  it('stand as typed where their file does not say them, and are to be typed where nobody has', () => {
    expect(toldOf('invoice', undefined, { documentNumber: '1' })).toMatchObject({
      status: 'to-be-typed',
      typed: ['documentNumber'],
      findings: [{ at: 'amountFen' }],
    });
  });
});

describe('receipts', () => {
  const aReceipt = (id: string, sha256: string): Evidence => ({
    ...anInvoice({ id, sha256, amountFen: fen(100) }),
    kind: 'receipt',
  });

  it('count once, however often the same file is brought', () => {
    expect(paidFen([aReceipt('a', 'x'), aReceipt('b', 'x'), aReceipt('c', 'y')])).toBe(200);
  });

  it('count once they are read', () => {
    expect(paidFen([{ ...aReceipt('a', 'x'), status: 'unreadable' }])).toBe(0);
  });
});

describe('two writings of one name', () => {
  it.each([
    ['满洲里（演示）公司', '满洲里(演示)公司', true],
    ['ＡＢＣ 公司', 'abc公司', true],
    ['演示公司', '演示公司分公司', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
  });
});
