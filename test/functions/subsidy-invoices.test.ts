import { describe, expect, it } from 'vitest';
import { xmlInvoice } from '#demo/world/invoices.ts';
import { CaseMoved } from '#functions/errors.ts';
import { readEvidence } from '#functions/subsidy/evidence/read-evidence.task.ts';
import { stateEvidence } from '#functions/subsidy/evidence/state-evidence.route.ts';
import { aDraft, aReadyClaim, invoiceNumber, waybillFile } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { ofdInvoice, pdfInvoice } from '../support/an-invoice.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

const number = invoiceNumber(42);
const scan = '%PDF-1.7\n';

const aClaim = async (programme = aProgramme()) => {
  const draft = await aDraft(await aZone({ programme }));
  const evidence = async (evidenceId: string) =>
    (await draft.ports.register.evidenceOf(draft.ref.id)).find(({ id }) => id === evidenceId);
  const bring = async (file: string | Buffer, stated = {}) => {
    const { evidenceId, key } = await draft.upload('invoice', file, stated);
    return { evidenceId, key, read: await evidence(evidenceId) };
  };
  return { ...draft, evidence, bring };
};

describe('an invoice that is brought', () => {
  it.each([
    ['XML', xmlInvoice({ number })],
    ['OFD', ofdInvoice({ number })],
    ['PDF', pdfInvoice({ number })],
  ])('is read where it is %s, and nothing is typed', async (_, file) => {
    const { bring } = await aClaim();
    expect((await bring(file)).read).toMatchObject({
      status: 'read',
      documentNumber: number,
      amountFen: 10_600,
      typed: [],
      findings: [],
    });
  });

  it('counts as its file says, and whoever decides sees what was typed otherwise', async () => {
    const { bring } = await aClaim();
    const { read } = await bring(xmlInvoice({ number }), {
      documentNumber: invoiceNumber(7),
      amountFen: 99_900,
    });
    expect(read).toMatchObject({ documentNumber: number, amountFen: 10_600 });
    expect(read?.findings.map(({ code, severity, found }) => [code, severity, found])).toEqual([
      ['EVIDENCE-TYPED-OTHERWISE', 'flag', invoiceNumber(7)],
      ['EVIDENCE-TYPED-OTHERWISE', 'flag', '999.00'],
    ]);
  });

  it('says the same when it is read again', async () => {
    const { bring, evidence, ports } = await aClaim();
    const { key, evidenceId, read } = await bring(xmlInvoice({ number }), {
      documentNumber: invoiceNumber(7),
    });
    await readEvidence(ports, { key });
    expect(await evidence(evidenceId)).toEqual({ ...read, version: (read?.version ?? 0) + 1 });
  });

  it('is to be typed where it is a scan, and is marked so', async () => {
    const { bring, evidence, ports, person, own } = await aClaim();
    const { evidenceId, read } = await bring(scan);
    expect([read?.status, ...(read?.findings ?? []).map(({ at }) => at)]).toEqual([
      'to-be-typed',
      'documentNumber',
      'amountFen',
    ]);
    const state = () =>
      answerOf(ports, stateEvidence, {
        person,
        params: { ...own, evidenceId },
        body: { documentNumber: number, amountFen: 500 },
      });
    await state();
    expect(await evidence(evidenceId)).toMatchObject({
      status: 'read',
      documentNumber: number,
      amountFen: 500,
      typed: ['documentNumber', 'amountFen'],
    });
  });

  it('is not stated once the claim is submitted, nor before it is read', async () => {
    const { ports, person, own, evidence, submit } = await aReadyClaim(await aZone());
    const state = (evidenceId: string) =>
      callRoute(ports, stateEvidence, { person, params: { ...own, evidenceId }, body: { amountFen: 1 } });
    expect(codesOf(await state(ports.ids.next()))).toEqual([404, 'NOT-FOUND']);
    await submit();
    expect(codesOf(await state(evidence.invoice.evidenceId))).toEqual([409, 'CLAIM-NOT-OPEN']);
  });

  it('is said to be of somebody else, and to be here twice, also where it was typed', async () => {
    const programme = aProgramme({ rules: [...aProgramme().rules, 'SU-109'] });
    const { bring, evidence, ports, person, own } = await aClaim(programme);
    const other = { number, buyerName: '他人有限公司', buyerCode: '91150781MADEMA043D' };
    const { evidenceId } = await bring(xmlInvoice(other));
    const state = (body: object) =>
      callRoute(ports, stateEvidence, { person, params: { ...own, evidenceId }, body });
    await state({ amountFen: 1 });
    expect((await evidence(evidenceId))?.findings.map(({ code }) => code)).toEqual([
      'EVIDENCE-TYPED-OTHERWISE',
      'SU-109',
    ]);
    const copy = await bring(xmlInvoice(other));
    await callRoute(ports, stateEvidence, {
      person,
      params: { ...own, evidenceId: copy.evidenceId },
      body: { amountFen: 10_600 },
    });
    expect((await evidence(copy.evidenceId))?.findings.map(({ code }) => code)).toEqual([
      'EVIDENCE-TWICE',
      'SU-109',
    ]);
  });

  it('keeps what is stated of it while it is read', async () => {
    const { bring, evidence, ports, person, own } = await aClaim();
    const { evidenceId, key } = await bring(scan);
    const statedMeanwhile = {
      ...ports.evidence,
      read: async (asked: string) => {
        const body = { documentNumber: number, amountFen: 500 };
        await callRoute(ports, stateEvidence, { person, params: { ...own, evidenceId }, body });
        return ports.evidence.read(asked);
      },
    };
    await expect(readEvidence({ ...ports, evidence: statedMeanwhile }, { key })).rejects.toThrow(CaseMoved);
    await readEvidence(ports, { key });
    expect(await evidence(evidenceId)).toMatchObject({ status: 'read', amountFen: 500 });
  });

  it('keeps a claim from being submitted while its number or amount is not known', async () => {
    const { bring, submit } = await aClaim();
    await bring(scan);
    expect(codesOf(await submit())).toContain('SU-107');
  });

  it('counts once where it is brought as XML and as PDF', async () => {
    const { bring } = await aClaim();
    await bring(xmlInvoice({ number }));
    const { read } = await bring(pdfInvoice({ number }));
    expect(read).toMatchObject({
      status: 'read',
      findings: [{ code: 'EVIDENCE-TWICE', severity: 'warning' }],
    });
  });

  it('is refused where its file means harm, in the words of invoices', async () => {
    const { bring } = await aClaim();
    const { read } = await bring(
      xmlInvoice({ number }, '<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    );
    expect(read).toMatchObject({ status: 'unreadable', findings: [{ code: 'INVOICE-UNREADABLE' }] });
  });

  it('may be XML or OFD, and a receipt may not', async () => {
    const { upload, evidence } = await aClaim();
    const { evidenceId } = await upload('receipt', xmlInvoice({ number }), { amountFen: 1 });
    expect(await evidence(evidenceId)).toMatchObject({
      status: 'unreadable',
      findings: [{ code: 'EVIDENCE-KIND' }],
    });
  });
});

describe('a list that is brought', () => {
  it('is not stated: what it says stands in its lines', async () => {
    const { upload, evidence, ports, person, own } = await aClaim();
    const parcels = [{ number: 'SF000001' }, { number: 'SF000001' }];
    const { evidenceId } = await upload('waybills', waybillFile(parcels, number));
    const before = await evidence(evidenceId);
    const request = { person, params: { ...own, evidenceId }, body: { amountFen: 1 } };
    expect(codesOf(await callRoute(ports, stateEvidence, request))).toEqual([422, 'EVIDENCE-NOT-STATED']);
    expect(await evidence(evidenceId)).toEqual(before);
  });
});
