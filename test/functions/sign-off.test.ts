import { describe, expect, it } from 'vitest';
import { getHistory } from '#functions/casework/get-history.route.ts';
import { getSignOff } from '#functions/casework/get-sign-off.route.ts';
import { listMyTasks } from '#functions/casework/list-my-tasks.route.ts';
import { returnSignOff } from '#functions/casework/return-sign-off.route.ts';
import { Refused } from '#functions/edge/problem.ts';
import { changeSettings } from '#functions/filing/subjects/change-settings.route.ts';
import { submitGoods } from '#functions/positive-list/goods/submit-goods.route.ts';
import { getClaimCase } from '#functions/subsidy/claims/get-claim-case.route.ts';
import { submitClaim } from '#functions/subsidy/claims/submit-claim.route.ts';
import { withdrawClaim } from '#functions/subsidy/claims/withdraw-claim.route.ts';
import { aDraft, waybillFile } from '../support/a-claim.ts';
import { aFile, aFiledSubject, aGoodsFiling, theZone, unlisted } from '../support/a-goods-filing.ts';
import { aZone } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { someInstant } from '../support/some-cases.ts';

const clerk = 'colleague';

/** The subject wants its administrator to approve, and has a clerk. */
const approving = async (ports: MemoryPorts, subjectId: string, administrator: string) => {
  const membership = { subjectId, role: 'clerk' as const, since: someInstant, givenBy: administrator };
  await ports.register.commit({ joins: { person: clerk, membership }, events: [] });
  const set = (administratorApproves: boolean) =>
    callRoute(ports, changeSettings, {
      person: administrator,
      params: { subjectId },
      body: { administratorApproves },
    });
  await set(true);
  return { set };
};

const aClaimToSignOff = async () => {
  const ports = await aZone();
  const draft = await aDraft(ports);
  await draft.upload('waybills', waybillFile([{ number: 'SF1' }], draft.invoice));
  await draft.upload('invoice', '%PDF-1.4 invoice', { documentNumber: draft.invoice, amountFen: 10_000 });
  await draft.upload('receipt', '%PDF-1.4 receipt', { documentNumber: 'R1', amountFen: 10_000 });
  const { person, own, subjectId, ref } = draft;
  const { set } = await approving(ports, subjectId, person);
  const submitAs = (who: string) =>
    callRoute(ports, submitClaim, { person: who, params: own, body: { signed: true } });
  const tasks = () => ports.register.tasksOf(ref);
  return {
    ...draft,
    set,
    submitAs,
    tasks,
    giveBack: async (who = person) => {
      const open = (await tasks()).find(({ status }) => status === 'open');
      const body = { taskId: open?.id ?? '', note: '请补充三月的运单' };
      return { person: who, params: { subjectId }, body };
    },
    signOff: async () =>
      (
        (await answerOf(ports, getSignOff, {
          person: clerk,
          params: { subjectId, kind: 'claim', id: ref.id },
        })) as { signOff?: unknown }
      ).signOff,
  };
};

describe('where the administrator approves what a clerk submits', () => {
  it('a clerk presents, once however often they press, and the case stays where it stands', async () => {
    const { submitAs, standing, tasks, ports, subjectId } = await aClaimToSignOff();
    for (const _ of [1, 2]) expect(await submitAs(clerk)).toMatchObject({ status: 'draft' });
    expect(await standing()).toMatchObject({ status: 'draft' });
    expect((await tasks()).map(({ step, status, round }) => [step, status, round])).toEqual([
      ['sign-off', 'open', 1],
    ]);
    const desk = await answerOf(ports, listMyTasks, { person: clerk, params: { subjectId } });
    expect(desk).toMatchObject({ tasks: [{ step: 'sign-off', choices: ['approve', 'return'] }] });
  });

  it('a clerk presents nothing that has defects: they hear of them at once', async () => {
    const ports = await aZone();
    const { own, subjectId, person } = await aDraft(ports);
    await approving(ports, subjectId, person);
    const call = { person: clerk, params: own, body: { signed: true } };
    expect((await refusalOf(ports, submitClaim, call))[0]).toBe(422);
    expect(await ports.register.openAt({ subjectId })).toEqual([]);
  });

  it('the administrator submits, and that answers the question', async () => {
    const { submitAs, person, standing, tasks } = await aClaimToSignOff();
    await submitAs(clerk);
    await submitAs(person);
    expect(await standing()).toMatchObject({ status: 'submitted', commitment: { signedBy: person } });
    expect(await tasks()).toMatchObject([{ status: 'decided', decision: 'approve', decidedBy: person }]);
  });

  it('the administrator returns it with a note that the clerk reads, once or twice', async () => {
    const { ports, submitAs, giveBack, signOff, standing } = await aClaimToSignOff();
    await submitAs(clerk);
    const call = await giveBack();
    for (const _ of [1, 2]) await answerOf(ports, returnSignOff, call);
    expect(await signOff()).toMatchObject({ decision: 'return', note: '请补充三月的运单' });
    expect(await standing()).toMatchObject({ status: 'draft' });
  });

  it('a clerk presents again after a return, as a new question', async () => {
    const { ports, submitAs, giveBack, signOff } = await aClaimToSignOff();
    await submitAs(clerk);
    await answerOf(ports, returnSignOff, await giveBack());
    await submitAs(clerk);
    expect(await signOff()).toMatchObject({ status: 'open', round: 2 });
  });

  it('no clerk returns, and no administrator of another subject', async () => {
    const { ports, submitAs, giveBack } = await aClaimToSignOff();
    await submitAs(clerk);
    expect(await refusalOf(ports, returnSignOff, await giveBack(clerk))).toEqual([
      403,
      'ADMINISTRATOR-NEEDED',
    ]);
    expect(await refusalOf(ports, returnSignOff, await giveBack('stranger'))).toEqual([
      403,
      'NOT-YOUR-SUBJECT',
    ]);
  });

  it('an administrator submits without asking anybody', async () => {
    const { submitAs, person, standing, tasks } = await aClaimToSignOff();
    await submitAs(person);
    expect([(await standing())?.status, await tasks()]).toEqual(['submitted', []]);
  });

  it('a clerk submits again once the subject stops asking; the question is dropped, not approved', async () => {
    const { submitAs, set, standing, tasks } = await aClaimToSignOff();
    await submitAs(clerk);
    await set(false);
    await submitAs(clerk);
    expect(await standing()).toMatchObject({ status: 'submitted' });
    expect(await tasks()).toMatchObject([{ status: 'cancelled' }]);
  });

  it('a withdrawn case asks the administrator no longer', async () => {
    const { ports, submitAs, own, tasks } = await aClaimToSignOff();
    await submitAs(clerk);
    await callRoute(ports, withdrawClaim, { person: clerk, params: own });
    expect(await tasks()).toMatchObject([{ status: 'cancelled' }]);
  });

  it('presenting what is submitted already is refused, and holds up no department', async () => {
    const { submitAs, person, tasks, screen, steps } = await aClaimToSignOff();
    await submitAs(person);
    await screen();
    expect(await submitAs(clerk)).toMatchObject({ status: 409, refusals: [{ code: 'NOT-NOW' }] });
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
    expect((await tasks()).some(({ step }) => step === 'sign-off')).toBe(false);
  });

  it('leaves no question open where a clerk presents and the administrator submits in the same instant', async () => {
    const { submitAs, person, standing, tasks } = await aClaimToSignOff();
    const outcomes = await Promise.all([submitAs(clerk), submitAs(person)]);
    expect(outcomes.filter((outcome) => outcome instanceof Refused)).toHaveLength(1);
    const open = (await tasks()).filter(({ status }) => status === 'open').length;
    expect([(await standing())?.status === 'submitted', open > 0]).not.toEqual([true, true]);
  });

  it('shows an officer nothing of what the subject says to itself', async () => {
    const { ports, submitAs, giveBack, ref, person } = await aClaimToSignOff();
    await submitAs(clerk);
    await answerOf(ports, returnSignOff, await giveBack());
    await submitAs(person);
    const seen = JSON.stringify([
      await answerOf(ports, getClaimCase, { person: 'post-officer', params: { claimId: ref.id } }),
      await answerOf(ports, getHistory, { person: 'auditor', params: ref }),
    ]);
    expect(seen).not.toContain('请补充三月的运单');
  });

  it('goods are presented and submitted in the same way', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    const goods = await aGoodsFiling(ports, aFile(unlisted), { subjectId, person });
    const submitAs = (who: string) => callRoute(ports, submitGoods, { ...goods.call, person: who });
    await approving(ports, subjectId, person);
    expect(await submitAs(clerk)).toMatchObject({ status: 'awaiting-upload' });
    expect(await ports.register.openAt({ subjectId })).toMatchObject([{ step: 'sign-off' }]);
    await submitAs(person);
    expect(await ports.register.openAt({ subjectId })).toEqual([]);
    expect(await ports.register.get('goods-filing', goods.ref.id)).toMatchObject({ status: 'submitted' });
  });
});
