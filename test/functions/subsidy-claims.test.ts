import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { getClaim } from '#functions/subsidy/claims/get-claim.route.ts';
import { lapseClaim } from '#functions/subsidy/claims/lapse-claim.task.ts';
import { listClaimLines } from '#functions/subsidy/claims/list-claim-lines.route.ts';
import { addEvidence } from '#functions/subsidy/evidence/add-evidence.route.ts';
import { listEvidenceLines } from '#functions/subsidy/evidence/list-evidence-lines.route.ts';
import { readEvidence } from '#functions/subsidy/evidence/read-evidence.task.ts';
import { removeEvidence } from '#functions/subsidy/evidence/remove-evidence.route.ts';
import {
  aDeterminedClaim,
  aDraft,
  aReadyClaim,
  aScreenedClaim,
  invoiceNumber,
  waybillFile,
} from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { takeTwice } from '../support/twice.ts';

const codesOf = (outcome: unknown) =>
  outcome instanceof Refused ? [outcome.status, ...outcome.refusals.map(({ code }) => code)] : outcome;

const outcomesOf = (claim: { screening: readonly { rule: string; outcome: string }[] } | undefined) =>
  Object.fromEntries((claim?.screening ?? []).map(({ rule, outcome }) => [rule, outcome]));

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

describe('a department that cannot decide', () => {
  it('says what is missing, and puts the claim to joint review', async () => {
    const { decide, weigh, steps, standing } = await aScreenedClaim(await aZone());
    const missing = '物流商与收款人不一致，需要付款回单原件';
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', { decision: 'cannot-decide', missing });
    expect(await weigh()).toMatchObject({ standing: 'joint-review' });
    expect(await steps()).toEqual(['joint-review']);
    expect((await standing())?.findings).toMatchObject([
      { code: 'REVIEW-CANNOT-DECIDE', at: 'post', found: missing },
    ]);
  });

  it('cannot leave it open what is missing', async () => {
    const { decide, steps } = await aScreenedClaim(await aZone());
    const outcome = await decide('post-officer', 'review:post', { decision: 'cannot-decide', missing: ' ' });
    expect(codesOf(outcome)).toEqual([422, 'MISSING-NEEDED']);
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
  });

  it('does not stop another that finds a defect: what can be corrected goes back first', async () => {
    const { decide, weigh } = await aScreenedClaim(await aZone());
    await decide('commerce-officer', 'review:commerce', 'return');
    await decide('post-officer', 'review:post', { decision: 'cannot-decide', missing: '付款回单' });
    expect(await weigh()).toMatchObject({ standing: 'needs-correction' });
  });
});

describe('a claim is screened', () => {
  it('keeps the outcome of every rule, and goes to the departments in parallel', async () => {
    const { standing, steps } = await aScreenedClaim(await aZone());
    const claim = await standing();
    expect(outcomesOf(claim)).toEqual({
      'SU-101': 'met',
      'SU-102': 'not-met',
      'SU-103': 'met',
      'SU-104': 'met',
      'SU-105': 'met',
      'SU-106': 'met',
      'SU-107': 'met',
    });
    expect(claim?.totals).toEqual({
      lines: 2,
      accepted: 2,
      refused: 0,
      claimedFen: 15000,
      acceptedFen: 15000,
    });
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
  });

  it('does not count a line whose invoice was not uploaded, and says which', async () => {
    const parcels = [{ number: 'SF000001' }, { number: 'SF000002', invoice: invoiceNumber(77) }];
    const { standing } = await aScreenedClaim(await aZone(), 0, parcels);
    const claim = await standing();
    expect(claim).toMatchObject({ status: 'under-review', totals: { accepted: 1, acceptedFen: 10000 } });
    expect(outcomesOf(claim)['SU-105']).toBe('not-met');
    const findings = claim?.screening.find(({ rule }) => rule === 'SU-105')?.findings;
    expect(findings).toMatchObject([{ found: invoiceNumber(77) }]);
  });

  it('goes back where a hard rule can be cured, and to the joint review after the last round', async () => {
    const { ports, ref, submit, screen, steps, standing, own, person, evidence } = await aReadyClaim(
      await aZone(),
    );
    await submit();
    const [waybills, ...others] = await ports.register.evidenceOf(ref.id);
    if (waybills) await ports.register.commit({ removes: [waybills], events: [] });
    expect(others).toHaveLength(2);
    expect(await screen()).toMatchObject({ standing: 'needs-correction' });
    expect(await steps()).toEqual(['correction']);
    expect((await standing())?.findings).toMatchObject([{ code: 'SU-107', at: 'waybills' }]);
    if (waybills) await ports.register.commit({ evidence: [waybills], events: [] });
    await submit();
    if (waybills) await ports.register.commit({ removes: [waybills], events: [] });
    expect(await screen()).toMatchObject({ standing: 'joint-review' });
    expect(await steps()).toEqual(['joint-review']);
    expect([own.claimId, person, evidence.invoice.evidenceId]).not.toContain('');
  });

  it('goes to the joint review, never silently away, where a hard rule cannot be cured', async () => {
    const { ports, subjectId, submit, screen, steps, conclude, decide } = await aReadyClaim(await aZone());
    await submit();
    const filing = await ports.register.get('filing', `${subjectId}-post`);
    if (filing) {
      const after = { ...filing, version: filing.version + 1, status: 'cancelled' as const };
      await ports.register.commit({ cases: [after], events: [] });
    }
    expect(await screen()).toMatchObject({ standing: 'joint-review' });
    expect(await steps()).toEqual(['joint-review']);
    expect(await conclude()).toMatchObject({ standing: 'joint-review' });
    await decide('commerce-lead', 'joint-review', 'refuse');
    expect(await conclude()).toEqual({ standing: 'refused', waits: [] });
  });
});

describe('document numbers live in one claim only', () => {
  it('takes the lines out of the claim that comes second, and tells it which', async () => {
    const ports = await aZone();
    await aScreenedClaim(ports, 0, [{ number: 'SF000001' }, { number: 'SF000002' }]);
    const second = await aScreenedClaim(ports, 1, [{ number: 'SF000002' }, { number: 'SF000003' }]);
    const claim = await second.standing();
    expect(claim?.totals).toMatchObject({ accepted: 1, refused: 1 });
    const held = claim?.screening.find(({ rule }) => rule === 'SU-104');
    expect(held?.findings.map(({ found }) => found)).toEqual(['SF000002']);
  });

  it('accepts a number once where both are screened in the same second', async () => {
    const ports = await aZone();
    const parcels = [{ number: 'SF000001' }, { number: 'SF000002' }];
    const claims = [await aReadyClaim(ports, 0, parcels), await aReadyClaim(ports, 1, parcels)];
    for (const { submit } of claims) await submit();
    await Promise.all(claims.map(({ screen }) => screen()));
    const accepted = await Promise.all(
      claims.map(async ({ standing }) => (await standing())?.totals.accepted),
    );
    expect(accepted.reduce((sum: number, each = 0) => sum + each, 0)).toBe(2);
  });

  it('frees them all when the claim is withdrawn, also of an invoice that no line names', async () => {
    const ports = await aZone();
    const parcels = [{ number: 'SF000001' }];
    const first = await aReadyClaim(ports, 0, parcels);
    await first.upload('invoice', '%PDF-1.7\n', { documentNumber: invoiceNumber(50), amountFen: 1 });
    await first.submit();
    await first.screen();
    await first.withdraw();
    expect(await ports.numbers.take('another', [`invoice#${invoiceNumber(50)}`])).toEqual(new Map());
    const second = await aScreenedClaim(ports, 1, parcels);
    expect((await second.standing())?.totals).toMatchObject({ accepted: 1 });
  });

  it('frees what a correction has taken out of the claim', async () => {
    const ports = await aZone();
    const first = await aScreenedClaim(ports, 0, [{ number: 'SF000001' }]);
    await first.decide('commerce-officer', 'review:commerce', 'return');
    await first.decide('post-officer', 'review:post', 'approve');
    await first.weigh();
    const other = waybillFile([{ number: 'SF000009' }], first.invoice);
    await first.upload('waybills', other, {}, first.evidence.waybills.evidenceId);
    await first.submit();
    await first.screen();
    const second = await aScreenedClaim(ports, 1, [{ number: 'SF000001' }]);
    expect((await second.standing())?.totals).toMatchObject({ accepted: 1 });
  });

  it('leaves them with the claim when it is taken up again before they were let go', async () => {
    const ports = await aZone();
    const first = await aScreenedClaim(ports, 0, [{ number: 'SF000001' }]);
    const withdrawn = (await first.standing())?.version ?? 0;
    await first.withdraw();
    await first.open();
    await first.submit();
    await first.screen();
    const { releaseNumbers } = await import('#functions/subsidy/claims/release-numbers.ts');
    await releaseNumbers(ports, first.ref.id, withdrawn + 1);
    const second = await aScreenedClaim(ports, 1, [{ number: 'SF000001' }]);
    expect((await second.standing())?.totals).toMatchObject({ accepted: 0 });
  });
});

describe('departments review a claim', () => {
  it('determines the amount, with every step of the calculation', async () => {
    const { standing } = await aDeterminedClaim(await aZone());
    const claim = await standing();
    expect(claim).toMatchObject({ status: 'determined', determinedFen: 4500 });
    expect(claim?.derivation.map(({ step, before, after }) => [step, before, after])).toEqual([
      [1, 0, 15000],
      [3, 15000, 4500],
    ]);
  });

  it('is not determined by a step that comes before every department has spoken', async () => {
    const { weigh, decide } = await aScreenedClaim(await aZone());
    expect(await weigh()).toMatchObject({ standing: 'under-review' });
    await decide('commerce-officer', 'review:commerce', 'approve');
    expect(await weigh()).toMatchObject({ standing: 'under-review' });
  });

  it('keeps those who agreed through a correction, and takes up the clock where it stopped', async () => {
    const { ports, decide, weigh, submit, screen, steps, standing, ref } = await aScreenedClaim(
      await aZone(),
    );
    await decide('commerce-officer', 'review:commerce', 'approve');
    ports.clock.moveTo('2026-07-13T01:00:00.000Z');
    await decide('post-officer', 'review:post', 'return');
    expect(await weigh()).toMatchObject({ standing: 'needs-correction' });
    expect(await standing()).toMatchObject({ clocks: { post: { used: 1 } }, agreed: ['commerce'] });
    ports.clock.moveTo('2026-07-16T01:00:00.000Z');
    await submit();
    await screen();
    expect(await steps()).toEqual(['review:post']);
    const open = (await ports.register.tasksOf(ref)).find(({ status }) => status === 'open');
    expect(open).toMatchObject({ dueOn: '2026-07-22', round: 2 });
  });

  it('may be corrected after the window has closed: it answers a claim that was made within it', async () => {
    const { ports, decide, weigh, submit, screen, standing } = await aScreenedClaim(await aZone());
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'return');
    await weigh();
    ports.clock.moveTo('2026-08-03T01:00:00.000Z');
    await submit();
    expect(await screen()).toMatchObject({ standing: 'under-review' });
    expect(await standing()).toMatchObject({ submittedOn: '2026-07-10' });
  });

  it('goes to the joint review where one objects, or where rounds are used up', async () => {
    const ports = await aZone({ programme: aProgramme({ correctionRounds: 0 }) });
    const { decide, weigh, conclude, standing } = await aScreenedClaim(ports);
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'return');
    expect(await weigh()).toMatchObject({ standing: 'joint-review' });
    await decide('commerce-lead', 'joint-review', 'approve');
    expect(await conclude()).toMatchObject({ standing: 'determined' });
    expect(await standing()).toMatchObject({ determinedFen: 4500 });
  });

  it('does not let the lead conclude what they have reviewed themselves', async () => {
    const { decide, weigh } = await aScreenedClaim(await aZone());
    await decide('commerce-lead', 'review:commerce', 'refuse');
    await decide('post-officer', 'review:post', 'approve');
    await weigh();
    expect(codesOf(await decide('commerce-lead', 'joint-review', 'approve'))).toEqual([403, 'TWO-STEPS']);
  });

  it('lapses when the term for correction has gone by; while the window is open it may be made anew', async () => {
    const { ports, ref, decide, weigh, steps, open } = await aScreenedClaim(await aZone());
    await decide('commerce-officer', 'review:commerce', 'return');
    await decide('post-officer', 'review:post', 'approve');
    await weigh();
    expect(await takeTwice(ports, lapseClaim, ref)).toEqual({ standing: 'lapsed', waits: [] });
    expect(await steps()).toEqual([]);
    expect(await open()).toMatchObject({ status: 'draft', agreed: [] });
  });

  it('that is opened again is paid from the fund line of the version of that day', async () => {
    const { ports, withdraw, open } = await aScreenedClaim(await aZone());
    await withdraw();
    const funding = [{ fundLineId: 'other-line', basisPoints: 10_000 }];
    await ports.zone.publish(aProgramme({ version: 2, effectiveFrom: '2026-07-10', funding }));
    expect(await open()).toMatchObject({ programmeVersion: 2, funding });
  });

  it('asks nobody any longer once it is withdrawn', async () => {
    const { withdraw, steps, weigh } = await aScreenedClaim(await aZone());
    expect(await withdraw()).toMatchObject({ status: 'withdrawn' });
    expect(await steps()).toEqual([]);
    expect(await weigh()).toMatchObject({ standing: 'withdrawn' });
  });
});
