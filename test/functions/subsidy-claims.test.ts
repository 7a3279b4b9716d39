import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { getClaim } from '#functions/subsidy/claims/get-claim.route.ts';
import { listClaimLines } from '#functions/subsidy/claims/list-claim-lines.route.ts';
import { addEvidence } from '#functions/subsidy/evidence/add-evidence.route.ts';
import { listEvidenceLines } from '#functions/subsidy/evidence/list-evidence-lines.route.ts';
import { readEvidence } from '#functions/subsidy/evidence/read-evidence.task.ts';
import { removeEvidence } from '#functions/subsidy/evidence/remove-evidence.route.ts';
import { aDraft, aReadyClaim, invoiceNumber, waybillFile } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

/** A file that is announced at a minute, with so many bytes. */
const anAnnouncement = async () => {
  const { ports, person, own, ref } = await aDraft(await aZone());
  const params = { ...own, evidenceId: ports.ids.next() };
  const announce = (minute: string, bytes: number) => {
    ports.clock.moveTo(`2026-07-10T01:${minute}:00.000Z`);
    const body = { kind: 'waybills', fileName: '明细.csv', bytes, contentType: 'text/csv' };
    return answerOf(ports, addEvidence, { person, params, body });
  };
  return { ports, ref, announce };
};

describe('a claim is prepared', () => {
  it('is one claim of a subject, programme and period, however often it is opened', async () => {
    const draft = await aDraft(await aZone());
    expect(await draft.open()).toMatchObject({ id: draft.ref.id, version: 1, status: 'draft' });
  });

  it('is not opened outside the window', async () => {
    const ports = await aZone({
      programme: aProgramme({ window: { from: '2026-08-01', to: '2026-08-31' } }),
    });
    const draft = await aDraft(ports);
    expect(codesOf(await draft.open())).toEqual([409, 'SU-103']);
  });

  it('says of every line of the waybill file whether it will count, and why not', async () => {
    const { upload, ports, own, person, invoice } = await aDraft(await aZone());
    const lines = [
      { number: 'SF000001' },
      { number: 'SF000001' },
      { number: 'SF000002', yuan: '0' },
      { number: 'SF000003', yuan: '-5' },
      { number: 'SF000004', yuan: '99999999' },
      { number: 'x' },
    ];
    const { evidenceId } = await upload('waybills', waybillFile(lines, invoice));
    const params = { ...own, evidenceId };
    const page = await answerOf(ports, listEvidenceLines, { person, params });
    const told = (page as { lines: { line: number; outcome: string; refusals: { code: string }[] }[] }).lines;
    expect(told.map(({ line, outcome, refusals }) => [line, outcome, refusals[0]?.code])).toEqual([
      [2, 'accepted', undefined],
      [3, 'refused', 'LIST-TWICE'],
      [4, 'refused', 'LIST-AMOUNT-ZERO'],
      [5, 'refused', expect.stringMatching(/^(MONEY|WAYBILL|YUAN)/)],
      [6, 'refused', 'LIST-AMOUNT-ABSURD'],
      [7, 'refused', 'WAYBILL-NUMBER'],
    ]);
  });

  it('counts once what two files of one kind tell, and says where it stands already', async () => {
    const claim = await aReadyClaim(await aZone());
    const again = waybillFile([{ number: 'SF000001' }, { number: 'SF000003', yuan: '30.00' }], claim.invoice);
    await claim.upload('waybills', again);
    await claim.submit();
    await claim.screen();
    expect((await claim.standing())?.totals).toMatchObject({ lines: 4, accepted: 3, acceptedFen: 18_000 });
    const page = await answerOf(claim.ports, listClaimLines, {
      person: 'commerce-officer',
      params: claim.own,
    });
    const refused = (
      page as { lines: { outcome: string; line: number; refusals: unknown[] }[] }
    ).lines.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toMatchObject([{ line: 2, refusals: [{ code: 'LIST-TWICE', found: 'SF000001' }] }]);
  });

  it('refuses a file that is too large, a receipt without amount, all at once', async () => {
    const { ports, person, own } = await aDraft(await aZone());
    const outcome = await callRoute(ports, addEvidence, {
      person,
      params: { ...own, evidenceId: ports.ids.next() },
      body: { kind: 'receipt', fileName: 'a.pdf', bytes: 60 * 1024 * 1024, contentType: 'application/pdf' },
    });
    expect(codesOf(outcome)).toEqual([422, 'EVIDENCE-TOO-LARGE', 'EVIDENCE-FIELD']);
  });

  it('keeps one file and one event of what is announced twice, because the first answer was lost', async () => {
    const { ports, ref, announce } = await anAnnouncement();
    for (const minute of ['00', '05']) await announce(minute, 120);
    const types = (await ports.register.history(ref)).map(({ type }) => type);
    expect(types.filter((type) => type === 'EvidenceAdded')).toHaveLength(1);
  });

  it('announces a file anew where something else is said of it', async () => {
    const { ports, ref, announce } = await anAnnouncement();
    await announce('00', 120);
    await announce('05', 121);
    expect(await ports.register.evidenceOf(ref.id)).toMatchObject([{ bytes: 121 }]);
  });

  it('takes one document number once, however it is typed', async () => {
    const { upload, invoice } = await aReadyClaim(await aZone());
    const spaced = `${invoice.slice(0, 4)} ${invoice.slice(4)}`;
    for (const documentNumber of [invoice, spaced]) {
      const { outcome } = await upload('invoice', '%PDF-1.7\n', { documentNumber, amountFen: 1 });
      expect(codesOf(outcome)).toEqual([422, 'EVIDENCE-TWICE']);
    }
  });

  it('trusts the bytes of a document and not its name', async () => {
    const { upload, ports, ref } = await aDraft(await aZone());
    await upload('invoice', 'not a picture', { documentNumber: invoiceNumber(9), amountFen: 1 });
    expect(await ports.register.evidenceOf(ref.id)).toMatchObject([
      { status: 'unreadable', findings: [{ code: 'EVIDENCE-KIND' }] },
    ]);
  });

  it('shows all that is missing before anything is submitted, and again when it is', async () => {
    const { ports, person, own, submit } = await aDraft(await aZone());
    const shown = await answerOf(ports, getClaim, { person, params: own });
    expect((shown as { missing: { at?: string }[] }).missing.map(({ at }) => at)).toEqual([
      'waybills',
      'invoice',
      'receipt',
    ]);
    expect(codesOf(await submit())).toEqual([422, 'SU-107', 'SU-107', 'SU-107']);
  });

  it('does not show a subject the claim of another', async () => {
    const ports = await aZone();
    const mine = await aDraft(ports, 0);
    const theirs = await aDraft(ports, 1);
    const params = { subjectId: theirs.subjectId, claimId: mine.ref.id };
    expect(codesOf(await callRoute(ports, getClaim, { person: theirs.person, params }))).toEqual([
      404,
      'NOT-FOUND',
    ]);
  });
});

describe('a claim is submitted', () => {
  it('carries the signed commitment and the day of its submission', async () => {
    const { submit, standing, person } = await aReadyClaim(await aZone());
    await submit();
    expect(await standing()).toMatchObject({
      status: 'submitted',
      submittedOn: '2026-07-10',
      commitment: { signedBy: person, text: '本企业承诺材料真实。' },
    });
  });

  it('is submitted once where the button was pressed twice, also in the same instant', async () => {
    const { submit, standing } = await aReadyClaim(await aZone());
    const both = await Promise.all([submit(), submit()]);
    expect(both.filter((outcome) => outcome instanceof Refused)).toHaveLength(1);
    expect(codesOf(await submit())).toEqual([409, 'NOT-NOW']);
    expect(await standing()).toMatchObject({ version: 2 });
  });

  it('closes its evidence: nothing is added, removed or read anew', async () => {
    const { ports, submit, upload, person, own, evidence } = await aReadyClaim(await aZone());
    await submit();
    expect(codesOf((await upload('receipt', '%PDF-1.7\n', { amountFen: 1 })).outcome)).toEqual([
      409,
      'CLAIM-NOT-OPEN',
    ]);
    const params = { ...own, evidenceId: evidence.invoice.evidenceId };
    expect(codesOf(await callRoute(ports, removeEvidence, { person, params }))).toEqual([
      409,
      'CLAIM-NOT-OPEN',
    ]);
    const before = await ports.register.evidenceOf(own.claimId);
    ports.evidence.put(evidence.waybills.key, waybillFile([{ number: 'SF999999', yuan: '9000' }], ''));
    await readEvidence(ports, { key: evidence.waybills.key });
    expect(await ports.register.evidenceOf(own.claimId)).toEqual(before);
  });

  it('is not possible on the day after the window', async () => {
    const { ports, submit } = await aReadyClaim(await aZone());
    ports.clock.moveTo('2026-07-31T15:59:59.000Z');
    const { ports: others, submit: late } = await aReadyClaim(await aZone());
    others.clock.moveTo('2026-07-31T16:00:00.000Z');
    expect(codesOf(await late())).toEqual([422, 'SU-103']);
    expect(await submit()).toMatchObject({ status: 'submitted' });
  });
});
