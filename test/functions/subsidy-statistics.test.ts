import { describe, expect, it } from 'vitest';
import { countClaims } from '#functions/subsidy/statistics/count-claims.schedule.ts';
import { getClaimStatistics } from '#functions/subsidy/statistics/get-claim-statistics.route.ts';
import { aDeterminedClaim, aDraft, aReadyClaim } from '../support/a-claim.ts';
import { aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';

const statisticsOf = (ports: Awaited<ReturnType<typeof aZone>>) =>
  answerOf(ports, getClaimStatistics, { person: 'auditor' });

describe('the statistics of claims', () => {
  it('count what was submitted, by state, and leave out what was not', async () => {
    const ports = await aZone();
    await aDeterminedClaim(ports, 0);
    await (await aReadyClaim(ports, 1)).submit();
    await aDraft(ports, 2);
    await countClaims(ports, 'this');
    expect(await statisticsOf(ports)).toMatchObject({
      statistics: {
        on: '2026-07-10',
        whole: { claims: 2 },
        programmes: [
          {
            programmeId: 'delivery-fees',
            figures: {
              states: expect.arrayContaining([
                expect.objectContaining({ status: 'determined', claims: 1 }),
                expect.objectContaining({ status: 'submitted', claims: 1 }),
              ]),
            },
          },
        ],
        departments: expect.arrayContaining([
          expect.objectContaining({
            department: 'post',
            asked: 1,
            answered: 1,
            answeredLate: 0,
            openLate: 0,
          }),
        ]),
        pools: [expect.objectContaining({ fundLineId: 'line', reservedFen: 0, committedFen: 0, use: 0 })],
      },
    });
  });

  it('are the same however often they are counted', async () => {
    const ports = await aZone();
    await aDeterminedClaim(ports);
    await countClaims(ports, 'this');
    const once = await statisticsOf(ports);
    await countClaims(ports, 'this');
    expect(await statisticsOf(ports)).toEqual(once);
  });

  it('are those of the day on which they were counted last', async () => {
    const ports = await aZone();
    expect(await statisticsOf(ports)).toEqual({});
    await aDeterminedClaim(ports);
    await countClaims(ports, 'this');
    ports.clock.moveTo('2026-07-11T01:00:00.000Z');
    await countClaims(ports, 'this');
    expect(await statisticsOf(ports)).toMatchObject({ statistics: { on: '2026-07-11' } });
  });
});
