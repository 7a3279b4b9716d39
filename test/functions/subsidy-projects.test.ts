import { describe, expect, it } from 'vitest';
import { openClaim } from '#functions/subsidy/claims/open-claim.route.ts';
import { getProject } from '#functions/subsidy/projects/get-project.route.ts';
import { getProjectCase } from '#functions/subsidy/projects/get-project-case.route.ts';
import { lapseProjects } from '#functions/subsidy/projects/lapse-projects.schedule.ts';
import { listProjects } from '#functions/subsidy/projects/list-projects.route.ts';
import { withdrawProject } from '#functions/subsidy/projects/withdraw-project.route.ts';
import { aPlan } from '../support/a-project.ts';
import { aDecision, aProject, aWrittenProject, toConference, vote } from '../support/a-proposal.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { meanwhile } from '../support/meanwhile.ts';

const codesOf = (outcome: unknown) =>
  (outcome as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);

describe('a project', () => {
  it('is put to the departments that do not lead, and then drafted by the one that does', async () => {
    const project = await aWrittenProject();
    await project.propose();
    expect(await project.steps()).toEqual(['review:post']);
    await project.decide('post-officer', 'review:post', { decision: 'refuse', reasons: [{ code: 'OTHER' }] });
    expect(await project.carry()).toMatchObject({ standing: 'being-drafted' });
    expect(await project.steps()).toEqual(['draft-decision']);
  });

  it('comes back with everything that must be corrected, and is proposed again', async () => {
    const project = await aWrittenProject();
    await project.propose();
    await project.decide('post-officer', 'review:post', {
      decision: 'return',
      reasons: [{ code: 'FACTS-DISAGREE', text: '面积不符' }],
    });
    expect(await project.carry()).toMatchObject({ standing: 'draft' });
    expect((await project.standing()).findings).toMatchObject([{ found: '面积不符' }]);
    await project.propose();
    expect((await project.standing()).status).toBe('in-opinion');
  });

  it('is decided by the conference, and in force once a second person has confirmed it', async () => {
    const project = await aWrittenProject();
    await toConference(project);
    expect(await project.steps()).toContain('minutes');
    await vote(project, 'approve');
    expect((await project.standing()).decision).toBeUndefined();
    await project.decide('approver', 'confirm', 'approve');
    await project.carry();
    const { status, decision } = await project.standing();
    expect(status).toBe('under-way');
    expect(decision?.milestones.map(({ upToFen }) => upToFen)).toEqual([30_000_000, 70_000_000, 100_000_000]);
  });

  it('is drafted anew where whoever confirms sends it back', async () => {
    const project = await aWrittenProject();
    await toConference(project);
    await vote(project, 'approve');
    await project.decide('approver', 'confirm', { decision: 'return', reasons: [{ code: 'AMOUNT-WRONG' }] });
    expect(await project.carry()).toMatchObject({ standing: 'being-drafted' });
    expect(await project.steps()).toEqual(['draft-decision']);
  });

  it('keeps from its subject why a draft was sent back, until something is decided', async () => {
    const project = await aWrittenProject();
    await toConference(project);
    await vote(project, 'approve');
    await project.decide('approver', 'confirm', { decision: 'return', reasons: [{ code: 'AMOUNT-WRONG' }] });
    await project.carry();
    expect(await project.call(getProject)).toMatchObject({ project: { findings: [] } });
  });

  it('ends where the conference refuses it', async () => {
    const project = await aWrittenProject();
    await toConference(project);
    await vote(project, 'refuse');
    expect(await project.standing()).toMatchObject({
      status: 'refused',
      findings: [{ code: 'REVIEW-NOT-ELIGIBLE' }],
    });
  });

  it('is put to another sitting where one decides nothing', async () => {
    const project = await aWrittenProject();
    await toConference(project);
    await project.close('cannot-decide', { missing: '规划部门意见' });
    await project.carry();
    await vote(project, 'approve');
    expect((await project.standing()).status).toBe('to-be-confirmed');
  });

  it('is not proposed with a plan that does not add up, nor by whoever is not filed', async () => {
    const project = await aWrittenProject({ eligibility: { modes: ['9610'] } }, aPlan({ financing: [] }));
    expect(codesOf(await project.propose())).toEqual(['PROJECT-FINANCING', 'SU-101']);
  });

  it('is not drafted above what was asked for, nor by whoever gave an opinion', async () => {
    const project = await aWrittenProject();
    await project.propose();
    await project.decide('post-officer', 'review:post', 'approve');
    await project.carry();
    const more = aDecision({ ceilingFen: 100_000_001 });
    expect(codesOf(await project.draft(more))).toEqual(['PROJECT-TOO-MUCH']);
    expect(codesOf(await project.draft(aDecision(), 'post-officer'))).toEqual(['NOT-YOUR-DESK']);
  });

  it('is not decided with a milestone that would lapse in the same night', async () => {
    const project = await aWrittenProject();
    await project.propose();
    await project.decide('post-officer', 'review:post', 'approve');
    await project.carry();
    project.ports.clock.moveTo('2026-06-01T01:00:00.000Z');
    const days = ['2026-05-31', '2027-06-30', '2027-12-31'];
    const late = aDecision({ milestones: days.map((dueOn) => ({ dueOn })) });
    expect(codesOf(await project.draft(late))).toEqual(['DECISION-OVERDUE']);
    const today = aDecision({ milestones: ['2026-06-01', ...days.slice(1)].map((dueOn) => ({ dueOn })) });
    expect(await project.draft(today)).toMatchObject({ status: 'being-drafted' });
  });

  it('is drafted anew where the day of a milestone went by before it was confirmed', async () => {
    const project = await aWrittenProject();
    await toConference(project);
    await vote(project, 'approve');
    project.ports.clock.moveTo('2027-01-04T01:00:00.000Z');
    await project.decide('approver', 'confirm', 'approve');
    expect(await project.carry()).toMatchObject({ standing: 'being-drafted' });
    expect(await project.steps()).toEqual(['draft-decision']);
  });

  it('comes first: its programme is not claimed from otherwise', async () => {
    const { ports, person, subjectId } = await aWrittenProject();
    expect(
      await refusalOf(ports, openClaim, { person, params: { subjectId, programmeId: 'sites' } }),
    ).toEqual([409, 'PROJECT-FIRST']);
  });

  it('is nobody else’s to see, and what is being drafted is not told to its subject', async () => {
    const project = await aWrittenProject();
    await toConference(project);
    const own = (await project.call(getProject)) as { project: Record<string, unknown> };
    const all = (await project.call(listProjects)) as { projects: Record<string, unknown>[] };
    for (const told of [own.project, all.projects[0]]) {
      expect(told).not.toHaveProperty('drafted');
      expect(told).toMatchObject({ agreed: [] });
    }
    const params = { projectId: project.ref.id };
    const seen = await answerOf(project.ports, getProjectCase, { person: 'commerce-lead', params });
    expect(seen).toMatchObject({ project: { drafted: { ceilingFen: 100_000_000 } } });
  });
});

describe('a change of a project', () => {
  it('leaves what was decided in force until another decision', async () => {
    const project = await aProject();
    await project.change('工期延长');
    await project.write(aPlan({ days: ['2026-12-31', '2027-09-30', '2028-06-30'] }));
    expect(await project.claim('contract')).toMatchObject({ status: 'draft' });
    await toConference(
      project,
      aDecision({ milestones: ['2026-12-31', '2027-09-30', '2028-06-30'].map((dueOn) => ({ dueOn })) }),
    );
    expect((await project.standing()).decision?.milestones[1]?.dueOn).toBe('2027-06-30');
    await vote(project, 'approve');
    await project.decide('approver', 'confirm', 'approve');
    await project.carry();
    expect(await project.standing()).toMatchObject({
      status: 'under-way',
      decision: { milestones: [{}, { dueOn: '2027-09-30' }, { dueOn: '2028-06-30' }] },
    });
  });

  it.each([
    [
      'that the conference refuses',
      async (project: Awaited<ReturnType<typeof aProject>>) => {
        await toConference(project);
        await vote(project, 'refuse');
      },
    ],
    ['that its subject gives up', (project: Awaited<ReturnType<typeof aProject>>) => project.withdraw()],
    [
      'that was sent back, and that its subject gives up then',
      async (project: Awaited<ReturnType<typeof aProject>>) => {
        await project.propose();
        const reasons = [{ code: 'FACTS-DISAGREE' }];
        await project.decide('post-officer', 'review:post', { decision: 'return', reasons });
        await project.carry();
        await project.withdraw();
        expect((await project.standing()).findings).toEqual([]);
      },
    ],
  ])('%s leaves the project as it was', async (_, ends) => {
    const project = await aProject();
    await project.change('增加投资');
    await project.write(aPlan({ title: '扩建' }));
    await ends(project);
    const { status, plan, decision, drafted, changeReason } = await project.standing();
    expect(status).toBe('under-way');
    expect(plan).toEqual(decision?.plan);
    expect([drafted, changeReason]).toEqual([undefined, undefined]);
  });
});

describe('a project under way', () => {
  it('is accepted on site by a person whose findings stand there', async () => {
    const project = await aProject();
    await project.askAcceptance();
    await project.decide('second-commerce-officer', 'acceptance', {
      decision: 'approve',
      opinion: '已建成，可用。',
    });
    await project.carry();
    expect(await project.standing()).toMatchObject({
      status: 'accepted',
      acceptance: { by: 'second-commerce-officer', findings: '已建成，可用。' },
    });
  });

  it('goes on where the site is not accepted, with what must be mended', async () => {
    const project = await aProject();
    await project.askAcceptance();
    await project.decide('second-commerce-officer', 'acceptance', {
      decision: 'refuse',
      opinion: '分拣线未安装',
      reasons: [{ code: 'FACTS-DISAGREE', text: '分拣线未安装' }],
    });
    await project.carry();
    expect(await project.standing()).toMatchObject({
      status: 'under-way',
      findings: [{ found: '分拣线未安装' }],
    });
  });

  it('lapses in the night after the day of a milestone that nobody has claimed', async () => {
    const project = await aProject();
    project.ports.clock.moveTo('2026-12-31T15:59:00.000Z');
    expect(await lapseProjects(project.ports)).toEqual({ moved: 0 });
    project.ports.clock.moveTo('2026-12-31T16:10:00.000Z');
    expect(await lapseProjects(project.ports)).toEqual({ moved: 1 });
    expect(await lapseProjects(project.ports)).toEqual({ moved: 0 });
    expect(codesOf(await project.claim('contract'))).toEqual(['PROJECT-NOT-DECIDED']);
  });

  it('is withdrawn only while nothing of it is claimed', async () => {
    const project = await aProject();
    const claim = await project.instalment('contract');
    await claim.upload('contract', '%PDF-1.7\n');
    await claim.submit();
    expect(codesOf(await project.withdraw())).toEqual(['PROJECT-CLAIMED']);
    await claim.withdraw();
    await project.withdraw();
    expect((await project.standing()).status).toBe('withdrawn');
  });
});

describe('a claim that is submitted in the same moment', () => {
  const aReadyClaim = async () => {
    const project = await aProject();
    const claim = await project.instalment('contract');
    await claim.upload('contract', '%PDF-1.7\n');
    const submittedMeanwhile = meanwhile(project.ports, claim.submit);
    return { project, claim, submittedMeanwhile };
  };

  it('keeps its project from being withdrawn', async () => {
    const { project, claim, submittedMeanwhile } = await aReadyClaim();
    const { version } = await project.standing();
    const call = { person: project.person, params: project.own, body: { version } };
    expect(await refusalOf(submittedMeanwhile, withdrawProject, call)).toEqual([409, 'CASE-MOVED']);
    const { status } = await project.standing();
    expect([status, (await claim.standing())?.status]).toEqual(['under-way', 'submitted']);
  });

  it('keeps its project from lapsing', async () => {
    const { project, claim, submittedMeanwhile } = await aReadyClaim();
    project.ports.clock.moveTo('2026-12-31T16:10:00.000Z');
    expect(await lapseProjects(submittedMeanwhile)).toEqual({ moved: 0 });
    const { status } = await project.standing();
    expect([status, (await claim.standing())?.status]).toEqual(['under-way', 'submitted']);
  });
});
