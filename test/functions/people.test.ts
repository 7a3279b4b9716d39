import { describe, expect, it } from 'vitest';
import { applicationId } from '#domain/filing/application.ts';
import { filingId } from '#domain/filing/filing.ts';
import { decideTask } from '#functions/casework/decide-task.route.ts';
import { getHistory } from '#functions/casework/get-history.route.ts';
import { getProgress } from '#functions/casework/get-progress.route.ts';
import { openApi } from '#functions/contract/openapi.ts';
import { getMe } from '#functions/directory/get-me.route.ts';
import { giveOffice } from '#functions/directory/give-office.task.ts';
import { precheckApplication } from '#functions/filing/applications/precheck-application.task.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { allRoutes } from '#functions/front-doors/routes/all.ts';
import { aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import { openTasks } from '../support/desks.ts';

const form = { customsNumber: '1507960A1B', shopUrl: 'https://shop.example.cn/', mainMarkets: '俄罗斯' };

/** A filing on the desk of commerce, which an officer decides under whatever name the token has. */
const aCase = async () => {
  const ports = await aZone();
  const { subjectId, person } = await aSubjectOf(ports);
  const ref = { kind: 'application', id: applicationId(filingId(subjectId, '9610'), 1) } as const;
  await answerOf(ports, submitApplication, { person, params: { subjectId, mode: '9610' }, body: { form } });
  await precheckApplication(ports, { id: ref.id });
  const [commerce] = await openTasks(ports, ref);
  return {
    ports,
    decide: (name?: string) =>
      answerOf(ports, decideTask, {
        person: 'commerce-officer',
        ...(name === undefined ? {} : { name }),
        params: { taskId: commerce?.id ?? '' },
        body: { decision: 'approve' },
      }),
    asStaff: () => answerOf(ports, getHistory, { person: 'auditor', params: ref }),
    asOwner: () => answerOf(ports, getProgress, { person, params: { subjectId, ...ref } }),
    given: (name: string) =>
      giveOffice(ports, {
        givenBy: 'operator',
        offices: [{ person: 'commerce-officer', name, role: 'reviewer', department: 'commerce' }],
      }),
  };
};

describe('who decided', () => {
  it('is known to the staff by the name that came with the decision', async () => {
    const { decide, asStaff } = await aCase();
    await decide('赵敏');
    expect(await asStaff()).toMatchObject({ people: { 'commerce-officer': '赵敏' } });
  });

  it('is known by the name that came with the office, where a token has none', async () => {
    const { decide, asStaff, given } = await aCase();
    await given('赵敏');
    await decide();
    expect(await asStaff()).toMatchObject({ people: { 'commerce-officer': '赵敏' } });
  });

  it('is known by the last name that was seen', async () => {
    const { decide, asStaff, given } = await aCase();
    await given('赵敏');
    await decide('赵敏（调离）');
    expect(await asStaff()).toMatchObject({ people: { 'commerce-officer': '赵敏（调离）' } });
  });

  it('stands by name in no event and no task', async () => {
    const { decide, asStaff } = await aCase();
    await decide('赵敏');
    const { people, ...rest } = (await asStaff()) as { people: unknown };
    expect(JSON.stringify(rest)).not.toContain('赵敏');
    expect(people).toEqual({ 'commerce-officer': '赵敏' });
  });

  it('is nobody to the applicant, who sees departments', async () => {
    const { decide, asOwner } = await aCase();
    await decide('赵敏');
    const told = JSON.stringify(await asOwner());
    expect(told).not.toMatch(/赵敏|commerce-officer|people/);
    expect(told).toContain('"department":"customs"');
  });
});

describe('whoever signs in', () => {
  it('is told which day it is to the zone, whatever the clock of their browser says', async () => {
    const ports = await aZone();
    const { person } = await aSubjectOf(ports);
    // In Beijing the next day has begun.
    ports.clock.moveTo('2029-09-30T16:30:00.000Z');
    expect(await answerOf(ports, getMe, { person })).toMatchObject({ person, today: '2029-10-01' });
  });
});

describe('names', () => {
  it('are answered by routes for the staff only', () => {
    const { paths } = JSON.parse(JSON.stringify(openApi(allRoutes)));
    const naming = allRoutes.filter(({ path, method, status = 200 }) =>
      JSON.stringify(paths[path][method.toLowerCase()].responses[status]).includes('/People"'),
    );
    expect(naming.length).toBeGreaterThan(4);
    for (const { id, who } of naming) {
      expect([id, Array.isArray(who)]).toEqual([id, true]);
      expect([id, String(who)]).not.toEqual([id, expect.stringMatching(/subject/)]);
    }
  });
});
