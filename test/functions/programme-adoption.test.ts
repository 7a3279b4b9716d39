import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { PublishedVersionsNeverChange } from '#functions/errors.ts';
import { carryVersion } from '#functions/subsidy/drafting/carry-version.task.ts';
import { publishVersion } from '#functions/subsidy/drafting/publish-version.task.ts';
import { getPublishedProgramme } from '#functions/subsidy/programmes/get-published.route.ts';
import { listPublishedProgrammes } from '#functions/subsidy/programmes/list-published.route.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { anAgreedVersion, aProgrammeVersion } from '../support/a-programme-version.ts';
import { aProgramme } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { openTasks } from '../support/desks.ts';
import { takeTwice } from '../support/twice.ts';

const codesOf = (outcome: unknown) =>
  outcome instanceof Refused ? outcome.refusals.map(({ code }) => code) : outcome;

const why = { code: 'OTHER', text: '依据请写明条款' };

describe('a version that was proposed', () => {
  it('goes from the law to the money to a second person, each asked once', async () => {
    const draft = await anAgreedVersion(0);
    const { ports, ref, say, standing } = draft;
    const seen = [];
    for (const person of ['lawyer', 'treasurer', 'approver']) {
      const [task] = await openTasks(ports, ref);
      seen.push(`${(await standing())?.status} ${task?.step}`);
      await say(person, task?.step ?? '', 'approve');
      await takeTwice(ports, carryVersion, ref);
    }
    expect(seen).toEqual([
      'legal-check legal-check',
      'fund-check fund-check',
      'fund-confirmed approve-programme',
    ]);
    expect(await standing()).toMatchObject({ status: 'approved' });
    expect(await openTasks(ports, ref)).toEqual([]);
  });

  it.each([0, 1, 2] as const)('may be sent back by each of them: after %s have agreed', async (times) => {
    const { ports, ref, say, carry, standing, propose } = await anAgreedVersion(times);
    const [task] = await openTasks(ports, ref);
    const person = ['lawyer', 'treasurer', 'approver'][times] ?? '';
    await say(person, task?.step ?? '', { decision: 'return', reasons: [why] });
    expect(await carry()).toEqual({ standing: 'draft', waits: [] });
    expect(await standing()).toMatchObject({
      round: 2,
      findings: [{ code: 'REVIEW-OTHER', found: why.text }],
    });
    await propose();
    expect(await standing()).toMatchObject({ status: 'legal-check', findings: [] });
  });

  it('is approved by nobody who has written on it, nor by whoever has checked it', async () => {
    const { ports, say } = await anAgreedVersion(2);
    expect(codesOf(await say('author', 'approve-programme', 'approve'))).toEqual(['TWO-STEPS']);
    await ports.directory.give('lawyer', {
      role: 'programme-approver',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    expect(codesOf(await say('lawyer', 'approve-programme', 'approve'))).toEqual(['TWO-STEPS']);
  });

  it('needs a word from finance where nothing is left of its fund line', async () => {
    const draft = await aProgrammeVersion();
    const { ports, propose, say, carry, file } = draft;
    const drained = {
      ...ports,
      ledger: {
        ...ports.ledger,
        balance: async (id: string) => {
          const balance = await ports.ledger.balance(id);
          return balance && { ...balance, reserved: balance.free, free: 0 as typeof balance.free };
        },
      },
    };
    await propose();
    await say('lawyer', 'legal-check', 'approve');
    await carryVersion(drained, { id: draft.id });
    expect(codesOf(await say('treasurer', 'fund-check', 'approve'))).toEqual(['NOTE-NEEDED']);
    await say('treasurer', 'fund-check', { decision: 'approve', opinion: '下月追加预算。' });
    expect(await carry()).toMatchObject({ standing: 'fund-confirmed' });
    expect((await file()).concerns).toEqual([]);
  });

  it('may be withdrawn until it is approved, and nobody is asked any longer', async () => {
    const { ports, ref, withdraw, standing, carry } = await anAgreedVersion(1);
    await withdraw();
    await withdraw();
    expect([(await standing())?.status, await openTasks(ports, ref)]).toEqual(['withdrawn', []]);
    expect(await carry()).toEqual({ standing: 'withdrawn', waits: [] });
    const approved = await anAgreedVersion(3);
    await expect(approved.withdraw()).resolves.toMatchObject({ status: 409 });
  });
});

describe('an approved version', () => {
  it('is a version of the zone like any other, and holds from its day', async () => {
    const { ports, ref, standing } = await anAgreedVersion(3);
    expect(await takeTwice(ports, publishVersion, ref)).toEqual({ standing: 'published', waits: [] });
    expect(await standing()).toMatchObject({ status: 'published', publishedOn: '2026-03-02' });
    expect(await ports.zone.version('programme', 'delivery-fees', 2)).toEqual({
      ...aProgramme(),
      version: 2,
      effectiveFrom: '2026-03-03',
    });
    const standings = async () =>
      (
        (await answerOf(ports, listPublishedProgrammes, {})) as {
          programmes: { version: number; standing: string }[];
        }
      ).programmes.map(({ version, standing: how }) => `${version} ${how}`);
    expect(await standings()).toEqual(['2 to-come', '1 in-force']);
    ports.clock.moveTo('2026-03-03T01:00:00.000Z');
    expect(await standings()).toEqual(['2 in-force', '1 superseded']);
  });

  it('goes back where its day has gone by meanwhile', async () => {
    const { ports, publish, standing } = await anAgreedVersion(3);
    ports.clock.moveTo('2026-03-04T01:00:00.000Z');
    expect(await publish()).toEqual({ standing: 'draft', waits: [] });
    expect(await standing()).toMatchObject({ round: 2, findings: [{ code: 'PROGRAMME-PAST' }] });
    expect(await ports.zone.version('programme', 'delivery-fees', 2)).toBeUndefined();
  });

  it('goes back where its number was taken meanwhile, and takes the next when it is proposed anew', async () => {
    const { ports, publish, standing, propose } = await anAgreedVersion(3);
    await publishZone(ports, { documents: [aProgramme({ version: 2, effectiveFrom: '2026-03-03' })] });
    expect(await publish()).toMatchObject({ standing: 'published' });

    const late = await anAgreedVersion(3, {
      ports,
      n: 2,
      begin: { as: 'next-version', of: { id: 'delivery-fees', version: 2 } },
    });
    await ports.zone.publish(aProgramme({ version: 3, correctionRounds: 5 }));
    expect(await late.publish()).toMatchObject({ standing: 'draft' });
    expect(await late.standing()).toMatchObject({
      findings: [{ code: 'PROGRAMME-VERSION-TAKEN', found: 'delivery-fees 3' }],
    });
    await late.propose();
    expect(await late.standing()).toMatchObject({ status: 'legal-check', programmeVersion: 4 });
    expect([(await standing())?.status, codesOf(await propose())]).toMatchObject([
      'published',
      { status: 'published' },
    ]);
  });

  it('is not overwritten by a file of the zone: the same bytes change nothing, others are refused', async () => {
    const { ports, publish } = await anAgreedVersion(3);
    await publish();
    const file = { ...aProgramme(), version: 2, effectiveFrom: '2026-03-03' } as never;
    expect(await publishZone(ports, { documents: [file] })).toEqual({ published: 0, unchanged: 1 });
    const other = aProgramme({ version: 2, effectiveFrom: '2026-03-03', correctionRounds: 5 });
    await expect(publishZone(ports, { documents: [other] })).rejects.toThrow(PublishedVersionsNeverChange);
  });
});

describe('anybody', () => {
  it('reads a published version beside the one before it, or any other', async () => {
    const { ports, publish } = await anAgreedVersion(3);
    await publish();
    const read = (query: Record<string, string> = {}) =>
      answerOf(ports, getPublishedProgramme, { params: { id: 'delivery-fees', version: '2' }, query });
    expect(await read()).toMatchObject({
      standing: 'to-come',
      beside: 1,
      conditions: expect.arrayContaining([
        expect.objectContaining({ rule: 'SU-101', outcome: 'cannot-tell' }),
      ]),
      difference: [{ text: { zh: '生效日期由“2026-01-01”改为“2026-03-03”' } }],
    });
    expect(await read({ beside: '2' })).toMatchObject({ beside: 2, difference: [] });
    const params = { id: 'delivery-fees', version: '2' };
    expect(await refusalOf(ports, getPublishedProgramme, { params, query: { beside: '9' } })).toEqual([
      404,
      'NOT-FOUND',
    ]);
  });
});
