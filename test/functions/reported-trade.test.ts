import { describe, expect, it } from 'vitest';
import { listReportedTrade } from '#functions/subsidy/reported-trade/list-reported-trade.route.ts';
import { reportTrade } from '#functions/subsidy/reported-trade/report-trade.route.ts';
import { aDraft } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

const patterns = { leastLines: 2, reportTolerance: 500, allOrdersShare: 9000 };

const programme = aProgramme({
  rules: [...aProgramme().rules, 'SU-122', 'SU-123'],
  patterns,
  lists: {
    ...aProgramme().lists,
    trade: {
      modes: ['9610'],
      b2bModes: [],
      currency: { rule: 'period-average', source: '演示', rates: [] },
      largestAmountFen: 100_000_000,
      matter: 'm',
    },
  },
});

const aClaimant = async () => {
  const ports = await aZone({ programme });
  await ports.directory.give('statistician', {
    role: 'statistics-officer',
    since: '2026-01-01T00:00:00.000Z',
    givenBy: 'operator',
  });
  const draft = await aDraft(ports);
  const { subjectId } = draft;
  const report = (from: string, to: string, turnoverFen: number, orders?: number) =>
    callRoute(ports, reportTrade, {
      person: 'statistician',
      params: { id: subjectId, from, to },
      body: { turnoverFen, source: '2026年跨境电商统计月报', ...(orders === undefined ? {} : { orders }) },
    });
  const reports = async () =>
    (
      (await answerOf(ports, listReportedTrade, { person: 'statistician', params: { id: subjectId } })) as {
        reports: { from: string; turnoverFen: number; version: number }[];
      }
    ).reports.map(({ from, turnoverFen, version }) => [from, turnoverFen, version]);
  /** Trade of 1,000 yuan and two parcels, screened: what the two rules found. */
  const screened = async () => {
    const waybills = ['SF000001', 'SF000002'].map(
      (number) => `顺丰,${number},2026-03-05,俄罗斯,0.5,100,${draft.invoice}`,
    );
    await draft.upload(
      'waybills',
      ['承运商,运单号,寄递日期,目的地,重量(千克),寄递费用(元),发票号码', ...waybills].join('\r\n'),
    );
    await draft.upload(
      'trade',
      '报关单号,监管方式,进出口标志,申报日期,币制,成交总价\r\n060120261000000001,9610,出口,2026-03-05,CNY,1000',
    );
    await draft.upload('invoice', '%PDF-1.7\n', { documentNumber: draft.invoice, amountFen: 100_000 });
    await draft.upload('receipt', '%PDF-1.7\n', { amountFen: 100_000 });
    await draft.submit();
    await draft.screen();
    const screening = (await draft.standing())?.screening ?? [];
    return screening.flatMap(({ rule, findings }) =>
      ['SU-122', 'SU-123'].includes(rule) ? findings.map(({ found }) => [rule, found]) : [],
    );
  };
  return { ports, report, reports, screened };
};

describe('what was reported to the statistics', () => {
  it('is recorded once where it is sent twice, and corrected where it is sent otherwise', async () => {
    const { report, reports } = await aClaimant();
    await report('2026-01-01', '2026-03-31', 100);
    await report('2026-01-01', '2026-03-31', 100);
    expect(await reports()).toEqual([['2026-01-01', 100, 1]]);
    await report('2026-01-01', '2026-03-31', 200);
    expect(await reports()).toEqual([['2026-01-01', 200, 2]]);
  });

  it.each([
    ['2026-03-31', '2026-01-01'],
    ['2026-07-01', '2026-07-10'],
  ])('is not of days that are not over: %s to %s', async (from, to) => {
    const { report } = await aClaimant();
    expect(codesOf(await report(from, to, 100))).toEqual([422, 'REPORT-DAYS']);
  });

  it('shares no days in part with what is recorded already, and is told with what', async () => {
    const { report, reports } = await aClaimant();
    await report('2026-01-01', '2026-03-31', 100);
    const crossed = await report('2026-03-01', '2026-06-30', 100);
    expect(codesOf(crossed)).toEqual([409, 'REPORT-CROSSES']);
    expect(crossed).toMatchObject({
      refusals: [
        { reason: { zh: expect.stringContaining('2026-01-01 – 2026-03-31，2026年跨境电商统计月报') } },
      ],
    });
    expect(await reports()).toHaveLength(1);
  });
});

describe('a claim', () => {
  it.each<[string, number, unknown[]]>([
    ['agrees with the report', 100_000, []],
    ['may be above it within the tolerance', 95_239, []],
    ['is put before the reviewer where it is further above', 95_237, [['SU-122', '1,000.00']]],
    ['may claim less than was reported', 900_000, []],
  ])('%s', async (_, turnoverFen, found) => {
    const { report, screened } = await aClaimant();
    await report('2026-01-01', '2026-06-30', turnoverFen, 100);
    expect(await screened()).toEqual(found);
  });

  it('is held against reports that follow each other, and says so where days are missing', async () => {
    const whole = await aClaimant();
    await whole.report('2026-01-01', '2026-03-31', 50_000, 50);
    await whole.report('2026-04-01', '2026-06-30', 50_000, 50);
    expect(await whole.screened()).toEqual([]);
    const within = await aClaimant();
    await within.report('2026-01-01', '2026-01-31', 1, 1);
    await within.report('2026-01-01', '2026-03-31', 50_000, 50);
    await within.report('2026-04-01', '2026-06-30', 50_000, 50);
    expect(await within.screened()).toEqual([]);
    const gap = await aClaimant();
    await gap.report('2026-01-01', '2026-03-30', 50_000, 50);
    await gap.report('2026-04-01', '2026-06-30', 50_000, 50);
    expect(await gap.screened()).toEqual([
      ['SU-122', '—'],
      ['SU-123', '—'],
    ]);
  });

  it.each<[number | undefined, unknown[]]>([
    [undefined, [['SU-123', '—']]],
    [0, [['SU-123', '2 / 0']]],
    [2, [['SU-123', '2 / 2']]],
    [3, []],
  ])('for two parcels of %s orders that were reported', async (orders, found) => {
    const { report, screened } = await aClaimant();
    await report('2026-01-01', '2026-06-30', 100_000, orders);
    expect(await screened()).toEqual(found);
  });
});
