import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { getKnownFacts } from '#functions/subsidy/claims/get-known-facts.route.ts';
import { getPublishedProgramme } from '#functions/subsidy/programmes/get-published.route.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { aDraft, waybillFile } from '../support/a-claim.ts';
import { aDetermined, aWindow, goThrough } from '../support/a-window.ts';
import { aProgramme, aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { aClaim } from '../support/some-cases.ts';

const year = { id: '2026', from: '2026-01-01', to: '2026-06-30' };
const ranking = aProgramme({ id: 'ranking', period: year });

/** A subject that asks what the ranking would bring, and has such a claim under another programme. */
const anAsker = async (but: Partial<Claim>, other: Parameters<typeof aProgramme>[0] = {}) => {
  const ports = await aZone({ programme: ranking });
  await publishZone(ports, { documents: [aProgramme({ id: 'turnover', period: year, ...other })] });
  const { subjectId, person } = await aSubjectOf(ports);
  const claim = aClaim({ id: 'c1', subjectId, programmeId: 'turnover', periodId: '2026', ...but });
  await ports.register.commit({ cases: [claim], events: [] });
  return answerOf(ports, getKnownFacts, { person, params: { subjectId, programmeId: 'ranking' } });
};

const determined: Partial<Claim> = {
  status: 'determined',
  facts: { turnover: fen(900), accepted: fen(500) },
};

describe('what an estimate starts from', () => {
  it('is what the register knows, with nothing typed', async () => {
    const ports = await aZone();
    const { subjectId, person } = await aSubjectOf(ports);
    expect(
      await answerOf(ports, getKnownFacts, { person, params: { subjectId, programmeId: 'delivery-fees' } }),
    ).toMatchObject({
      facts: { 'subject-type': ['enterprise'], 'granted-before': false, 'new-modes': 0 },
      sources: { 'subject-type': { by: 'register' } },
      alreadyGranted: 0,
    });
  });

  it('says beside it what keeps the subject from claiming today, as the list of programmes does', async () => {
    const ports = await aZone();
    const { subjectId, person } = await aSubjectOf(ports);
    const params = { subjectId, programmeId: 'delivery-fees' };
    expect(await answerOf(ports, getKnownFacts, { person, params })).toMatchObject({
      beforehand: expect.arrayContaining([expect.objectContaining({ rule: 'SU-101', outcome: 'not-met' })]),
    });
  });

  it('is what was determined of the same period for another programme, where it says the same for all', async () => {
    const known = await anAsker(determined);
    expect(known).toMatchObject({
      facts: { turnover: 900 },
      sources: { turnover: { by: 'determined', claimId: 'c1' } },
    });
    expect(known).not.toHaveProperty('facts.accepted');
  });

  it.each<[string, Partial<Claim>, Parameters<typeof aProgramme>[0]]>([
    ['of another period', determined, { period: { id: '2025', from: '2025-01-01', to: '2025-12-31' } }],
    [
      'of a claim that only held what another had shown',
      {
        ...determined,
        drawnUp: {
          at: '2026-07-06T01:00:00.000Z',
          facts: { turnover: fen(900) },
          held: [{ fact: 'turnover', claimId: 'c0' }],
          fen: fen(1),
          derivation: [],
        },
      },
      {},
    ],
    ['of a claim that is looked at again', { ...determined, status: 'in-reconsideration' }, {}],
    ['of a claim of which money came back', { ...determined, status: 'paid', recoveredFen: fen(1) }, {}],
    ['of a claim that was refused', { ...determined, status: 'refused' }, {}],
  ])('is nothing %s', async (_, claim, other) => {
    expect(await anAsker(claim, other)).not.toHaveProperty('facts.turnover');
  });

  it('is what the list of the draft says, before anybody has decided on it', async () => {
    const { ports, upload, person, subjectId, invoice, own } = await aDraft(await aZone());
    await upload('waybills', waybillFile([{ number: 'SF000001' }], invoice));
    expect(
      await answerOf(ports, getKnownFacts, { person, params: { subjectId, programmeId: 'delivery-fees' } }),
    ).toMatchObject({
      facts: { accepted: 10_000, 'accepted-lines': 1 },
      sources: { accepted: { by: 'listed', claimId: own.claimId } },
    });
  });

  it('is told to nobody but the subject', async () => {
    const ports = await aZone();
    const { subjectId } = await aSubjectOf(ports, 0);
    const { person } = await aSubjectOf(ports, 1);
    const call = { person, params: { subjectId, programmeId: 'delivery-fees' } };
    expect(await refusalOf(ports, getKnownFacts, call)).toEqual([403, 'NOT-YOUR-SUBJECT']);
  });
});

describe('what the pool had the last time', () => {
  const next = aProgramme({
    version: 2,
    period: { id: '2026H2', from: '2026-07-01', to: '2026-12-31' },
    window: { from: '2027-01-04', to: '2027-01-31' },
  });
  const poolOf = async (window: Awaited<ReturnType<typeof aWindow>>) => {
    await publishZone(window.ports, { documents: [next] });
    return answerOf(window.ports, getPublishedProgramme, {
      params: { id: 'delivery-fees', version: '2' },
    });
  };

  it('is what its notice said, for anybody', async () => {
    const window = await aWindow({
      claims: [aDetermined(1, 60_000), aDetermined(2, 60_000)],
      poolFen: 60_000,
    });
    await goThrough(window);
    expect(await poolOf(window)).toMatchObject({
      poolBefore: {
        periodId: '2026H1',
        poolFen: 60_000,
        requestedFen: 120_000,
        allocatedFen: 60_000,
        claims: 2,
      },
    });
  });

  it('is told nobody before the notice', async () => {
    const window = await aWindow({ claims: [aDetermined(1, 60_000)], poolFen: 60_000 });
    await window.prepare();
    await window.share();
    expect(await poolOf(window)).not.toHaveProperty('poolBefore');
  });
});
