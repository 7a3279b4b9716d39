import { describe, expect, it } from 'vitest';
import { type MadeInvoice, xmlInvoice } from '#demo/world/invoices.ts';
import { listClaimLines } from '#functions/subsidy/claims/list-claim-lines.route.ts';
import { aDraft, invoiceNumber, waybillFile } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';

const invoiceRules = ['SU-109', 'SU-110', 'SU-111', 'SU-112', 'SU-113', 'SU-114'];
const programme = aProgramme({ rules: [...aProgramme().rules, ...invoiceRules] });
const mine = invoiceNumber(1);

const aParcelOn = (invoice: string, n = 1) => ({ number: `SF00000${n}`, invoice });

type Files = { readonly invoices: readonly MadeInvoice[]; readonly paidFen?: number };

/** A screened claim with these invoices and a parcel on each of them. */
const screened = async (ports: MemoryPorts, { invoices, paidFen = 10_000_000 }: Files, n = 0) => {
  const draft = await aDraft(ports, n);
  const subject = await ports.register.get('subject', draft.subjectId);
  const buyer = { buyerName: subject?.name ?? '', buyerCode: draft.subjectId };
  const blue = invoices.filter(({ cancels }) => cancels === undefined);
  await draft.upload(
    'waybills',
    waybillFile(
      blue.map(({ number }, at) => aParcelOn(number, at + 1)),
      '',
    ),
  );
  for (const invoice of invoices) await draft.upload('invoice', xmlInvoice({ ...buyer, ...invoice }));
  await draft.upload('receipt', '%PDF-1.7\n', { amountFen: paidFen });
  await draft.submit();
  await draft.screen();
  const claim = await draft.standing();
  const { lines } = (await answerOf(ports, listClaimLines, {
    person: 'commerce-officer',
    params: { claimId: draft.ref.id },
  })) as { lines: { outcome: string; refusals: { code: string }[] }[] };
  return {
    ...draft,
    claim,
    findings: (claim?.screening ?? []).flatMap(({ rule, findings }) =>
      invoiceRules.includes(rule) ? findings.map(({ found }) => [rule, found] as const) : [],
    ),
    lines: lines.map(({ outcome, refusals: [first] }) => [outcome, first?.code]),
  };
};

describe('an invoice behind a claim', () => {
  it('is content where it is of the claimant, of the period, and paid', async () => {
    const { findings, lines, claim } = await screened(await aZone({ programme }), {
      invoices: [{ number: mine }],
    });
    expect([findings, lines]).toEqual([[], [['accepted', undefined]]]);
    expect(claim?.status).toBe('under-review');
  });

  it('takes its lines out where it is issued to somebody else, and says to whom', async () => {
    const other = { number: mine, buyerName: '他人有限公司', buyerCode: '91150781MADEMA043D' };
    const { findings, lines } = await screened(await aZone({ programme }), { invoices: [other] });
    expect(lines).toEqual([['refused', 'SU-109']]);
    expect(findings).toContainEqual(['SU-109', `${mine} 他人有限公司 91150781MADEMA043D`]);
  });

  it('keeps its lines where only the name of the buyer is another, for the code decides', async () => {
    const { findings, lines } = await screened(await aZone({ programme }), {
      invoices: [{ number: mine, buyerName: '旧名有限公司' }],
    });
    expect(lines).toEqual([['accepted', undefined]]);
    expect(findings).toContainEqual(['SU-109', '旧名有限公司']);
  });

  it('is looked at where it was issued outside the period, and its lines stay', async () => {
    const { findings, lines } = await screened(await aZone({ programme }), {
      invoices: [{ number: mine, issuedOn: '2026-07-01' }],
    });
    expect([findings, lines]).toEqual([[['SU-110', `${mine} 2026-07-01`]], [['accepted', undefined]]]);
  });

  it('does not count where a red invoice of the same claim cancels it', async () => {
    const { findings, lines } = await screened(await aZone({ programme }), {
      invoices: [{ number: mine }, { number: invoiceNumber(2), yuan: '-106.00', cancels: mine }],
    });
    expect([findings, lines]).toEqual([[['SU-111', mine]], [['refused', 'SU-111']]]);
  });

  it('carries no line where it is red itself', async () => {
    const draft = await aDraft(await aZone({ programme }));
    const red = invoiceNumber(2);
    await draft.upload('waybills', waybillFile([aParcelOn(red)], ''));
    await draft.upload('invoice', xmlInvoice({ number: red, yuan: '-106.00', cancels: mine }));
    await draft.upload('receipt', '%PDF-1.7\n', { amountFen: 10_600 });
    await draft.submit();
    await draft.screen();
    expect(await draft.standing()).toMatchObject({ totals: { accepted: 0, refused: 1 } });
  });

  it('covers no fees where it is issued to somebody else', async () => {
    const other = { number: invoiceNumber(2), buyerCode: '91150781MADEMA043D', yuan: '10000.00' };
    const { claim } = await screened(await aZone({ programme }), {
      invoices: [{ number: mine, yuan: '99.00' }, other],
    });
    const covered = claim?.screening.find(({ rule }) => rule === 'SU-106');
    expect(covered?.findings.map(({ found }) => found)).toEqual(['99.00']);
  });

  it('must be covered by what was paid', async () => {
    const invoices = [{ number: mine }, { number: invoiceNumber(2) }];
    const { findings } = await screened(await aZone({ programme }), { invoices, paidFen: 21_199 });
    expect(findings).toEqual([['SU-113', '211.99']]);
  });

  it('is not asked for by a programme that does not name the rule', async () => {
    const other = { number: mine, buyerName: '他人有限公司', buyerCode: '91150781MADEMA043D' };
    const { findings, lines } = await screened(await aZone(), { invoices: [other] });
    expect([findings, lines]).toEqual([[], [['accepted', undefined]]]);
  });
});

describe('an invoice that is of somebody else', () => {
  it('is said to be so as soon as it is read, while it can still be exchanged', async () => {
    const draft = await aDraft(await aZone({ programme }));
    const other = { number: mine, buyerName: '他人有限公司', buyerCode: '91150781MADEMA043D' };
    await draft.upload('invoice', xmlInvoice(other));
    expect(await draft.ports.register.evidenceOf(draft.ref.id)).toMatchObject([
      { status: 'read', findings: [{ code: 'SU-109', severity: 'warning' }] },
    ]);
  });

  it('keeps its owner from nothing: neither it nor the parcels on it are held', async () => {
    const ports = await aZone({ programme });
    const other = { number: mine, buyerName: '他人有限公司', buyerCode: '91150781MADEMA043D' };
    await screened(ports, { invoices: [other] });
    const owner = await screened(ports, { invoices: [{ number: mine }] }, 1);
    expect(owner.lines).toEqual([['accepted', undefined]]);
  });
});

describe('an invoice that was typed', () => {
  it('is shown to whoever decides', async () => {
    const draft = await aDraft(await aZone({ programme }));
    await draft.upload('waybills', waybillFile([aParcelOn(mine)], ''));
    await draft.upload('invoice', '%PDF-1.7\n', { documentNumber: mine, amountFen: 10_000 });
    await draft.upload('receipt', '%PDF-1.7\n', { amountFen: 10_000 });
    await draft.submit();
    await draft.screen();
    const typed = (await draft.standing())?.screening.find(({ rule }) => rule === 'SU-114');
    expect(typed?.findings.map(({ at, found }) => [at, found])).toEqual([['单据.pdf', mine]]);
  });
});
