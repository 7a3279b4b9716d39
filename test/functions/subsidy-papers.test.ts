import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { xmlInvoice } from '#demo/world/invoices.ts';
import { addDocument } from '#functions/filing/documents/add-document.route.ts';
import { keepDocument } from '#functions/filing/documents/keep-document.route.ts';
import { listPapers } from '#functions/subsidy/evidence/list-papers.route.ts';
import { removeEvidence } from '#functions/subsidy/evidence/remove-evidence.route.ts';
import { seePaper } from '#functions/subsidy/evidence/see-paper.route.ts';
import { takePaper } from '#functions/subsidy/evidence/take-paper.route.ts';
import { aDraft, aReadyClaim, invoiceNumber } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

const contract = '%PDF-1.7\n% the contract';
const file = xmlInvoice({ number: invoiceNumber(42) });
const sha256Of = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

type Papers = {
  readonly papers: readonly { readonly sha256: string; readonly uses: readonly { where: string }[] }[];
};

/** A subject with a paper kept with its filings, and a claim with an invoice; and a second claim of another year. */
const aSubjectWithPapers = async () => {
  const ports = await aZone();
  const draft = await aDraft(ports);
  const { subjectId, person, own } = draft;
  const documentId = ports.ids.next();
  const bytes = Buffer.byteLength(contract);
  await answerOf(ports, addDocument, {
    person,
    params: { subjectId, documentId },
    body: { kind: 'licence', fileName: '合同.pdf', bytes, contentType: 'application/pdf' },
  });
  ports.evidence.put(`documents/${subjectId}/${documentId}`, contract);
  await answerOf(ports, keepDocument, { person, params: { subjectId, documentId } });
  const documentKey = `documents/${subjectId}/${documentId}`;
  const invoice = await draft.upload('invoice', file);
  const first = await ports.register.get('claim', own.claimId);
  if (!first) throw new Error('The first claim is there.');
  const second = { ...first, id: 'delivery-fees-2027-second', version: 1 };
  await ports.register.commit({ cases: [second], events: [] });
  const params = { subjectId, claimId: second.id };
  const take = (sha256: string, kind: string, evidenceId = ports.ids.next()) =>
    callRoute(ports, takePaper, { person, params: { ...params, evidenceId }, body: { kind, sha256 } });
  return {
    ...draft,
    second: params,
    invoice,
    documentKey,
    take,
    papers: async () =>
      ((await answerOf(ports, listPapers, { person, params: { subjectId } })) as Papers).papers,
  };
};

describe('the papers of a subject', () => {
  it('are all it has brought, with claims and with filings, each once', async () => {
    const { papers } = await aSubjectWithPapers();
    const listed = await papers();
    expect(listed.map(({ sha256, uses }) => [sha256, uses.map(({ where }) => where)])).toEqual(
      expect.arrayContaining([
        [sha256Of(contract), ['filing']],
        [sha256Of(file), ['claim']],
      ]),
    );
  });

  it('serve another claim without an upload: the same object, with what was read, and where it comes from', async () => {
    const { take, ports, own, second, invoice } = await aSubjectWithPapers();
    await take(sha256Of(file), 'invoice');
    const [before] = (await ports.register.evidenceOf(own.claimId)).filter(
      ({ id }) => id === invoice.evidenceId,
    );
    expect(await ports.register.evidenceOf(second.claimId)).toMatchObject([
      {
        status: 'read',
        objectKey: before?.objectKey,
        documentNumber: invoiceNumber(42),
        amountFen: 10_600,
        takenFrom: { where: 'claim', id: own.claimId },
      },
    ]);
  });

  it('of a filing serve as a contract, and not as a receipt', async () => {
    const { take } = await aSubjectWithPapers();
    expect(codesOf(await take(sha256Of(contract), 'contract'))).toMatchObject({ status: 'read' });
    expect(codesOf(await take(sha256Of(contract), 'receipt'))).toEqual([422, 'PAPER-KIND']);
  });

  it('stay what they were when they were kept, whatever is put under their upload address afterwards', async () => {
    const { take, ports, second, documentKey } = await aSubjectWithPapers();
    ports.evidence.put(documentKey, '%PDF-1.7 another contract');
    await take(sha256Of(contract), 'contract');
    const [taken] = await ports.register.evidenceOf(second.claimId);
    expect(ports.evidence.bytes(taken?.objectKey ?? '').toString()).toBe(contract);
  });

  it('are what their bytes are, whatever they were called', async () => {
    const { upload, ports, own, papers, take } = await aSubjectWithPapers();
    const { evidenceId } = await upload('invoice', xmlInvoice({ number: invoiceNumber(43) }));
    const [brought] = (await ports.register.evidenceOf(own.claimId)).filter(({ id }) => id === evidenceId);
    expect(brought?.contentType).toBe('application/xml');
    expect((await papers()).map(({ sha256 }) => sha256)).toContain(brought?.sha256);
    expect(codesOf(await take(brought?.sha256 ?? '', 'contract'))).toEqual([422, 'PAPER-KIND']);
  });

  it('are taken once, however often that is asked', async () => {
    const { take, ports, second } = await aSubjectWithPapers();
    const id = ports.ids.next();
    for (const _ of [1, 2]) await take(sha256Of(file), 'invoice', id);
    expect(codesOf(await take(sha256Of(file), 'invoice'))).toEqual([409, 'EVIDENCE-TWICE']);
    expect(await ports.register.evidenceOf(second.claimId)).toHaveLength(1);
  });

  it('stay with one claim when they are removed from another', async () => {
    const { take, ports, person, own, second, invoice, papers } = await aSubjectWithPapers();
    await take(sha256Of(file), 'invoice');
    await callRoute(ports, removeEvidence, { person, params: { ...own, evidenceId: invoice.evidenceId } });
    const [kept] = await ports.register.evidenceOf(second.claimId);
    expect(ports.evidence.bytes(kept?.objectKey ?? '').toString()).toBe(file);
    expect((await papers()).map(({ sha256 }) => sha256)).toContain(sha256Of(file));
  });

  it('of another subject are not there', async () => {
    const { ports, take } = await aSubjectWithPapers();
    await aReadyClaim(ports, 1);
    expect(codesOf(await take(sha256Of('%PDF-1.7\n'), 'receipt'))).toEqual([404, 'NOT-FOUND']);
  });

  it('can be looked at again', async () => {
    const { ports, person, subjectId } = await aSubjectWithPapers();
    const params = { subjectId, sha256: sha256Of(contract) };
    expect(await answerOf(ports, seePaper, { person, params })).toMatchObject({ url: expect.any(String) });
  });

  it('are no lists: each programme reads them otherwise', async () => {
    const ports = await aZone({ programme: aProgramme() });
    const { person, subjectId } = await aReadyClaim(ports);
    const { papers } = (await answerOf(ports, listPapers, { person, params: { subjectId } })) as {
      papers: { uses: { kind: string }[] }[];
    };
    expect(papers.flatMap(({ uses }) => uses.map(({ kind }) => kind))).not.toContain('waybills');
  });
});
