import { describe, expect, it } from 'vitest';
import { applicationId } from '#domain/filing/application.ts';
import { filingId } from '#domain/filing/filing.ts';
import type { FilingForm } from '#domain/filing/form.ts';
import { CaseMoved } from '#functions/errors.ts';
import { lapseApplication } from '#functions/filing/applications/lapse-application.task.ts';
import { precheckApplication } from '#functions/filing/applications/precheck-application.task.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { weighApplication } from '#functions/filing/applications/weigh-application.task.ts';
import { withdrawApplication } from '#functions/filing/applications/withdraw-application.route.ts';
import { aMode, aSubjectOf, aZone } from '../support/a-zone.ts';
import { callRoute } from '../support/call-route.ts';
import { carried } from '../support/carried.ts';
import { decideStep } from '../support/desks.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const definition = definitions(resourcesOf(synthesized().stacks)).get('FilingApproval') ?? {};
const steps = {
  PrecheckApplication: precheckApplication,
  WeighApplication: weighApplication,
  LapseApplication: lapseApplication,
};

const inOrder: FilingForm = {
  customsNumber: '1507960A1B',
  shopUrl: 'https://shop.example.cn/',
  mainMarkets: '俄罗斯',
};

/** A filing submitted on Monday 2 March 2026, with its execution started. */
const aCarriedFiling = async ({ form = inOrder, mode = aMode(), but = {} } = {}) => {
  const ports = await aZone({ mode });
  const { subjectId, person } = await aSubjectOf(ports);
  const ref = { kind: 'application', id: applicationId(filingId(subjectId, '9610'), 1) } as const;
  const call = { person, params: { subjectId, mode: '9610' } };
  const submit = (again: FilingForm = inOrder) =>
    callRoute(ports, submitApplication, { ...call, body: { form: again } });
  await submit(form);
  const execution = carried(ports, definition, { ...steps, ...but });
  const first = await execution.start(ref);
  return {
    ...execution,
    first,
    startAgain: () => execution.start(ref),
    ports,
    submit,
    withdraw: () => callRoute(ports, withdrawApplication, call),
    decide: (officer: string, step: string, verdict: 'approve' | 'return' | 'refuse') =>
      decideStep(ports, ref, officer, step, verdict),
    application: async () => (await ports.register.get('application', ref.id))?.status,
  };
};

describe('the approval of a filing', () => {
  it('enters a corrected application that no department must see', async () => {
    const { path, status, application, submit, settle } = await aCarriedFiling({
      mode: aMode({ departments: [] }),
      form: {},
    });
    expect([await status(), await application()]).toEqual(['RUNNING', 'needs-correction']);
    await submit();
    await settle();
    expect((await path()).slice(-3)).toEqual(['Precheck the application', 'Where does it stand?', 'Ended']);
    expect([await status(), await application()]).toEqual(['SUCCEEDED', 'accepted']);
  });

  it('waits for all departments in parallel, however long, and goes on with the last', async () => {
    const { path, status, application, decide, settle, moveTo } = await aCarriedFiling();
    await decide('customs-officer', 'review:customs', 'approve');
    await settle();
    expect([await status(), await application()]).toEqual(['RUNNING', 'under-review']);
    await moveTo('2026-06-30T01:00:00.000Z');
    expect(await status()).toBe('RUNNING');
    await decide('commerce-officer', 'review:commerce', 'approve');
    await settle();
    expect([await status(), await application()]).toEqual(['SUCCEEDED', 'accepted']);
    expect(await path()).toEqual([
      'Precheck the application',
      'Where does it stand?',
      'Ask the departments',
      'Wait for a department',
      'Wait for a department',
      'Weigh the opinions',
      'Where does it stand?',
      'Ended',
    ]);
  });

  it('waits for the correction and prechecks again, round after round', async () => {
    const { submit, settle, calls, status, application, decide } = await aCarriedFiling({ form: {} });
    expect([await status(), await application()]).toEqual(['RUNNING', 'needs-correction']);
    await submit();
    await settle();
    expect(calls).toEqual(['PrecheckApplication', 'PrecheckApplication']);
    await decide('commerce-officer', 'review:commerce', 'refuse');
    await decide('customs-officer', 'review:customs', 'approve');
    await settle();
    expect([await status(), await application()]).toEqual(['SUCCEEDED', 'refused']);
  });

  it('lets the filing lapse when five working days have gone by, and not a second sooner', async () => {
    const { moveTo, status, application } = await aCarriedFiling({ form: {} });
    await moveTo('2026-03-09T15:59:59.000Z');
    expect([await status(), await application()]).toEqual(['RUNNING', 'needs-correction']);
    await moveTo('2026-03-09T16:00:01.000Z');
    expect([await status(), await application()]).toEqual(['SUCCEEDED', 'lapsed']);
  });

  it('takes up a correction that came in the moment in which the term ran out', async () => {
    const { ports, submit, moveTo, status, application, calls } = await aCarriedFiling({ form: {} });
    const [waited = ''] = await ports.waits.waiting();
    await ports.waits.forget(waited, await ports.waits.tokensOf(waited));
    await submit();
    await moveTo('2026-03-09T16:00:01.000Z');
    expect(calls).toEqual(['PrecheckApplication', 'LapseApplication', 'PrecheckApplication']);
    expect([await status(), await application()]).toEqual(['RUNNING', 'under-review']);
  });

  it('tries again where somebody else wrote first', async () => {
    let times = 0;
    const PrecheckApplication: typeof precheckApplication = (ports, input) => {
      times += 1;
      return times < 3 ? Promise.reject(new CaseMoved('moved')) : precheckApplication(ports, input);
    };
    const { letSecondsPass, status, application } = await aCarriedFiling({ but: { PrecheckApplication } });
    await letSecondsPass(4);
    expect([times, await status(), await application()]).toEqual([3, 'RUNNING', 'under-review']);
  });

  it('fails by the name of the trouble where nothing helps, so that the alarm says it', async () => {
    const lost = Object.assign(new Error('no'), { name: 'NoSuchCase' });
    const { status } = await aCarriedFiling({ but: { PrecheckApplication: () => Promise.reject(lost) } });
    expect(await status()).toBe('FAILED NoSuchCase');
  });

  it('comes to its end also where two executions carry one filing: neither takes the other’s place', async () => {
    const { first, startAgain, decide, settle, status, application } = await aCarriedFiling();
    const second = await startAgain();
    await decide('customs-officer', 'review:customs', 'approve');
    await settle();
    await decide('commerce-officer', 'review:commerce', 'approve');
    await settle();
    expect([await status(first), await status(second)]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(await application()).toBe('accepted');
  });

  it('ends when the subject withdraws while departments are asked, or while it corrects', async () => {
    for (const form of [inOrder, {}]) {
      const { withdraw, settle, status, application } = await aCarriedFiling({ form });
      await withdraw();
      await settle();
      expect([await status(), await application()]).toEqual(['SUCCEEDED', 'withdrawn']);
    }
  });
});
