import { describe, expect, it } from 'vitest';
import { listAllFilings } from '#functions/filing/register/list-all-filings.route.ts';
import { listAllocations } from '#functions/subsidy/allocation/list-allocations.route.ts';
import { listAllClaims } from '#functions/subsidy/claims/list-all-claims.route.ts';
import { aDraft } from '../support/a-claim.ts';
import { aMode, aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';

const person = 'auditor';

describe('the records', () => {
  it('name the subject and what it was about', async () => {
    const ports = await aZone();
    const { subjectId } = await aDraft(ports);
    await aDraft(ports, 1);
    expect(await answerOf(ports, listAllClaims, { person })).toMatchObject({
      claims: expect.arrayContaining([
        expect.objectContaining({
          subjectId,
          subjectName: '满洲里示例商贸有限公司（0）',
          programmeTitle: aProgramme().title,
        }),
        expect.objectContaining({ subjectName: '满洲里示例商贸有限公司（1）' }),
      ]),
    });
    expect(await answerOf(ports, listAllFilings, { person })).toMatchObject({
      filings: expect.arrayContaining([
        expect.objectContaining({ subjectId, subjectName: '满洲里示例商贸有限公司（0）' }),
      ]),
    });
  });

  it('keep the title that the mode had when it was filed for', async () => {
    const ports = await aZone();
    await aDraft(ports);
    const [filed] = (await ports.register.list('filing')).items;
    const mode = (await ports.zone.all('mode')).find(({ id }) => id === filed?.mode) ?? aMode();
    await ports.zone.publish({ ...mode, version: mode.version + 1, title: { zh: '改名', en: 'Renamed' } });
    expect(await answerOf(ports, listAllFilings, { person })).toMatchObject({
      filings: [{ modeTitle: mode.title }],
    });
  });
});

describe('a window', () => {
  it.each([
    ['on its last day, late in the evening in Beijing', '2026-07-31T15:59:59.000Z', false],
    ['on the day after', '2026-07-31T16:00:00.000Z', true],
  ])('%s: has closed: %s %s', async (_, instant, windowClosed) => {
    const ports = await aZone({
      programme: aProgramme({ window: { from: '2026-07-06', to: '2026-07-31' } }),
    });
    ports.clock.moveTo(instant);
    expect(await answerOf(ports, listAllocations, { person })).toMatchObject({
      programmes: [{ windowClosed }],
    });
  });
});
