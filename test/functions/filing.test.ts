import { describe, expect, it } from 'vitest';
import { applicationId } from '#domain/filing/application.ts';
import { filingId } from '#domain/filing/filing.ts';
import type { FilingForm } from '#domain/filing/form.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { Refused } from '#functions/edge/problem.ts';
import { lapseApplication } from '#functions/filing/applications/lapse-application.task.ts';
import { precheckApplication } from '#functions/filing/applications/precheck-application.task.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { tryApplication } from '#functions/filing/applications/try-application.route.ts';
import { weighApplication } from '#functions/filing/applications/weigh-application.task.ts';
import { withdrawApplication } from '#functions/filing/applications/withdraw-application.route.ts';
import { listFilings } from '#functions/filing/register/list-filings.route.ts';
import { registerSubject } from '#functions/filing/subjects/register-subject.route.ts';
import { aMode, aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { decide, decideStep, openSteps, openTasks } from '../support/desks.ts';
import { takeTwice } from '../support/twice.ts';

const inOrder: FilingForm = {
  customsNumber: '1507960A1B',
  shopUrl: 'https://shop.example.cn/',
  mainMarkets: '俄罗斯',
};

/** A subject that files for a mode, and the hands through which the filing goes. */
const aFiling = async (form: FilingForm = inOrder, mode: Mode = aMode()) => {
  const ports = await aZone({ mode });
  const { subjectId, person } = await aSubjectOf(ports);
  const id = filingId(subjectId, mode.id);
  const refOf = (n = 1) => ({ kind: 'application', id: applicationId(id, n) }) as const;
  const ref = refOf();
  const params = { subjectId, mode: mode.id };
  const submit = (body: unknown = { form }) => callRoute(ports, submitApplication, { person, params, body });
  const withdraw = () => callRoute(ports, withdrawApplication, { person, params });
  await submit();
  return {
    ports,
    ref,
    person,
    subjectId,
    params,
    submit,
    withdraw,
    standing: async (n = 1) => ports.register.get('application', applicationId(id, n)),
    entry: async () => ports.register.get('filing', id),
    precheck: (n = 1) => takeTwice(ports, precheckApplication, refOf(n)),
    weigh: (n = 1) => takeTwice(ports, weighApplication, refOf(n)),
    decide: (officer: string, step: string, verdict: Parameters<typeof decideStep>[4], n = 1) =>
      decideStep(ports, refOf(n), officer, step, verdict),
    steps: (n = 1) => openSteps(ports, refOf(n)),
  };
};

const underReview = async (mode?: Mode) => {
  const filing = await aFiling(inOrder, mode);
  await filing.precheck();
  return filing;
};

describe('a subject registers', () => {
  const body = {
    creditCode: '91150781MADEMA027P',
    name: '满洲里示例二号有限公司',
    legalRepresentative: '赵某',
    address: '满洲里市',
    contactName: '钱某',
    contactPhone: '0470-1234567',
  };

  it('is refused on the spot where the check character is wrong, with the field and the reason', async () => {
    const ports = await aZone();
    const wrong = { ...body, creditCode: '91150781MADEMA027X', contactPhone: 'x' };
    const outcome = await callRoute(ports, registerSubject, { person: 'clerk', body: wrong });
    expect(outcome).toBeInstanceOf(Refused);
    const { status, refusals } = outcome as Refused;
    expect([status, ...refusals.map(({ at }) => at)]).toEqual([422, 'creditCode', 'contactPhone']);
  });

  it('may type full-width digits and stray spaces', async () => {
    const ports = await aZone();
    const typed = { ...body, creditCode: ' ９１１５０７８１ madema027p ' };
    expect(await answerOf(ports, registerSubject, { person: 'clerk', body: typed })).toMatchObject({
      creditCode: body.creditCode,
    });
  });

  it('makes whoever registers it first its administrator, and pressing twice is no error', async () => {
    const ports = await aZone();
    const first = await answerOf(ports, registerSubject, { person: 'clerk', body });
    expect(await answerOf(ports, registerSubject, { person: 'clerk', body })).toEqual(first);
    expect((await ports.directory.actor('clerk', '')).memberships).toMatchObject([{ role: 'administrator' }]);
    expect(await refusalOf(ports, registerSubject, { person: 'other', body })).toEqual([
      409,
      'SUBJECT-REGISTERED',
    ]);
  });
});

describe('a filing is prechecked', () => {
  it('is corrected twice at most: what is wrong then is refused, with all that is wrong', async () => {
    const { precheck, submit, standing, steps } = await aFiling({}, aMode({ correctionRounds: 2 }));
    for (const customsNumber of ['15', '1507']) {
      expect(await precheck()).toMatchObject({ standing: 'needs-correction' });
      await submit({ form: { ...inOrder, customsNumber } });
    }
    expect(await precheck()).toEqual({ standing: 'refused', waits: [] });
    expect(await standing()).toMatchObject({ findings: [{ code: 'FI-102', found: '1507' }] });
    expect(await steps()).toEqual([]);
    await submit();
    expect(await standing(2)).toMatchObject({ status: 'submitted' });
  });

  it('hears of all its defects at once', async () => {
    const { precheck, standing, steps } = await aFiling({ customsNumber: '15', shopUrl: 'shop' });
    expect(await precheck()).toMatchObject({ standing: 'needs-correction' });
    expect((await standing())?.findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'FI-101 form.mainMarkets',
      'FI-102 form.customsNumber',
      'FI-102 form.shopUrl',
    ]);
    expect(await steps()).toEqual(['correction']);
  });

  it('may be tried before it is submitted, and nothing is stored', async () => {
    const ports = await aZone();
    const { subjectId, person } = await aSubjectOf(ports);
    const params = { subjectId, mode: '9610' };
    const found = await answerOf(ports, tryApplication, { person, params, body: { form: {} } });
    expect(found).toMatchObject({ departments: ['commerce', 'customs'] });
    expect((found as { findings: unknown[] }).findings).toHaveLength(3);
    expect(await answerOf(ports, listFilings, { person, params })).toEqual({ filings: [], applications: [] });
  });

  it('is entered within the request, with its number, where the mode names no department', async () => {
    const { submit, standing, entry } = await aFiling(inOrder, aMode({ departments: [] }));
    expect(await standing()).toMatchObject({ status: 'accepted', number: '150781-9610-2026-000001' });
    expect(await entry()).toMatchObject({
      status: 'in-force',
      edition: 1,
      number: '150781-9610-2026-000001',
      validFrom: '2026-03-02',
      validTo: '2029-03-01',
    });
    expect(await submit({ form: inOrder, purpose: 'first' })).toMatchObject({
      refusals: [{ code: 'FILING-IN-FORCE' }],
    });
  });

  it('gives every filing its own number, in order', async () => {
    const ports = await aZone({ mode: aMode({ departments: [] }) });
    const subjects = [];
    for (const n of [0, 1, 2]) subjects.push(await aSubjectOf(ports, n));
    await Promise.all(
      subjects.map(({ subjectId, person }) =>
        answerOf(ports, submitApplication, {
          person,
          params: { subjectId, mode: '9610' },
          body: { form: inOrder },
        }),
      ),
    );
    const filed = await ports.register.list('filing', 'in-force');
    expect(filed.items.map(({ number }) => number).toSorted()).toEqual(
      [1, 2, 3].map((n) => `150781-9610-2026-00000${n}`),
    );
  });

  it('asks the departments that the mode names in parallel, each with its own five working days', async () => {
    const { precheck, steps, ports, ref } = await aFiling();
    const { standing, waits } = await precheck();
    expect([standing, waits.length]).toEqual(['under-review', 2]);
    expect(await steps()).toEqual(['review:commerce', 'review:customs']);
    expect((await openTasks(ports, ref)).map(({ dueOn }) => dueOn)).toEqual(['2026-03-09', '2026-03-09']);
  });

  it('finds one submission where the button was pressed twice', async () => {
    const { submit, standing } = await aFiling();
    expect(await submit()).toMatchObject({ status: 409, refusals: [{ code: 'APPLICATION-UNDER-WAY' }] });
    expect(await standing()).toMatchObject({ version: 1, round: 1 });
  });

  it('finds one submission also where both presses came in the same instant', async () => {
    const ports = await aZone();
    const { subjectId, person } = await aSubjectOf(ports);
    const call = { person, params: { subjectId, mode: '9610' }, body: { form: inOrder } };
    const outcomes = await Promise.all([1, 2].map(() => callRoute(ports, submitApplication, call)));
    expect(outcomes.filter((outcome) => outcome instanceof Refused)).toHaveLength(1);
  });
});

describe('departments review a filing', () => {
  it('is filed once all agree', async () => {
    const { decide: by, weigh, standing } = await underReview();
    await by('commerce-officer', 'review:commerce', 'approve');
    await by('customs-officer', 'review:customs', 'approve');
    expect(await weigh()).toEqual({ standing: 'accepted', waits: [] });
    expect(await standing()).toMatchObject({ status: 'accepted', agreed: ['commerce', 'customs'] });
  });

  it('is not entered by a step that comes before every department has spoken', async () => {
    const { decide: by, weigh, standing } = await underReview();
    expect(await weigh()).toMatchObject({ standing: 'under-review' });
    await by('commerce-officer', 'review:commerce', 'approve');
    expect(await weigh()).toMatchObject({ standing: 'under-review' });
    expect(await standing()).toMatchObject({ status: 'under-review', agreed: [] });
  });

  it('is refused where one objects, with every reason', async () => {
    const { decide: by, weigh, standing } = await underReview();
    await by('commerce-officer', 'review:commerce', 'approve');
    await by('customs-officer', 'review:customs', {
      decision: 'refuse',
      reasons: [{ code: 'NOT-ELIGIBLE' }, { code: 'FACTS-DISAGREE', text: '地址不符' }],
    });
    expect(await weigh()).toMatchObject({ standing: 'refused' });
    expect((await standing())?.findings).toMatchObject([
      { code: 'REVIEW-NOT-ELIGIBLE', at: 'customs' },
      { code: 'REVIEW-FACTS-DISAGREE', at: 'customs', found: '地址不符' },
    ]);
  });

  it('goes back rather than being refused where one objects and one would have it corrected', async () => {
    const { decide: by, weigh } = await underReview();
    await by('commerce-officer', 'review:commerce', 'refuse');
    await by('customs-officer', 'review:customs', 'return');
    expect(await weigh()).toMatchObject({ standing: 'needs-correction' });
  });

  it('keeps those who agreed through a correction, and takes up the clock where it stopped', async () => {
    const { ports, ref, decide: by, weigh, submit, precheck, steps, standing } = await underReview();
    await by('commerce-officer', 'review:commerce', 'approve');
    ports.clock.moveTo('2026-03-04T01:00:00.000Z');
    await by('customs-officer', 'review:customs', 'return');
    await weigh();
    expect(await steps()).toEqual(['correction']);
    expect(await standing()).toMatchObject({ clocks: { customs: { used: 2 } } });
    ports.clock.moveTo('2026-03-06T01:00:00.000Z');
    await submit();
    await precheck();
    expect(await steps()).toEqual(['review:customs']);
    expect((await openTasks(ports, ref)).map(({ dueOn, round }) => `${dueOn} ${round}`)).toEqual([
      '2026-03-11 2',
    ]);
    await by('customs-officer', 'review:customs', 'approve');
    expect(await weigh()).toMatchObject({ standing: 'accepted' });
  });

  it('is decided after the last round: what is still wrong then refuses it', async () => {
    const { decide: by, weigh, submit, precheck } = await underReview(aMode({ departments: ['customs'] }));
    await by('customs-officer', 'review:customs', 'return');
    expect(await weigh()).toMatchObject({ standing: 'needs-correction' });
    await submit();
    await precheck();
    await by('customs-officer', 'review:customs', 'return');
    expect(await weigh()).toMatchObject({ standing: 'refused' });
  });

  it('answers a correction by doing what was asked: the task is decided, not left open', async () => {
    const { ports, ref, submit, precheck } = await aFiling({});
    await precheck();
    const [task] = await openTasks(ports, ref);
    await submit({ form: inOrder });
    expect(await ports.register.task(task?.id ?? '')).toMatchObject({ decision: 'resubmitted' });
    expect(await precheck()).toMatchObject({ standing: 'under-review' });
  });

  it('lapses when the term for correction has gone by, and may be filed anew', async () => {
    const { ports, ref, precheck, steps, submit, standing } = await aFiling({});
    await precheck();
    expect(await takeTwice(ports, lapseApplication, ref)).toEqual({ standing: 'lapsed', waits: [] });
    expect(await steps()).toEqual([]);
    await submit({ form: inOrder });
    expect(await standing(2)).toMatchObject({ status: 'submitted', agreed: [], clocks: {} });
  });

  it('does not lapse where the correction came just before the term ran out', async () => {
    const { ports, ref, precheck, submit } = await aFiling({});
    await precheck();
    await submit({ form: inOrder });
    expect(await takeTwice(ports, lapseApplication, ref)).toMatchObject({ standing: 'submitted' });
  });
});

describe('a filing is withdrawn', () => {
  it('asks nobody any longer', async () => {
    const { withdraw, steps, weigh } = await underReview();
    expect(await withdraw()).toMatchObject({ status: 'withdrawn' });
    expect(await withdraw()).toMatchObject({ status: 'withdrawn' });
    expect(await steps()).toEqual([]);
    expect(await weigh()).toEqual({ standing: 'withdrawn', waits: [] });
  });

  it('tells an officer who approves afterwards that the task is closed', async () => {
    const { ports, ref, withdraw } = await underReview();
    const [task] = await openTasks(ports, ref);
    await withdraw();
    expect(await decide(ports, 'commerce-officer', task?.id ?? '', 'approve')).toMatchObject({
      status: 409,
      refusals: [{ code: 'TASK-CLOSED' }],
    });
  });

  it('is not possible once it is entered', async () => {
    const { withdraw, precheck } = await aFiling(inOrder, aMode({ departments: [] }));
    await precheck();
    expect(await withdraw()).toMatchObject({ status: 409, refusals: [{ code: 'NOT-NOW' }] });
  });

  it('begins anew when it is filed again: nobody’s earlier word counts', async () => {
    const { decide: by, withdraw, submit, precheck, steps } = await underReview();
    await by('commerce-officer', 'review:commerce', 'approve');
    await withdraw();
    await submit();
    await precheck(2);
    expect(await steps(2)).toEqual(['review:commerce', 'review:customs']);
  });

  it('has its full rounds of correction when it is filed again', async () => {
    const { decide: by, withdraw, submit, precheck, weigh } = await underReview();
    await withdraw();
    await submit();
    await precheck(2);
    await by('commerce-officer', 'review:commerce', 'return', 2);
    await by('customs-officer', 'review:customs', 'approve', 2);
    expect(await weigh(2)).toMatchObject({ standing: 'needs-correction' });
  });

  it('either stands withdrawn or decided where both happen at once, never both', async () => {
    const { ports, ref, withdraw } = await underReview();
    const [task] = await openTasks(ports, ref);
    const outcomes = await Promise.all([
      withdraw(),
      decide(ports, 'commerce-officer', task?.id ?? '', 'approve'),
    ]);
    expect(outcomes.filter((outcome) => outcome instanceof Refused)).toHaveLength(1);
  });
});
