import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { Refused } from '#functions/edge/problem.ts';
import { askOpinions } from '#functions/positive-list/adoption/ask-opinions.task.ts';
import { compareListVersion } from '#functions/positive-list/adoption/compare-list-version.route.ts';
import { getAnnouncement } from '#functions/positive-list/adoption/get-announcement.route.ts';
import { getListVersion } from '#functions/positive-list/adoption/get-list-version.route.ts';
import { listAnnouncements } from '#functions/positive-list/adoption/list-announcements.route.ts';
import { publishListVersion } from '#functions/positive-list/adoption/publish-list-version.task.ts';
import { getListInForce } from '#functions/positive-list/lists/get-list-in-force.route.ts';
import { aFile, aFiledSubject, aGoodsFiling, coconut, egg, everyList } from '../support/a-goods-filing.ts';
import {
  aHeardVersion,
  aListVersion,
  asCsv,
  aZoneWithStewards,
  officialTable,
  theDetails,
} from '../support/a-list-version.ts';
import { answerOf } from '../support/call-route.ts';
import { decideStep, openSteps } from '../support/desks.ts';
import { answerGoods, screenGoods } from '../support/goods-review.ts';
import { takeTwice } from '../support/twice.ts';

const codesOf = (outcome: unknown) =>
  outcome instanceof Refused ? outcome.refusals.map(({ code }) => code) : outcome;

describe('proposing', () => {
  it('puts the version to the departments that its list’s terms name, in parallel and with a deadline', async () => {
    const { ports, ref, upload, propose, standing } = await aListVersion();
    await upload(asCsv(officialTable));
    await propose();
    await propose();
    const { waits, standing: at } = await takeTwice(ports, askOpinions, ref);
    expect([at, waits.length]).toEqual(['in-opinion', 3]);
    expect(await openSteps(ports, ref)).toEqual([
      'review:commerce',
      'review:customs',
      'review:market-supervision',
    ]);
    expect(await standing()).toMatchObject({ status: 'in-opinion', version: 4 });
  });

  it.each([
    ['a day that has gone by', { effectiveFrom: '2026-03-01' }, ['LIST-VERSION-PAST']],
    ['a day on which another begins', { effectiveFrom: '2026-05-01' }, ['LIST-VERSION-SAME-DAY']],
    [
      'a time in which another, by its own word, holds',
      { effectiveFrom: '2026-06-01' },
      ['LIST-VERSION-OVERLAP'],
    ],
    ['an end before its beginning', { effectiveTo: '2026-03-15' }, ['LIST-VERSION-EMPTY']],
  ])('is refused with %s', async (_, details, codes) => {
    const { ports, upload, propose, list } = await aListVersion({ details });
    const [before] = (await everyList(ports)).filter(({ id }) => id === list);
    if (!before) throw new Error('There is no list.');
    const dated = { effectiveFrom: day('2026-05-01'), effectiveTo: day('2026-08-01') };
    await ports.lists.publish({ ...before, version: 'dated', ...dated });
    await upload(asCsv(officialTable));
    expect(codesOf(await propose())).toEqual(codes);
  });

  it('needs something to propose, and says everything that is missing at once', async () => {
    const { propose, open } = await aListVersion();
    await open({ effectiveFrom: '2020-01-01' });
    expect(codesOf(await propose())).toEqual(['LIST-EMPTY', 'LIST-VERSION-PAST']);
  });

  it('ends the work on it', async () => {
    const { upload, propose, open, standing } = await aListVersion();
    await upload(asCsv(officialTable));
    await propose();
    expect(codesOf(await open({ source: 'x' }))).toEqual(['LIST-VERSION-NOT-NOW']);
    expect(codesOf(await upload(asCsv(officialTable)).catch(() => 'not now'))).toBe('not now');
    expect(await standing()).toMatchObject({ status: 'proposed', details: { source: theDetails.source } });
  });
});

describe('the opinions', () => {
  it('advise: opposed, the version still goes to the second person, who must answer in a note', async () => {
    const { say, standing, publish } = await aHeardVersion({}, ['customs']);
    expect(await standing()).toMatchObject({
      status: 'to-confirm',
      opinions: [
        { department: 'commerce', decision: 'approve' },
        { department: 'customs', decision: 'refuse', reasons: [{ code: 'FACTS-DISAGREE' }] },
        { department: 'market-supervision', decision: 'approve' },
      ],
    });
    expect(codesOf(await say('approver', 'confirm-list', 'approve'))).toEqual(['NOTE-NEEDED']);
    await say('approver', 'confirm-list', {
      decision: 'approve',
      opinion: '海关意见已与其核对，按公告执行。',
    });
    expect(await publish()).toEqual({ standing: 'published', waits: [] });
  });

  it('are all awaited', async () => {
    const { ports, ref, upload, propose, ask, say, gather } = await aListVersion();
    await upload(asCsv(officialTable));
    await propose();
    await ask();
    await say('customs-officer', 'review:customs', 'approve');
    expect(await gather()).toMatchObject({ standing: 'in-opinion', waits: [{}, {}] });
    expect(await openSteps(ports, ref)).toEqual(['review:commerce', 'review:market-supervision']);
  });
});

describe('the second person', () => {
  it('is never a steward of the version, whatever offices they hold', async () => {
    const { say } = await aHeardVersion();
    expect(codesOf(await say('steward', 'confirm-list', 'approve'))).toEqual(['TWO-STEPS']);
    expect(await say('approver', 'confirm-list', 'approve')).toMatchObject({ status: 'decided' });
  });

  it('publishes it for its day, and announces what changes', async () => {
    const { ports, ref, id, say } = await aHeardVersion();
    await say('approver', 'confirm-list', 'approve');
    expect(await takeTwice(ports, publishListVersion, ref)).toEqual({ standing: 'published', waits: [] });
    const on = async (day: string) =>
      answerOf(ports, getListInForce, { params: { id: 'national-retail-import' }, query: { on: day } });
    expect(await on('2026-03-31')).toMatchObject({ list: { version: '2016-excerpt', until: '2026-04-01' } });
    expect(await on('2026-04-01')).toMatchObject({ list: { version: '2027-demo', entryCount: 3 } });
    expect(await answerOf(ports, getAnnouncement, { params: { id } })).toMatchObject({
      version: '2027-demo',
      effectiveFrom: '2026-04-01',
      announcedOn: '2026-03-02',
      before: '2016-excerpt',
      source: theDetails.source,
      counts: { added: 0, removed: 37, remarked: 2, unchanged: 1 },
    });
    expect(await answerOf(ports, listAnnouncements, {})).toMatchObject({ announcements: [{ id }] });
    expect(JSON.stringify(await answerOf(ports, getAnnouncement, { params: { id } }))).not.toContain(
      'steward',
    );
  });

  it('may send it back, and the steward proposes it anew: everybody is asked again', async () => {
    const { ports, ref, say, publish, standing, propose, ask } = await aHeardVersion();
    await say('approver', 'confirm-list', {
      decision: 'return',
      reasons: [{ code: 'OTHER', text: '来源请写明公告文号' }],
    });
    expect(await publish()).toEqual({ standing: 'imported', waits: [] });
    expect(await standing()).toMatchObject({ round: 2, findings: [{ found: '来源请写明公告文号' }] });
    await propose();
    await ask();
    expect(await openSteps(ports, ref)).toHaveLength(3);
  });

  it('may refuse it, which ends it', async () => {
    const { say, publish, propose, standing } = await aHeardVersion();
    await say('approver', 'confirm-list', 'refuse');
    expect(await publish()).toEqual({ standing: 'refused', waits: [] });
    await propose();
    expect(await standing()).toMatchObject({ status: 'refused' });
  });

  it('comes too late where its day has begun meanwhile: it is sent back with words', async () => {
    const { ports, say, publish, standing } = await aHeardVersion();
    await say('approver', 'confirm-list', 'approve');
    ports.clock.moveTo('2026-04-01T01:00:00.000Z');
    expect(await publish()).toEqual({ standing: 'imported', waits: [] });
    expect(await standing()).toMatchObject({
      findings: [{ code: 'LIST-VERSION-PAST', found: '2026-04-01', next: { zh: expect.any(String) } }],
    });
    expect(await ports.lists.heads()).toHaveLength(2);
  });

  it('comes too late where another version took its day meanwhile', async () => {
    const { ports, say, publish, standing } = await aHeardVersion();
    const other = await aHeardVersion({ ports, version: '2027-other' });
    await other.say('approver', 'confirm-list', 'approve');
    await say('approver', 'confirm-list', 'approve');
    expect(await other.publish()).toMatchObject({ standing: 'published' });
    expect(await publish()).toMatchObject({ standing: 'imported' });
    expect(await standing()).toMatchObject({ findings: [{ code: 'LIST-VERSION-SAME-DAY' }] });
  });

  it('publishes once, though the step is cut off between the publication and its record', async () => {
    const { ports, id, say, standing } = await aHeardVersion();
    await say('approver', 'confirm-list', 'approve');
    let commits = 0;
    const cutOff = {
      ...ports,
      register: {
        ...ports.register,
        commit: async (change: Parameters<typeof ports.register.commit>[0]) => {
          commits += 1;
          if (commits === 2) throw new Error('The light went out.');
          await ports.register.commit(change);
        },
      },
    };
    await expect(publishListVersion(cutOff, { id })).rejects.toThrow('The light went out.');
    expect([(await standing())?.status, (await ports.lists.heads()).length]).toEqual(['confirmed', 3]);
    expect(await publishListVersion(ports, { id })).toMatchObject({ standing: 'published' });
    expect(await ports.lists.heads()).toHaveLength(3);
  });

  it('sees the version, what it would change, what speaks against it, and everything that was said', async () => {
    const { ports, id } = await aHeardVersion({}, ['commerce']);
    expect(await answerOf(ports, getListVersion, { person: 'approver', params: { id } })).toMatchObject({
      before: { version: '2016-excerpt' },
      counts: { removed: 37, unchanged: 1 },
      openRows: 0,
      placement: { refusals: [], warnings: [] },
      tasks: expect.arrayContaining([
        expect.objectContaining({ step: 'confirm-list', noteFor: ['approve'] }),
      ]),
    });
    expect(
      await answerOf(ports, compareListVersion, {
        person: 'approver',
        params: { id },
        query: { what: 'remarked' },
      }),
    ).toMatchObject({ changes: { length: 2 } });
  });
});

describe('a withdrawal', () => {
  it('is possible any time before the confirmation, and nobody is asked any longer', async () => {
    const { ports, ref, withdraw, gather, standing } = await aHeardVersion();
    await withdraw();
    await withdraw();
    expect(await openSteps(ports, ref)).toEqual([]);
    expect(await gather()).toEqual({ standing: 'withdrawn', waits: [] });
    expect(await standing()).toMatchObject({ status: 'withdrawn' });
  });

  it('comes too late once it is published', async () => {
    const { say, publish, withdraw } = await aHeardVersion();
    await say('approver', 'confirm-list', 'approve');
    await publish();
    expect(codesOf(await withdraw())).toEqual(['NOT-NOW']);
  });

  it('leaves the name free for a new draft', async () => {
    const { withdraw, open, standing } = await aHeardVersion();
    await withdraw();
    await open();
    expect(await standing()).toMatchObject({ status: 'draft', round: 2, settlements: [], opinions: [] });
  });
});

describe('a list that is published while goods are under review', () => {
  it('does not judge them: they are answered by the list of their submission day, which the result names', async () => {
    const ports = await aZoneWithStewards();
    const subject = await aFiledSubject(ports);
    const goods = await aGoodsFiling(ports, aFile(coconut, egg), subject);
    await goods.submit();
    await screenGoods(ports, { id: goods.ref.id });
    const heard = await aHeardVersion({ ports });
    await heard.say('approver', 'confirm-list', 'approve');
    await heard.publish();
    ports.clock.moveTo('2026-04-02T01:00:00.000Z');
    await decideStep(ports, goods.ref, 'customs-officer', 'review:customs', 'approve');
    await answerGoods(ports, { id: goods.ref.id });
    expect(await goods.standing()).toMatchObject({
      status: 'answered',
      submittedOn: '2026-03-02',
      list: { version: '2016-excerpt' },
      counts: { passed: 2 },
    });
    expect(ports.exports.text(`goods/${goods.ref.id}/result.csv`)).toMatch(
      /鹌鹑蛋.*national-retail-import 2016-excerpt/,
    );
  });
});
