import { describe, expect, it } from 'vitest';
import { applicationId } from '#domain/filing/application.ts';
import { filingId } from '#domain/filing/filing.ts';
import { getHistory } from '#functions/casework/get-history.route.ts';
import { getProgress } from '#functions/casework/get-progress.route.ts';
import { listMyTasks } from '#functions/casework/list-my-tasks.route.ts';
import { listTasks } from '#functions/casework/list-tasks.route.ts';
import { resumeTask } from '#functions/casework/resume-task.ts';
import { Refused } from '#functions/edge/problem.ts';
import { precheckApplication } from '#functions/filing/applications/precheck-application.task.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { decide, decideStep, openTasks } from '../support/desks.ts';

const form = { customsNumber: '1507960A1B', shopUrl: 'https://shop.example.cn/', mainMarkets: '俄罗斯' };

/** A filing that lies on the desks of two departments. */
const aReviewedCase = async () => {
  const ports = await aZone();
  const { subjectId, person } = await aSubjectOf(ports);
  const ref = { kind: 'application', id: applicationId(filingId(subjectId, '9610'), 1) } as const;
  await callRoute(ports, submitApplication, { person, params: { subjectId, mode: '9610' }, body: { form } });
  await precheckApplication(ports, { id: ref.id });
  const [commerce, customs] = await openTasks(ports, ref);
  return { ports, ref, person, subjectId, commerce: commerce?.id ?? '', customs: customs?.id ?? '' };
};

const refusedWith = (status: number, code: string) => ({ status, refusals: [{ code }] });

describe('deciding a task', () => {
  it('closes it, keeps the officer’s reasons and opinion, and records who and when', async () => {
    const { ports, ref, commerce } = await aReviewedCase();
    const reasons = [{ code: 'DOCUMENT-MISSING', text: '缺营业执照' }];
    await decide(ports, 'commerce-officer', commerce, { decision: 'return', reasons, opinion: '请补正' });
    expect(await ports.register.task(commerce)).toMatchObject({
      status: 'decided',
      decision: 'return',
      reasons,
      opinion: '请补正',
      decidedBy: 'commerce-officer',
    });
    const told = await ports.register.history(ref);
    expect(told.at(-1)).toMatchObject({ type: 'TaskDecided', by: 'commerce-officer', data: { reasons } });
  });

  it('is one decision where two officers of a desk press at once', async () => {
    const { ports, commerce } = await aReviewedCase();
    const outcomes = await Promise.all([
      decide(ports, 'commerce-officer', commerce, 'approve'),
      decide(ports, 'second-commerce-officer', commerce, 'refuse'),
    ]);
    expect(outcomes.filter((outcome) => outcome instanceof Refused)).toMatchObject([
      refusedWith(409, 'TASK-CLOSED'),
    ]);
  });

  it('is one decision where one officer presses twice', async () => {
    const { ports, commerce } = await aReviewedCase();
    await decide(ports, 'commerce-officer', commerce, 'approve');
    expect(await decide(ports, 'commerce-officer', commerce, 'approve')).toMatchObject(
      refusedWith(409, 'TASK-CLOSED'),
    );
  });

  it('is not for a person who has taken another step of the case', async () => {
    const { ports, commerce, customs } = await aReviewedCase();
    await decide(ports, 'both-officer', commerce, 'approve');
    expect(await decide(ports, 'both-officer', customs, 'approve')).toMatchObject(
      refusedWith(403, 'TWO-STEPS'),
    );
  });

  it('is not for a member of the subject whose case it is', async () => {
    const { ports, subjectId, commerce } = await aReviewedCase();
    const since = '2026-01-01T00:00:00.000Z';
    const membership = { subjectId, role: 'clerk', since, givenBy: 'clerk-0' } as const;
    await ports.register.commit({ joins: { person: 'commerce-officer', membership }, events: [] });
    expect(await decide(ports, 'commerce-officer', commerce, 'approve')).toMatchObject(
      refusedWith(403, 'OWN-CASE'),
    );
    expect(await ports.register.task(commerce)).toMatchObject({ status: 'open' });
  });

  it('is not for whoever filed the case, whatever office they have been given since', async () => {
    const { ports, person, commerce } = await aReviewedCase();
    await ports.directory.give(person, {
      role: 'reviewer',
      department: 'commerce',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    expect(await decide(ports, person, commerce, 'approve')).toMatchObject({ status: 403 });
  });

  it('is not for another department, nor for another role of the same', async () => {
    const { ports, commerce, customs } = await aReviewedCase();
    expect(await decide(ports, 'commerce-officer', customs, 'approve')).toMatchObject(
      refusedWith(403, 'NOT-YOUR-DESK'),
    );
    expect(await decide(ports, 'approver', commerce, 'approve')).toMatchObject(
      refusedWith(403, 'NOT-YOUR-DESK'),
    );
  });

  it('offers what the task offers, and asks for a reason where one is owed', async () => {
    const { ports, commerce } = await aReviewedCase();
    expect(await decide(ports, 'commerce-officer', commerce, 'uphold')).toMatchObject(
      refusedWith(422, 'DECISION-NOT-OFFERED'),
    );
    expect(
      await decide(ports, 'commerce-officer', commerce, { decision: 'refuse', reasons: [] }),
    ).toMatchObject(refusedWith(422, 'REASON-NEEDED'));
  });

  it('says so where there is no such task', async () => {
    const { ports } = await aReviewedCase();
    expect(await decide(ports, 'commerce-officer', 'filing~x~review~1', 'approve')).toMatchObject(
      refusedWith(404, 'NOT-FOUND'),
    );
    expect(await decide(ports, 'commerce-officer', '%zz', 'approve')).toMatchObject(
      refusedWith(404, 'NOT-FOUND'),
    );
  });
});

describe('what lies where', () => {
  it('shows officers their own desks, with the working days that are left', async () => {
    const { ports } = await aReviewedCase();
    ports.clock.moveTo('2026-03-06T01:00:00.000Z');
    const mine = await answerOf(ports, listTasks, { person: 'both-officer' });
    expect(mine).toMatchObject({
      tasks: [{ step: 'review:commerce', workingDaysLeft: 1, colour: 'yellow' }, { step: 'review:customs' }],
    });
    ports.clock.moveTo('2026-03-10T01:00:00.000Z');
    expect(await answerOf(ports, listTasks, { person: 'customs-officer' })).toMatchObject({
      tasks: [{ colour: 'red' }],
    });
    expect(await answerOf(ports, listTasks, { person: 'post-officer' })).toEqual({ tasks: [] });
  });

  it('shows the subject whom it waits for, and no officer’s name', async () => {
    const { ports, ref, person, subjectId, commerce } = await aReviewedCase();
    await decide(ports, 'commerce-officer', commerce, 'approve');
    const params = { subjectId, kind: ref.kind, id: ref.id };
    const progress = await answerOf(ports, getProgress, { person, params });
    expect(progress).toMatchObject({
      status: 'under-review',
      waitingFor: [{ desk: { department: 'customs' }, workingDaysLeft: 5 }],
    });
    expect(JSON.stringify(progress)).not.toContain('commerce-officer');
  });

  it('tells the subject that a department has spoken, and what it said only once all are weighed', async () => {
    const { ports, ref, person, subjectId, commerce } = await aReviewedCase();
    await decide(ports, 'commerce-officer', commerce, 'refuse');
    const params = { subjectId, kind: ref.kind, id: ref.id };
    const { milestones } = (await answerOf(ports, getProgress, { person, params })) as {
      milestones: { type: string; data?: unknown }[];
    };
    expect(milestones.find(({ type }) => type === 'TaskDecided')?.data).toEqual({
      step: 'review:commerce',
      round: 1,
    });
  });

  it('shows a subject nothing of another’s case', async () => {
    const { ports, ref } = await aReviewedCase();
    const other = await aSubjectOf(ports, 1);
    const params = { subjectId: other.subjectId, kind: ref.kind, id: ref.id };
    expect(await callRoute(ports, getProgress, { person: other.person, params })).toMatchObject(
      refusedWith(404, 'NOT-FOUND'),
    );
  });

  it('shows the subject what it is asked itself', async () => {
    const ports = await aZone();
    const { subjectId, person } = await aSubjectOf(ports);
    const params = { subjectId, mode: '9610' };
    await callRoute(ports, submitApplication, { person, params, body: { form: {} } });
    await precheckApplication(ports, { id: applicationId(filingId(subjectId, '9610'), 1) });
    expect(await answerOf(ports, listMyTasks, { person, params: { subjectId } })).toMatchObject({
      tasks: [{ step: 'correction', choices: ['resubmitted'] }],
    });
  });

  it('tells an auditor everything that happened, in order', async () => {
    const { ports, ref } = await aReviewedCase();
    await decideStep(ports, ref, 'commerce-officer', 'review:commerce', 'approve');
    const told = await answerOf(ports, getHistory, { person: 'auditor', params: ref });
    expect((told as { events: { type: string }[] }).events.map(({ type }) => type)).toEqual([
      'ApplicationSubmitted',
      'ApplicationPutToDepartments',
      'TaskDecided',
    ]);
  });
});

describe('a decision and the execution that waits for it', () => {
  it('find each other whichever was first, and once', async () => {
    const { ports, commerce } = await aReviewedCase();
    ports.waits.leave(commerce, 'token-1');
    expect(await resumeTask(ports, commerce)).toBe(false);
    await decide(ports, 'commerce-officer', commerce, 'approve');
    expect(await resumeTask(ports, commerce)).toBe(true);
    expect(await resumeTask(ports, commerce)).toBe(false);
    expect(ports.workflows.resumed).toEqual([{ token: 'token-1', decision: 'approve' }]);
  });

  it('tells every execution that waits, also one that an earlier round has left behind', async () => {
    const { ports, commerce } = await aReviewedCase();
    ports.waits.leave(commerce, 'token-1');
    ports.waits.leave(commerce, 'token-2');
    await decide(ports, 'commerce-officer', commerce, 'approve');
    await resumeTask(ports, commerce);
    expect(ports.workflows.resumed.map(({ token }) => token)).toEqual(['token-1', 'token-2']);
    expect(await ports.waits.waiting()).toEqual([]);
  });

  it('keeps the token where the hand-over fails, so that it is tried again', async () => {
    const { ports, commerce } = await aReviewedCase();
    ports.waits.leave(commerce, 'token-1');
    await decide(ports, 'commerce-officer', commerce, 'approve');
    const failing = {
      ...ports,
      workflows: { ...ports.workflows, resume: () => Promise.reject(Error('no')) },
    };
    await expect(resumeTask(failing, commerce)).rejects.toThrow('no');
    expect(await ports.waits.waiting()).toEqual([commerce]);
    expect(await resumeTask(ports, commerce)).toBe(true);
  });
});
