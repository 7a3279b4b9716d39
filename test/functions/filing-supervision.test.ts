import { describe, expect, it } from 'vitest';
import { cancelFiling } from '#functions/filing/register/cancel-filing.route.ts';
import { restoreFiling } from '#functions/filing/register/restore-filing.route.ts';
import { revokeFiling } from '#functions/filing/register/revoke-filing.route.ts';
import { settleInspection } from '#functions/filing/register/settle-inspection.task.ts';
import { suspendFiling } from '#functions/filing/register/suspend-filing.route.ts';
import { watchFilings } from '#functions/filing/register/watch-filings.schedule.ts';
import { aFiledApplicant, anApplicant, formInOrder } from '../support/a-filing.ts';
import { aMode } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { takeTwice } from '../support/twice.ts';

const reasons = [{ code: 'FACTS-DISAGREE', text: '地址不符' }];

const lead = { role: 'lead', since: '2026-01-01T00:00:00.000Z', givenBy: 'operator' } as const;

const aSuspendedFiling = async () => {
  const applicant = await aFiledApplicant();
  const { ports, filing } = applicant;
  const byLead = (route: typeof suspendFiling, body: unknown = { reasons }) =>
    callRoute(ports, route, { person: 'commerce-lead', params: { filingId: filing.id }, body });
  await byLead(suspendFiling);
  return { ...applicant, byLead };
};

describe('a filing is suspended', () => {
  it('with reasons, by a lead, and may be neither changed nor applied for meanwhile', async () => {
    const { entry, apply } = await aSuspendedFiling();
    expect(await entry()).toMatchObject({
      status: 'suspended',
      suspension: { reasons, by: 'commerce-lead', stopsPayments: false },
    });
    expect(await apply()).toMatchObject({ refusals: [{ code: 'FILING-SUSPENDED' }] });
  });

  it('is not suspended without a reason, nor by a reviewer', async () => {
    const { ports, filing } = await aFiledApplicant();
    const call = { params: { filingId: filing.id }, body: { reasons: [] } };
    expect((await refusalOf(ports, suspendFiling, { ...call, person: 'commerce-lead' }))[0]).toBe(422);
    expect(await refusalOf(ports, suspendFiling, { ...call, person: 'commerce-officer' })).toEqual([
      403,
      'ROLE-NEEDED',
    ]);
  });

  it.each([
    ['customs', ['customs'], 'suspended'],
    ['customs', ['commerce'], 'NOT-SUPERVISOR'],
    ['commerce', ['customs'], 'suspended'],
    ['commerce', [], 'suspended'],
  ])('by a lead of %s, where %j see its mode: %s', async (department, departments, outcome) => {
    const { ports, filing, entry } = await aFiledApplicant(aMode({ departments }));
    await ports.directory.give('a-lead', { ...lead, department });
    const answer = await callRoute(ports, suspendFiling, {
      person: 'a-lead',
      params: { filingId: filing.id },
      body: { reasons },
    });
    expect(answer).toMatchObject(
      outcome === 'suspended' ? { status: outcome } : { status: 403, refusals: [{ code: outcome }] },
    );
    expect((await entry())?.status).toBe(outcome === 'suspended' ? outcome : 'in-force');
  });

  it('is in force again once it is restored, and the suspension is history', async () => {
    const { byLead, entry, ports, filing } = await aSuspendedFiling();
    await byLead(restoreFiling);
    expect((await entry())?.status).toBe('in-force');
    expect((await entry())?.suspension).toBeUndefined();
    expect((await ports.register.history(filing)).map(({ type }) => type)).toEqual([
      'FilingEntered',
      'FilingSuspended',
      'FilingRestored',
    ]);
  });

  it('takes what is under way for it along when it is revoked, and may be applied for anew', async () => {
    const applicant = await aFiledApplicant();
    const { apply, precheck, steps, application, entry, ports, filing } = applicant;
    await apply({ form: { ...formInOrder, customsNumber: '1507960C3D' } });
    await precheck(2);
    const call = { person: 'commerce-lead', params: { filingId: filing.id }, body: { reasons } };
    await answerOf(ports, suspendFiling, call);
    await answerOf(ports, revokeFiling, call);
    expect([await steps(2), (await application(2))?.status]).toEqual([[], 'withdrawn']);
    await apply();
    expect(await application(3)).toMatchObject({ purpose: 'first', asked: ['commerce', 'customs'] });
    expect(await entry()).toMatchObject({ status: 'revoked' });
  });
});

describe('a filing is cancelled by its subject', () => {
  it('ends, and a press of the button again changes nothing', async () => {
    const { ports, person, params, entry } = await aFiledApplicant();
    await answerOf(ports, cancelFiling, { person, params });
    await answerOf(ports, cancelFiling, { person, params });
    expect(await entry()).toMatchObject({ status: 'cancelled', version: 2 });
  });

  it('takes the next number when it is filed anew', async () => {
    const { ports, person, params, entry, apply } = await aFiledApplicant(aMode({ departments: [] }));
    await answerOf(ports, cancelFiling, { person, params });
    await apply();
    expect(await entry()).toMatchObject({
      status: 'in-force',
      edition: 2,
      number: '150781-9610-2026-000002',
    });
  });
});

describe('the nightly watch', () => {
  it('reminds once for each day that the mode names, and again for the next', async () => {
    const { ports, entry } = await aFiledApplicant();
    for (const night of ['2029-01-02', '2029-01-03', '2029-01-30', '2029-02-25']) {
      ports.clock.moveTo(`${night}T16:10:00.000Z`);
      await watchFilings(ports);
    }
    expect((await entry())?.reminded).toEqual([60, 30, 10]);
  });

  it('expires an entry on the day after its last, and not on its last', async () => {
    const { ports, entry } = await aFiledApplicant();
    ports.clock.moveTo('2029-02-28T16:10:00.000Z');
    await watchFilings(ports);
    expect(await entry()).toMatchObject({ status: 'in-force', validTo: '2029-03-01' });
    ports.clock.moveTo('2029-03-01T16:10:00.000Z');
    await watchFilings(ports);
    await watchFilings(ports);
    expect(await entry()).toMatchObject({ status: 'expired' });
  });
});

describe('an inspection after the fact', () => {
  const drawing = (basisPoints: number) =>
    aMode({ departments: [], inspection: { basisPoints, department: 'commerce', workingDays: 10 } });

  it('is drawn by lot from what nobody has seen, in the share that the mode says', async () => {
    const drawn = await anApplicant(drawing(6000));
    await drawn.apply();
    expect(await openSteps(drawn.ports, drawn.filing)).toEqual(['inspection']);
    const spared = await anApplicant(drawing(5000));
    await spared.apply();
    expect(await openSteps(spared.ports, spared.filing)).toEqual([]);
  });

  it('leaves what holds in force, and suspends what does not, with the officer’s reasons', async () => {
    for (const [decision, status] of [
      ['approve', 'in-force'],
      ['refuse', 'suspended'],
    ] as const) {
      const { ports, apply, filing, entry } = await anApplicant(drawing(10_000));
      await apply();
      await decideStep(ports, filing, 'commerce-officer', 'inspection', decision);
      await takeTwice(ports, settleInspection, filing);
      expect(await entry()).toMatchObject({ status, inspection: { outcome: decision } });
    }
  });
});
