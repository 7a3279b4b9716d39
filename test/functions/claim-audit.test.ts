import { describe, expect, it } from 'vitest';
import { xmlInvoice } from '#demo/world/invoices.ts';
import { used } from '#domain/casework/clock.ts';
import { Day } from '#domain/shared/day.ts';
import { adjustLines } from '#functions/subsidy/adjustment/adjust-lines.route.ts';
import { addAuditReport } from '#functions/subsidy/audit/add-audit-report.route.ts';
import { reportUploadKey } from '#functions/subsidy/audit/audited-claim.ts';
import { handInAudit } from '#functions/subsidy/audit/hand-in-audit.route.ts';
import { getClaim } from '#functions/subsidy/claims/get-claim.route.ts';
import { getClaimCase } from '#functions/subsidy/claims/get-claim-case.route.ts';
import { aReadyClaim, aScreenedClaim, invoiceNumber } from '../support/a-claim.ts';
import { accountOf } from '../support/a-payment.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';

const audit = (when: 'before-departments' | 'after-departments') => ({
  audit: { firm: 'firm', when, workingDays: 20 },
});

const lowerTo = (evidenceId: string, line: number, amountFen: number) => ({
  evidenceId,
  lines: [{ line, amountFen, reason: { code: 'AMOUNT-WRONG', text: '与物流账单不符' } }],
});

/** A claim of 100 and 50 yuan; the lines are 2 and 3 of its waybill file. */
const anAuditedClaim = async (route: Record<string, unknown> = audit('before-departments')) => {
  const ports = await aZone({ programme: aProgramme({ route }) });
  const claim = await aScreenedClaim(ports);
  const params = { claimId: claim.ref.id };
  const handIn = async (
    body: Record<string, unknown> = {},
    bytes = '%PDF-1.7\n',
    person = 'firm-auditor',
  ) => {
    await callRoute(ports, addAuditReport, { person, params, body: { bytes: 10 } });
    const now = await claim.standing();
    if (now && bytes) ports.evidence.put(reportUploadKey(now), bytes);
    const given = { decision: 'audited', fileName: '审计报告.pdf', opinion: '已逐行核对', ...body };
    return callRoute(ports, handInAudit, { person, params, body: given });
  };
  const lower = (person: string, line: number, amountFen: number) =>
    answerOf(ports, adjustLines, {
      person,
      params: { ...params, sheetId: ports.ids.next() },
      body: lowerTo(claim.evidence.waybills.evidenceId, line, amountFen),
    });
  return { ...claim, ports, params, handIn, lower };
};

const codeOf = (outcome: unknown) => (outcome as { refusals?: { code: string }[] }).refusals?.[0]?.code;

describe('a third-party audit before the departments', () => {
  it('comes first, and then the departments see the lines as they were verified', async () => {
    const { steps, lower, handIn, concludeAudit, standing, decide, weigh } = await anAuditedClaim();
    expect(await steps()).toEqual(['audit']);
    await lower('firm-auditor', 2, 6000);
    await handIn();
    expect(await concludeAudit()).toMatchObject({ standing: 'under-review' });
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
    expect(await standing()).toMatchObject({
      totals: { acceptedFen: 11000 },
      auditReports: [{ round: 1, firm: 'firm', by: 'firm-auditor', fileName: '审计报告.pdf' }],
    });
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'approve');
    await weigh();
    expect(await standing()).toMatchObject({ status: 'determined', determinedFen: 3300 });
  });

  it('is not handed in without a report, nor with what is no PDF', async () => {
    const { handIn, steps } = await anAuditedClaim();
    expect(codeOf(await handIn({}, ''))).toBe('AUDIT-REPORT-MISSING');
    expect(codeOf(await handIn({}, 'a text'))).toBe('AUDIT-REPORT-KIND');
    expect(await steps()).toEqual(['audit']);
  });

  it('is not answered by a decision alone', async () => {
    const { decide } = await anAuditedClaim();
    expect(codeOf(await decide('firm-auditor', 'audit', { decision: 'audited' }))).toBe(
      'MORE-THAN-A-DECISION',
    );
  });

  it('that could not verify says what is missing, and the joint review decides', async () => {
    const { handIn, concludeAudit, standing } = await anAuditedClaim();
    expect(codeOf(await handIn({ decision: 'cannot-decide' }))).toBe('MISSING-NEEDED');
    await handIn({ decision: 'cannot-decide', missing: '物流商的账单' });
    expect(await concludeAudit()).toMatchObject({ standing: 'joint-review' });
    expect((await standing())?.findings).toMatchObject([
      { code: 'REVIEW-CANNOT-DECIDE', at: 'firm', found: '物流商的账单' },
    ]);
  });

  it('keeps the report as it was handed in, whatever is uploaded after', async () => {
    const { ports, handIn, standing } = await anAuditedClaim();
    await handIn();
    const claim = await standing();
    if (claim) ports.evidence.put(reportUploadKey(claim), '%PDF-1.7 another');
    expect(ports.evidence.text(claim?.auditReports?.[0]?.objectKey ?? '')).toBe('%PDF-1.7\n');
  });
});

describe('a third-party audit after the departments', () => {
  it('waits for them, stops their clocks, and its lines are what is determined', async () => {
    const { ports, decide, weigh, steps, lower, handIn, concludeAudit, standing } = await anAuditedClaim(
      audit('after-departments'),
    );
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'approve');
    expect(await weigh()).toMatchObject({ standing: 'in-audit' });
    expect(await steps()).toEqual(['audit']);
    ports.clock.moveTo('2026-08-10T01:00:00.000Z');
    const clocks = Object.values((await standing())?.clocks ?? {});
    expect(clocks.map((clock) => used(clock, Day.parse('2026-08-10')))).toEqual([0, 0]);
    await lower('firm-auditor', 3, 0);
    await handIn();
    expect(await concludeAudit()).toMatchObject({ standing: 'determined' });
    expect(await standing()).toMatchObject({ determinedFen: 3000 });
  });
});

describe('a firm from outside', () => {
  it('sees the claims that lie with it, and no others', async () => {
    const { ports, params } = await anAuditedClaim();
    const open = (person: string) => ({ person, params });
    expect(await callRoute(ports, getClaimCase, open('firm-auditor'))).toMatchObject({
      claim: { id: params.claimId },
    });
    expect(await refusalOf(ports, getClaimCase, open('other-firm-auditor'))).toEqual([404, 'NOT-FOUND']);
  });

  it('does not read to which account the money would go, or went before, nor in whose name', async () => {
    const rules = [...aProgramme().rules, 'SU-112'];
    const ports = await aZone({ programme: aProgramme({ route: audit('before-departments'), rules }) });
    const { subjectId, upload, submit, screen, ref, evidence } = await aReadyClaim(ports);
    const subject = await ports.register.get('subject', subjectId);
    if (!subject) throw new Error('There is no such subject.');
    const account = { ...accountOf(1), accountName: '另一户名有限公司' };
    await ports.register.commit({
      cases: [{ ...subject, version: subject.version + 1, account, earlierAccounts: [accountOf(2)] }],
      events: [],
    });
    const invoice = { number: invoiceNumber(7), buyerName: subject.name, buyerCode: subjectId };
    await upload('invoice', xmlInvoice(invoice));
    await submit();
    await screen();
    const params = { claimId: ref.id };
    const read = async (person: string) =>
      JSON.stringify(await answerOf(ports, getClaimCase, { person, params }));
    const lead = await read('commerce-lead');
    const firm = await read('firm-auditor');
    const lowered = await answerOf(ports, adjustLines, {
      person: 'firm-auditor',
      params: { ...params, sheetId: ports.ids.next() },
      body: lowerTo(evidence.waybills.evidenceId, 2, 6000),
    });
    for (const kept of [account.accountNumber, accountOf(2).accountNumber, account.accountName]) {
      expect(lead).toContain(kept);
      expect(firm).not.toContain(kept);
      expect(JSON.stringify(lowered)).not.toContain(kept);
    }
    expect(firm).toContain('发票购买方与收款账户户名不同。');
  });

  it('hands in nothing for another firm', async () => {
    const { handIn } = await anAuditedClaim();
    expect(codeOf(await handIn({}, '%PDF-1.7\n', 'other-firm-auditor'))).toBe('NOT-FOUND');
  });
});

describe('the claimant meanwhile', () => {
  it('reads the sums of the screening, and nothing of who set what lower', async () => {
    const { ports, lower, person, own } = await anAuditedClaim();
    await lower('firm-auditor', 2, 6000);
    const { claim } = (await answerOf(ports, getClaim, { person, params: own })) as { claim: object };
    expect(claim).toMatchObject({ totals: { acceptedFen: 15000 } });
    expect(Object.keys(claim)).not.toEqual(expect.arrayContaining(['adjustmentSheets']));
    expect(JSON.stringify(claim)).not.toContain('firm-auditor');
  });
});
