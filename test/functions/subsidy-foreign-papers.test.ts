import { describe, expect, it } from 'vitest';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import { listClaimLines } from '#functions/subsidy/claims/list-claim-lines.route.ts';
import { stateEvidence } from '#functions/subsidy/evidence/state-evidence.route.ts';
import { aDraft, invoiceNumber } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';

const { lists, rules } = aProgramme();
const currency = {
  rule: 'month-average',
  source: '演示',
  rates: [{ currency: 'USD', tenThousandths: 70_000, of: '2026-03' }],
};
const programme = aProgramme({
  lists: { waybills: { ...lists.waybills, currency } },
  rules: [...rules, 'SU-110', 'SU-113'],
});

const scan = (n: number) => `%PDF-1.7\n${n}`;
const inDollars = { currency: 'USD', on: '2026-03-05', amountFen: 10_000 };
const anInvoice = { ...inDollars, documentNumber: 'inv-7', seller: 'Acme Ltd' };

const header = '承运商,运单号,寄递日期,目的地,重量(千克),寄递费用,发票号码,币种,发票销售方';
const aRow = (n: number, seller = '', unit = 'USD', number = 'INV-7') =>
  `顺丰,SF00000${n},2026-03-05,俄罗斯,0.5,50,${number},${unit},${seller}`;
const file = (rows: readonly string[]) => [header, ...rows].join('\r\n');

type Papers = { readonly invoices: readonly object[]; readonly rows: readonly string[] };

const screened = async (ports: MemoryPorts, { invoices, rows }: Papers, n = 0) => {
  const draft = await aDraft(ports, n);
  await draft.upload('waybills', file(rows));
  for (const [at, invoice] of invoices.entries()) await draft.upload('invoice', scan(at), invoice);
  await draft.upload('receipt', scan(99), { ...inDollars, amountFen: 100_000 });
  await draft.submit();
  await draft.screen();
  const claim = await draft.standing();
  const { lines } = (await answerOf(ports, listClaimLines, {
    person: 'commerce-officer',
    params: { claimId: draft.ref.id },
  })) as { lines: { outcome: string; refusals: { code: string; at: string; found: string }[] }[] };
  return {
    ...draft,
    claim,
    lines: lines.map(({ outcome, refusals: [first] }) => [outcome, first?.at]),
    findingsOf: (code: string) => claim?.screening.find(({ rule }) => rule === code)?.findings,
  };
};

describe('a paper that is stated in foreign money', () => {
  const stating = async () => {
    const draft = await aDraft(await aZone({ programme }));
    const { evidenceId } = await draft.upload('invoice', scan(1));
    const evidence = async () =>
      (await draft.ports.register.evidenceOf(draft.ref.id)).find(({ id }) => id === evidenceId);
    const state = (body: object) =>
      callRoute(draft.ports, stateEvidence, {
        person: draft.person,
        params: { ...draft.own, evidenceId },
        body,
      });
    return { ...draft, evidence, state };
  };

  it('stands in yuan with its rate, and keeps what was stated', async () => {
    const { state, evidence } = await stating();
    await state(anInvoice);
    expect(await evidence()).toMatchObject({
      status: 'read',
      documentNumber: 'INV-7',
      seller: 'Acme Ltd',
      amountFen: 70_000,
      conversion: { currency: 'USD', tenThousandths: 70_000 },
      stated: { amountFen: 10_000, currency: 'USD', on: '2026-03-05' },
    });
  });

  it('stands in yuan as it was before, once it is stated in yuan again', async () => {
    const { ports, state, evidence } = await stating();
    await state(anInvoice);
    ports.clock.moveTo('2026-07-10T02:00:00.000Z');
    await state({ documentNumber: invoiceNumber(1), amountFen: 500, currency: 'CNY', seller: 'Acme Ltd' });
    const { stated, amountFen, conversion, seller }: Partial<Evidence> = (await evidence()) ?? {};
    expect({ stated, amountFen, conversion, seller }).toEqual({
      stated: { documentNumber: invoiceNumber(1), amountFen: 500 },
      amountFen: 500,
      conversion: undefined,
      seller: undefined,
    });
  });

  it.each([
    ['no rate', { currency: 'RUB' }, ['CURRENCY-NO-RATE']],
    ['no rate for its month', { on: '2026-04-01' }, ['CURRENCY-NO-RATE']],
    ['no currency', { currency: '美金币' }, ['CURRENCY-FORMAT']],
    ['no day', { on: undefined }, ['EVIDENCE-FIELD']],
    ['no seller', { seller: undefined }, ['EVIDENCE-FIELD']],
    ['a seller without a name', { seller: '--' }, ['INVOICE-SELLER']],
    ['no number', { documentNumber: 'INVOICE' }, ['INVOICE-FOREIGN-FORMAT']],
    ['a foreign number in yuan', { currency: 'CNY' }, ['INVOICE-FORMAT']],
  ])('is refused with %s', async (_, but, codes) => {
    const { state, evidence } = await stating();
    const before = await evidence();
    expect(codesOf(await state({ ...anInvoice, ...but }))).toEqual([422, ...codes]);
    expect(await evidence()).toEqual(before);
  });

  it('is here already under its number and seller, and not under its number alone', async () => {
    const { upload, state, evidence } = await stating();
    await upload('invoice', scan(2), { ...anInvoice, seller: 'ACME Ltd.' });
    expect(codesOf(await state(anInvoice))).toEqual([422, 'EVIDENCE-TWICE']);
    await state({ ...anInvoice, seller: 'Other Ltd' });
    expect(await evidence()).toMatchObject({ documentNumber: 'INV-7', seller: 'Other Ltd' });
  });
});

describe('a claim with foreign invoices', () => {
  it('holds its fees against what was invoiced and paid, all in yuan', async () => {
    const { lines, claim, findingsOf } = await screened(await aZone({ programme }), {
      invoices: [anInvoice],
      rows: [aRow(1), aRow(2)],
    });
    expect(lines).toEqual([
      ['accepted', undefined],
      ['accepted', undefined],
    ]);
    expect(claim?.totals.acceptedFen).toBe(70_000);
    expect(['SU-105', 'SU-106', 'SU-113'].map(findingsOf)).toEqual([[], [], []]);
  });

  it('falls short where the invoice does in yuan, though its figure is larger', async () => {
    const { findingsOf } = await screened(await aZone({ programme }), {
      invoices: [{ ...anInvoice, amountFen: 9_000 }],
      rows: [aRow(1), aRow(2)],
    });
    expect(findingsOf('SU-106')).toMatchObject([{ found: '630.00' }]);
  });

  it('is screened by what was stated, whatever was kept of it', async () => {
    const ports = await aZone({ programme });
    const draft = await aDraft(ports);
    await draft.upload('waybills', file([aRow(1)]));
    await draft.upload('invoice', scan(1), anInvoice);
    await draft.upload('receipt', scan(2), inDollars);
    await draft.submit();
    const papers = await ports.register.evidenceOf(draft.ref.id);
    const tampered = papers.map((one) => ({ ...one, amountFen: undefined, version: one.version + 1 }));
    await ports.register.commit({ readings: tampered, events: [] });
    await draft.screen();
    const outcomes = (await draft.standing())?.screening.map(({ rule, outcome }) => [rule, outcome]);
    expect(outcomes).toEqual(expect.arrayContaining([['SU-106', 'met']]));
  });

  it('is told that an invoice was issued outside the period', async () => {
    const rates = [...currency.rates, { currency: 'USD', tenThousandths: 70_000, of: '2025-12' }];
    const waybills = { ...lists.waybills, currency: { ...currency, rates } };
    const { findingsOf } = await screened(
      await aZone({ programme: aProgramme({ lists: { waybills }, rules: [...rules, 'SU-110'] }) }),
      { invoices: [{ ...anInvoice, on: '2025-12-31' }], rows: [aRow(1)] },
    );
    expect(findingsOf('SU-110')).toMatchObject([{ found: 'INV-7 2025-12-31' }]);
  });

  it('tells two invoices of one number apart by the seller on the line', async () => {
    const { lines } = await screened(await aZone({ programme }), {
      invoices: [anInvoice, { ...anInvoice, seller: 'Other Ltd' }],
      rows: [aRow(1, 'acme ltd'), aRow(2), aRow(3, 'Third Ltd')],
    });
    expect(lines).toEqual([
      ['accepted', undefined],
      ['refused', 'line 3, column invoiceSeller'],
      ['refused', 'line 4, column invoiceSeller'],
    ]);
  });

  it('does not take a mistyped Chinese number for a foreign one', async () => {
    const { lines } = await screened(await aZone({ programme }), {
      invoices: [anInvoice],
      rows: [aRow(1, '', '', '2615000000001234567')],
    });
    expect(lines).toEqual([['refused', 'line 2, column invoiceNumber']]);
  });

  it('loses the lines on an invoice of the same seller that another claim holds, and no others', async () => {
    const ports = await aZone({ programme });
    await screened(ports, { invoices: [anInvoice], rows: [aRow(1)] });
    const other = await screened(
      ports,
      {
        invoices: [
          { ...anInvoice, seller: 'ACME, Ltd.' },
          { ...anInvoice, seller: 'Other Ltd' },
        ],
        rows: [aRow(3, 'Acme Ltd'), aRow(4, 'Other Ltd')],
      },
      1,
    );
    expect(other.lines.map(([outcome]) => outcome)).toEqual(['refused', 'accepted']);
    expect(other.findingsOf('SU-104')).toMatchObject([{ found: 'INV-7' }]);
  });
});
