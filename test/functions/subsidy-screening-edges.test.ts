import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { restoreFiling } from '#functions/filing/register/restore-filing.route.ts';
import { suspendFiling } from '#functions/filing/register/suspend-filing.route.ts';
import { watchFilings } from '#functions/filing/register/watch-filings.schedule.ts';
import { submitClaim } from '#functions/subsidy/claims/submit-claim.route.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

const programme = aProgramme({ rules: [...aProgramme().rules, 'SU-115'] });

/** The last day of the window is 31 July; in Beijing it ends at 16:00 UTC. */
const lastSecond = '2026-07-31T15:59:59.999Z';
const afterIt = '2026-07-31T16:00:00.000Z';

const aClaimant = async () => {
  const ports = await aZone({ programme });
  const claim = await aReadyClaim(ports);
  const filingId = `${claim.subjectId}-post`;
  const supervise = (route: typeof suspendFiling) =>
    answerOf(ports, route, {
      person: 'commerce-lead',
      params: { filingId },
      body: { reasons: [{ code: 'FACTS-DISAGREE', text: '地址不符' }] },
    });
  return {
    ...claim,
    suspend: () => supervise(suspendFiling),
    restore: () => supervise(restoreFiling),
    /** The filing ends on that day, and the night after it says so. */
    endsOn: async (text: string) => {
      const filing = await ports.register.get('filing', filingId);
      if (!filing) throw new Error('There is no filing.');
      const after = { ...filing, version: filing.version + 1, validTo: day(text) };
      await ports.register.commit({ cases: [after], events: [] });
    },
    /** Both departments have looked at it, and one sends it back. */
    sentBack: async () => {
      await claim.decide('commerce-officer', 'review:commerce', 'return');
      await claim.decide('post-officer', 'review:post', 'approve');
      await claim.weigh();
    },
    outcome: async (code: string) => (await claim.standing())?.screening.find(({ rule }) => rule === code),
  };
};

describe('the window', () => {
  it('takes a claim in its last second, and that second is the one of the claim', async () => {
    const { ports, person, own, standing } = await aClaimant();
    const moments = [lastSecond];
    const passing = { now: () => new Date(moments.shift() ?? afterIt) };
    await callRoute({ ...ports, clock: passing }, submitClaim, {
      person,
      params: own,
      body: { signed: true },
    });
    expect(await standing()).toMatchObject({ submittedOn: '2026-07-31', submittedAt: lastSecond });
  });

  it('is kept by a claim of its last second that is screened after it', async () => {
    const { ports, submit, screen, standing, outcome } = await aClaimant();
    ports.clock.moveTo(lastSecond);
    await submit();
    ports.clock.moveTo(afterIt);
    await screen();
    expect(await outcome('SU-103')).toMatchObject({ outcome: 'met' });
    expect(await standing()).toMatchObject({ status: 'under-review' });
  });

  it('is over in the next second, Beijing time, and the claim stays a draft', async () => {
    const { ports, submit, standing } = await aClaimant();
    ports.clock.moveTo(afterIt);
    expect(codesOf(await submit())).toEqual([422, 'SU-103']);
    expect(await standing()).toMatchObject({ status: 'draft', version: 1 });
  });

  it('does not open again for a claim that was withdrawn after it', async () => {
    const { ports, submit, withdraw, open } = await aClaimant();
    await submit();
    ports.clock.moveTo(afterIt);
    await withdraw();
    expect(codesOf(await open())).toEqual([409, 'SU-103']);
  });

  it('takes one claim of two sent in its last second, and a third finds it submitted', async () => {
    const { ports, submit, standing } = await aClaimant();
    ports.clock.moveTo(lastSecond);
    await Promise.all([submit(), submit()]);
    ports.clock.moveTo(afterIt);
    expect(codesOf(await submit())).toEqual([409, 'NOT-NOW']);
    expect(await standing()).toMatchObject({ status: 'submitted', version: 2 });
  });
});

describe('a suspended enterprise', () => {
  it('submits nothing, and may again once the filing is restored', async () => {
    const { submit, suspend, restore } = await aClaimant();
    await suspend();
    expect(codesOf(await submit())).toEqual([422, 'SU-101']);
    await restore();
    expect(await submit()).toMatchObject({ status: 'submitted' });
  });

  it('is told since when its filing is suspended and how it is restored, not to file first', async () => {
    const { submit, suspend } = await aClaimant();
    await suspend();
    expect(await submit()).toMatchObject({
      refusals: [
        {
          found: expect.stringContaining('2026-07-10'),
          reason: { zh: expect.stringContaining('中止') },
          next: { zh: expect.stringContaining('恢复') },
        },
      ],
    });
  });

  it('that claimed before has its claim reviewed, and the reviewer is told since when', async () => {
    const { ports, submit, suspend, screen, standing, outcome } = await aClaimant();
    await submit();
    ports.clock.moveTo('2026-07-11T01:00:00.000Z');
    await suspend();
    await screen();
    expect(await standing()).toMatchObject({ status: 'under-review' });
    expect(await outcome('SU-101')).toMatchObject({ outcome: 'met' });
    expect(await outcome('SU-115')).toMatchObject({ severity: 'flag', findings: [{ found: '2026-07-11' }] });
  });

  it('may answer what is asked of a claim that it made before', async () => {
    const { ports, submit, suspend, screen, sentBack } = await aClaimant();
    await submit();
    await screen();
    await sentBack();
    ports.clock.moveTo('2026-07-13T01:00:00.000Z');
    await suspend();
    expect(await submit()).toMatchObject({ status: 'submitted', round: 2, submittedOn: '2026-07-10' });
  });
});

describe('a filing that runs out meanwhile', () => {
  it('carries the claim that was made on its last day', async () => {
    const { ports, submit, screen, endsOn, standing, outcome } = await aClaimant();
    await endsOn('2026-07-10');
    await submit();
    ports.clock.moveTo('2026-07-11T01:00:00.000Z');
    await watchFilings(ports);
    await screen();
    expect(await standing()).toMatchObject({ status: 'under-review' });
    expect(await outcome('SU-115')).toMatchObject({
      outcome: 'not-met',
      findings: [{ found: '2026-07-10' }],
    });
  });

  it('carries none on the day after', async () => {
    const { submit, endsOn } = await aClaimant();
    await endsOn('2026-07-09');
    const refused = await submit();
    expect(codesOf(refused)).toEqual([422, 'SU-101']);
    expect(refused).toMatchObject({
      refusals: [
        { found: expect.stringContaining('2026-07-09'), next: { zh: expect.stringContaining('延续') } },
      ],
    });
  });

  it('lets a claim be corrected that was made while it held', async () => {
    const { ports, submit, screen, endsOn, sentBack } = await aClaimant();
    await endsOn('2026-07-12');
    await submit();
    await screen();
    await sentBack();
    ports.clock.moveTo('2026-07-14T01:00:00.000Z');
    await watchFilings(ports);
    expect(await submit()).toMatchObject({ status: 'submitted', round: 2 });
  });
});
