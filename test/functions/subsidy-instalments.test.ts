import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { entitle } from '#domain/subsidy/amount/entitlement.ts';
import { grantedToProject } from '#domain/subsidy/claims/grants.ts';
import { closeSitting } from '#functions/casework/committee/close-sitting.route.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { addAuditReport } from '#functions/subsidy/audit/add-audit-report.route.ts';
import { handInAudit } from '#functions/subsidy/audit/hand-in-audit.route.ts';
import { getClaim } from '#functions/subsidy/claims/get-claim.route.ts';
import { withdrawClaim } from '#functions/subsidy/claims/withdraw-claim.route.ts';
import { getProject } from '#functions/subsidy/projects/get-project.route.ts';
import { lapseProjects } from '#functions/subsidy/projects/lapse-projects.schedule.ts';
import { lodgeReconsideration } from '#functions/subsidy/reconsiderations/lodge-reconsideration.route.ts';
import { withdrawReconsideration } from '#functions/subsidy/reconsiderations/withdraw-reconsideration.route.ts';
import { invoiceNumber } from '../support/a-claim.ts';
import { aProjectProgramme } from '../support/a-project.ts';
import { aDecision, aProject, toConference, vote } from '../support/a-proposal.ts';
import { callRoute, refusalOf } from '../support/call-route.ts';
import { openTasks } from '../support/desks.ts';
import { meanwhile } from '../support/meanwhile.ts';

type Project = Awaited<ReturnType<typeof aProject>>;
type Claim = Awaited<ReturnType<Project['instalment']>>;

const codesOf = (outcome: unknown) =>
  (outcome as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
const pdf = '%PDF-1.7\n';

const fees = (yuan: string, invoice: string) =>
  ['费用类别,收款单位,支付日期,金额(元),发票号码', `工程款,某建筑公司,2026-05-10,${yuan},${invoice}`].join(
    '\r\n',
  );

/** Both departments agree. */
const agreed = async (claim: Claim) => {
  await claim.decide('second-commerce-officer', 'review:commerce', 'approve');
  await claim.decide('post-officer', 'review:post', 'approve');
  await claim.weigh();
};

const theContract = async (project: Project) => {
  const claim = await project.instalment('contract');
  await claim.upload('contract', pdf);
  await claim.submit();
  await claim.screen();
  return claim;
};

/** With all that its milestone asks for, and not submitted yet. */
const aReadyFor = async (project: Project, milestone: string, yuan: string, n: number) => {
  const claim = await project.instalment(milestone);
  const invoice = invoiceNumber(n);
  await claim.upload('fees', fees(yuan, invoice));
  await claim.upload('invoice', pdf, { documentNumber: invoice, amountFen: 1_000_000_000 });
  await claim.upload('receipt', `${pdf}${n}`, { amountFen: 1_000_000_000 });
  await claim.upload('report', `${pdf}report ${n}`);
  return claim;
};

const aPaidFor = async (...what: Parameters<typeof aReadyFor>) => {
  const claim = await aReadyFor(...what);
  await claim.submit();
  await claim.screen();
  return claim;
};

const audited = async (claim: Claim) => {
  const params = { claimId: claim.ref.id };
  await callRoute(claim.ports, addAuditReport, { person: 'firm-auditor', params, body: { bytes: 9 } });
  claim.ports.evidence.put(`audits/${claim.ref.id}/1/upload`, pdf);
  const body = { decision: 'audited', fileName: '审计报告.pdf', opinion: '金额属实。' };
  await callRoute(claim.ports, handInAudit, { person: 'firm-auditor', params, body });
  await claim.concludeAudit();
};

const granted = async ({ ports, subjectId, ref }: Project) =>
  grantedToProject(await ports.register.grantsOf(subjectId), ref.id);

/** The conference refuses it, for this reason. */
const refusedFor = async (claim: Claim, code: string) => {
  const against = { decision: 'refuse', opinion: '见理由。', reasons: [{ code }] } as const;
  await claim.decide('second-commerce-officer', 'review:commerce', against);
  await claim.decide('post-officer', 'review:post', 'approve');
  await claim.weigh();
  for (const [person, seat] of [
    ['commerce-lead', 'commerce'],
    ['post-lead', 'post'],
    ['expert-1', 'expert-a'],
  ] as const)
    await claim.decide(person, `vote:${seat}`, against);
  const sitting = (await openTasks(claim.ports, claim.ref)).find(({ step }) => step === 'minutes');
  await callRoute(claim.ports, closeSitting, {
    person: 'secretary',
    params: { taskId: sitting?.id ?? 'none' },
    body: { minutes: '会议研究了申报材料，逐项表决。', outcome: 'refuse' },
  });
  await claim.conclude();
  expect((await claim.standing())?.status).toBe('refused');
};

/** The claim of the first milestone, refused. */
const aRefused = async (code = 'DOCUMENT-MISSING') => {
  const project = await aProject();
  const claim = await theContract(project);
  await refusedFor(claim, code);
  return { project, claim };
};

/** Its first milestone is due on this day. */
const dueOn = async (project: Project, on: string) => {
  const { decision, ...standing } = await project.standing();
  const [first, ...others] = decision?.milestones ?? [];
  if (!decision || !first) throw new Error('The project is decided.');
  const moved = { ...decision, milestones: [{ ...first, dueOn: day(on) }, ...others] };
  const version = standing.version + 1;
  await project.ports.register.commit({ cases: [{ ...standing, version, decision: moved }], events: [] });
};

const lodge = ({ ports, person, own }: Claim) =>
  callRoute(ports, lodgeReconsideration, {
    person,
    params: own,
    body: { statement: '合同已经重新签订并公证。' },
  });

describe('a milestone whose claim was refused', () => {
  it('is claimed again by the same claim, in a fresh round, where that can be mended', async () => {
    const { project, claim } = await aRefused();
    expect(await project.claim('contract')).toMatchObject({ id: claim.ref.id, status: 'draft', round: 2 });
    expect(await project.claim('contract')).toMatchObject({ id: claim.ref.id, status: 'draft', round: 2 });
    await claim.submit();
    await claim.screen();
    await agreed(claim);
    expect((await claim.standing())?.status).toBe('determined');
    expect(await project.ports.register.ownedBy('claim', project.subjectId)).toHaveLength(1);
    expect(await granted(project)).toBe(30_000_000);
  });

  it('is not claimed again where it was refused on principle: that is reconsidered', async () => {
    const { project } = await aRefused('NOT-ELIGIBLE');
    expect(codesOf(await project.claim('contract'))).toEqual(['MILESTONE-REFUSED']);
  });

  it('is not claimed again while its refusal is being reconsidered', async () => {
    const { project, claim } = await aRefused();
    await lodge(claim);
    expect(codesOf(await project.claim('contract'))).toEqual(['MILESTONE-RECONSIDERED']);
  });

  it('is not claimed again after its day, which a change of the project may move', async () => {
    const { project } = await aRefused();
    project.ports.clock.moveTo('2027-01-04T01:00:00.000Z');
    expect(codesOf(await project.claim('contract'))).toEqual(['MILESTONE-PAST']);
  });

  it('is shown with its refusal, and with whether it may be claimed again', async () => {
    const seen = async (code: string) => {
      const { project } = await aRefused(code);
      return (await project.call(getProject)) as { milestones: unknown[] };
    };
    expect((await seen('DOCUMENT-MISSING')).milestones[0]).toMatchObject({
      claim: { status: 'refused' },
      again: true,
      obstacles: [],
    });
    expect((await seen('NOT-ELIGIBLE')).milestones[0]).toMatchObject({
      claim: { status: 'refused' },
      again: false,
      obstacles: [{ code: 'MILESTONE-REFUSED' }],
    });
  });

  it('is not offered again while its refusal is being reconsidered', async () => {
    const { project, claim } = await aRefused();
    await lodge(claim);
    const { milestones } = (await project.call(getProject)) as { milestones: unknown[] };
    expect(milestones[0]).toMatchObject({ again: false, obstacles: [{ code: 'MILESTONE-RECONSIDERED' }] });
  });

  it('does not end its project while reconsideration may be asked for, or is being decided', async () => {
    const { project, claim } = await aRefused();
    const night = async (at: string) => {
      project.ports.clock.moveTo(at);
      return lapseProjects(project.ports);
    };
    const refusedAt = Date.parse((await claim.standing())?.changedAt ?? '');
    const daysLater = (days: number) => new Date(refusedAt + days * 86_400_000).toISOString();
    await dueOn(project, daysLater(1).slice(0, 10));
    expect(await night(daysLater(50))).toEqual({ moved: 0 });
    await lodge(claim);
    expect(await night(daysLater(90))).toEqual({ moved: 0 });
    const { ports, person, subjectId } = project;
    const [asked] = await ports.register.ownedBy('reconsideration', subjectId);
    if (!asked) throw new Error('Reconsideration was asked for.');
    const params = { subjectId, claimId: asked.claimId, id: asked.id };
    await callRoute(ports, withdrawReconsideration, { person, params });
    expect(await night(daysLater(91))).toEqual({ moved: 1 });
  });
});

describe('an instalment', () => {
  it('asks for what its milestone needs, and for nothing else', async () => {
    const project = await aProject();
    const claim = await project.instalment('contract');
    const missing = async () => (await claim.call(getClaim)) as { missing: { code: string; at: string }[] };
    expect((await missing()).missing.map(({ at }) => at)).toEqual(['contract']);
    await claim.upload('contract', pdf);
    expect((await missing()).missing).toEqual([]);
  });

  it('is determined with its derivation, and recomputed from what was frozen with it', async () => {
    const project = await aProject();
    const claim = await theContract(project);
    await agreed(claim);
    const { status, determinedFen, derivation, facts = {} } = (await claim.standing()) ?? {};
    expect([status, determinedFen]).toEqual(['determined', 30_000_000]);
    expect(entitle(aProjectProgramme().formula, { facts }).derivation).toEqual(derivation);
  });

  it('is one claim however often its milestone is claimed', async () => {
    const project = await aProject();
    await project.instalment('contract');
    await project.instalment('contract');
    expect(await project.ports.register.ownedBy('claim', project.subjectId)).toHaveLength(1);
  });

  it('waits for the one before it to be determined', async () => {
    const project = await aProject();
    expect(codesOf(await project.claim('progress'))).toEqual(['MILESTONE-ORDER']);
    const first = await theContract(project);
    expect(codesOf(await project.claim('progress'))).toEqual(['MILESTONE-ORDER']);
    await agreed(first);
    expect(await project.claim('progress')).toMatchObject({ status: 'draft' });
  });

  it('is audited where its milestone says so, and pays its share of what was verified', async () => {
    const project = await aProject();
    await agreed(await theContract(project));
    const claim = await aPaidFor(project, 'progress', '1200000', 1);
    expect((await claim.standing())?.status).toBe('in-audit');
    await audited(claim);
    await agreed(claim);
    // Half of 1,200,000 verified, less the 300,000 in advance.
    expect((await claim.standing())?.determinedFen).toBe(30_000_000);
    expect(await granted(project)).toBe(60_000_000);
  });

  it('is not withdrawn beneath one that was claimed upon it', async () => {
    const project = await aProject();
    const first = await theContract(project);
    await agreed(first);
    await aPaidFor(project, 'progress', '1200000', 1);
    expect(codesOf(await first.withdraw())).toEqual(['MILESTONE-BUILT-UPON']);
  });

  it('is not withdrawn in the moment in which one is submitted upon it', async () => {
    const project = await aProject();
    const first = await theContract(project);
    await agreed(first);
    const later = await aReadyFor(project, 'progress', '1200000', 1);
    const submittedMeanwhile = meanwhile(project.ports, later.submit);
    const call = { person: project.person, params: first.own };
    expect(await refusalOf(submittedMeanwhile, withdrawClaim, call)).toEqual([409, 'CASE-MOVED']);
    expect((await first.standing())?.status).toBe('determined');
  });

  it('never exceeds a ceiling that was lowered while it was being decided', async () => {
    const project = await aProject();
    const claim = await theContract(project);
    await project.change('缩小规模');
    await toConference(project, aDecision({ ceilingFen: 50_000_000 }));
    await vote(project, 'approve');
    await project.decide('approver', 'confirm', 'approve');
    await project.carry();
    await agreed(claim);
    expect((await claim.standing())?.determinedFen).toBe(15_000_000);
  });

  it('keeps a ceiling from being confirmed below what was determined meanwhile', async () => {
    const project = await aProject();
    const claim = await theContract(project);
    await project.change('缩小规模');
    await toConference(project, aDecision({ ceilingFen: 20_000_000 }));
    await vote(project, 'approve');
    await agreed(claim);
    await project.decide('approver', 'confirm', 'approve');
    expect(await project.carry()).toMatchObject({ standing: 'being-drafted' });
    expect((await project.standing()).findings.map(({ code }) => code)).toEqual(['DECISION-BELOW-GRANTED']);
  });

  it('is shared out as it comes, long before the window ends', async () => {
    const project = await aProject();
    const first = await theContract(project);
    await agreed(first);
    const { ports } = project;
    const params = { programmeId: 'sites', periodId: '2026-2028' };
    const prepared = await callRoute(ports, prepareAllocation, { person: 'programme-officer', params });
    expect(prepared).toMatchObject({ status: 'prepared' });
    await sharePool(ports, { id: 'sites-2026-2028' });
    expect(await first.standing()).toMatchObject({ status: 'allocated', allocatedFen: 30_000_000 });
  });
});
