import { describe, expect, it } from 'vitest';
import { submitClaim } from '#functions/subsidy/claims/submit-claim.route.ts';
import { listAllProjects } from '#functions/subsidy/projects/list-all-projects.route.ts';
import { proposeForSubject } from '#functions/subsidy/projects/propose-for-subject.route.ts';
import { conference } from '../support/a-conference.ts';
import { aPlan } from '../support/a-project.ts';
import { aDecision, aProject, aWrittenProject, toConference, vote } from '../support/a-proposal.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

describe('case by case', () => {
  const caseByCase = {
    formula: { amount: { kind: 'as-decided', mostFen: 300_000_000 }, roundingUnitFen: 100 },
  };
  const decision = aDecision({
    ceilingFen: 80_000_000,
    milestones: [
      { title: '平台上线', fen: 50_000_000, needs: ['report'], dueOn: '2026-12-31' },
      { title: '运行满一年', fen: 30_000_000, needs: ['report'], dueOn: '2027-12-31' },
    ],
  });

  it('is paid as the conference decides: so much at each milestone', async () => {
    const project = await aProject(caseByCase, aPlan(), decision);
    expect((await project.standing()).decision?.milestones).toMatchObject([
      { id: 'm1', title: { zh: '平台上线' }, upToFen: 50_000_000 },
      { id: 'm2', title: { zh: '运行满一年' }, upToFen: 80_000_000 },
    ]);
  });

  /** Of its first milestone a contract is asked for as well; what remains is that the change is confirmed. */
  const aChangeToConfirm = async () => {
    const project = await aProject(caseByCase, aPlan(), decision);
    const claim = await project.instalment('m1');
    const [first, ...others] = decision.milestones;
    const more = { ...decision, milestones: [{ ...first, needs: ['contract', 'report'] }, ...others] };
    await project.change('补充合同');
    await toConference(project, more);
    await vote(project, 'approve');
    await project.decide('approver', 'confirm', 'approve');
    await claim.upload('report', '%PDF-1.7\n');
    return { project, claim };
  };

  it('asks of a claim that is still written what was decided last', async () => {
    const { project, claim } = await aChangeToConfirm();
    await project.carry();
    expect(codesOf(await claim.submit())).toEqual([422, 'SU-107']);
    await claim.upload('contract', '%PDF-1.7\n');
    await claim.submit();
    expect((await claim.standing())?.instalment?.milestone.needs).toEqual(['contract', 'report']);
  });

  it('takes no claim by a decision that was changed while it was being submitted', async () => {
    const { project, claim } = await aChangeToConfirm();
    const { ports } = project;
    let isDecided = false;
    const get: typeof ports.register.get = async (kind, id) => {
      const read = await ports.register.get(kind, id);
      if (kind === 'project' && !isDecided) {
        isDecided = true;
        await project.carry();
      }
      return read;
    };
    const decidedMeanwhile = { ...ports, register: { ...ports.register, get } };
    const call = { person: project.person, params: claim.own, body: { signed: true } };
    expect(codesOf(await callRoute(decidedMeanwhile, submitClaim, call))).toEqual([422, 'SU-107']);
    expect((await claim.standing())?.status).toBe('draft');
  });

  it('is decided in sums that add up to the ceiling', async () => {
    const project = await aWrittenProject(caseByCase);
    await project.propose();
    await project.decide('post-officer', 'review:post', 'approve');
    await project.carry();
    const less = { ...decision, milestones: decision.milestones.slice(0, 1) };
    expect(codesOf(await project.draft(less))).toEqual([422, 'DECISION-CEILING']);
  });

  it('may be proposed by a department for a subject, where the programme says so', async () => {
    const propose = async (route: Record<string, unknown>) => {
      const { ports, subjectId } = await aWrittenProject({
        ...caseByCase,
        route: { committee: conference, ...route },
      });
      const params = { id: subjectId, programmeId: 'sites', key: 'dept1' };
      return callRoute(ports, proposeForSubject, { person: 'post-officer', params, body: aPlan() });
    };
    expect(await propose({ departmentsPropose: true })).toMatchObject({
      status: 'in-opinion',
      proposedFor: 'post',
    });
    expect(codesOf(await propose({}))).toEqual([403, 'PROPOSAL-NOT-YOURS']);
  });

  it('is offered to the departments of the programme, and to no others', async () => {
    const { ports } = await aWrittenProject({
      ...caseByCase,
      route: { committee: conference, departmentsPropose: true },
    });
    const offeredTo = async (person: string) => {
      const { programmes } = (await answerOf(ports, listAllProjects, { person })) as {
        programmes: { id: string }[];
      };
      return programmes.map(({ id }) => id);
    };
    expect(await offeredTo('post-officer')).toEqual(['sites']);
    expect(await offeredTo('customs-officer')).toEqual([]);
  });
});
