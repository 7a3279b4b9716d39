import { describe, expect, it } from 'vitest';
import { listClaimLines } from '#functions/subsidy/claims/list-claim-lines.route.ts';
import { removeEvidence } from '#functions/subsidy/evidence/remove-evidence.route.ts';
import { aDraft } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

const named = (zh: string) => ({ title: { zh, en: zh }, names: [zh] });

const carriers = [
  { id: 'sf', ...named('顺丰'), numbers: 'free' },
  { id: 'cdek', ...named('CDEK'), numbers: 'free' },
];

const destinations = [
  { id: 'russia', ...named('俄罗斯'), counts: 10_000 },
  { id: 'korea', ...named('韩国'), counts: 10_000 },
  { id: 'india', ...named('印度'), counts: 10_000 },
  { id: 'domestic', ...named('国内'), carriers: ['sf'], counts: 5000 },
];

const trade = {
  modes: ['9610'],
  b2bModes: [],
  currency: { rule: 'period-average', source: '演示', rates: [] },
  largestAmountFen: 100_000_000,
  matter: 'delivery-fees',
};

const evidence = ['waybills', 'trade', 'invoice', 'receipt'].map((kind) => ({
  kind,
  required: kind !== 'trade',
  title: { zh: kind, en: kind },
}));

type Terms = { readonly destinations?: unknown; readonly declaredWithinDays?: number };

const programmeWith = (terms: Terms) =>
  aProgramme({ lists: { waybills: { carriers, largestFeeFen: 1_000_000, ...terms }, trade }, evidence });

/** Carrier, number, day, destination, order number. */
type Parcel = readonly [string, string, string, string, string?];
/** Declaration, day, order number, waybill number. */
type Declared = readonly [string, string, string, string];

const waybillList = (parcels: readonly Parcel[], invoice: string) =>
  [
    '承运商,运单号,寄递日期,目的地,重量(千克),寄递费用(元),发票号码,订单编号',
    ...parcels.map(([carrier, number, on, to, order = '']) =>
      [carrier, number, on, to, '0.5', '100', invoice, order].join(),
    ),
  ].join('\r\n');

const tradeList = (declared: readonly Declared[]) =>
  [
    '报关单号,监管方式,进出口标志,申报日期,币制,成交总价,退货金额,订单编号,物流运单编号',
    ...declared.map(([number, on, order, waybill]) =>
      [number, '9610', '出口', on, 'CNY', '1000', '', order, waybill].join(),
    ),
  ].join('\r\n');

/** What became of each parcel: what it counts for, or the reason why it does not. */
const screened = async (terms: Terms, parcels: readonly Parcel[], declared: readonly Declared[] = []) => {
  const draft = await aDraft(await aZone({ programme: programmeWith(terms) }));
  await draft.upload('waybills', waybillList(parcels, draft.invoice));
  if (declared.length > 0) await draft.upload('trade', tradeList(declared));
  await draft.upload('invoice', '%PDF-1.7\n', { documentNumber: draft.invoice, amountFen: 10_000_000 });
  await draft.upload('receipt', '%PDF-1.7\n', { amountFen: 10_000_000 });
  await draft.submit();
  await draft.screen();
  const { lines } = (await answerOf(draft.ports, listClaimLines, {
    person: 'commerce-officer',
    params: { claimId: draft.ref.id },
  })) as { lines: { kind: string; value?: { amountFen: number }; refusals: { code: string }[] }[] };
  return lines
    .filter(({ kind }) => kind === 'waybills')
    .map(({ value, refusals: [first] }) => first?.code ?? value?.amountFen);
};

describe('the fee of a parcel', () => {
  it.each<[string, Parcel, string | number]>([
    ['counts whole where the programme says so', ['CDEK', 'C000001', '2026-03-05', '俄罗斯 莫斯科'], 10_000],
    ['knows a country by its other names', ['CDEK', 'C000001', '2026-03-05', 'Russia'], 10_000],
    [
      'knows a country where no gap follows its name',
      ['CDEK', 'C000001', '2026-03-05', '俄罗斯莫斯科'],
      10_000,
    ],
    ['knows a country of two words', ['CDEK', 'C000001', '2026-03-05', 'South Korea Seoul'], 10_000],
    [
      'does not take a town for the country whose code it begins with',
      ['CDEK', 'C000001', '2026-03-05', 'Rustavi'],
      'WAYBILL-DESTINATION',
    ],
    [
      'does not take a country for a shorter name that it begins with',
      ['CDEK', 'C000001', '2026-03-05', '印度尼西亚雅加达'],
      'WAYBILL-DESTINATION',
    ],
    ['counts in part to another destination', ['顺丰', 'SF000001', '2026-03-05', '国内 哈尔滨'], 5000],
    [
      'does not count by a carrier that is not supported there',
      ['CDEK', 'C000001', '2026-03-05', '国内'],
      'WAYBILL-ROUTE',
    ],
    [
      'does not count to anywhere else',
      ['CDEK', 'C000001', '2026-03-05', '法国 巴黎'],
      'WAYBILL-DESTINATION',
    ],
  ])('%s', async (_, parcel, found) => {
    expect(await screened({ destinations }, [parcel])).toEqual([found]);
  });

  it('must be invoiced and paid whole, also where only a half of it counts', async () => {
    const draft = await aDraft(await aZone({ programme: programmeWith({ destinations }) }));
    await draft.upload('waybills', waybillList([['顺丰', 'SF000001', '2026-03-05', '国内']], draft.invoice));
    await draft.upload('invoice', '%PDF-1.7\n', { documentNumber: draft.invoice, amountFen: 9999 });
    await draft.upload('receipt', '%PDF-1.7\n', { amountFen: 10_000 });
    await draft.submit();
    await draft.screen();
    const outcome = (await draft.standing())?.screening.find(({ rule }) => rule === 'SU-106');
    expect(outcome?.findings.map(({ found }) => found)).toEqual(['99.99']);
  });

  it('counts whole, wherever it goes, where the programme names no destination', async () => {
    expect(await screened({}, [['CDEK', 'C000001', '2026-03-05', '法国']])).toEqual([10_000]);
  });
});

describe('a parcel that must have been declared', () => {
  const parcel = (number: string, on: string, order = ''): Parcel => ['CDEK', number, on, '俄罗斯', order];
  const declared: readonly Declared[] = [
    ['060120261000000001', '2026-03-10', '', 'c 000001'],
    ['060120261000000002', '2026-03-10', 'ORDER-2', ''],
    ['060120261000000004', '2026-03-10', '', '"C000004、c 000005\nC000006"'],
    ['060120261000000007', '2026-03-10', '"ORDER-7, ORDER-8"', ''],
  ];

  it.each<[string, Parcel, string | number]>([
    ['is found by its own number, however that is written', parcel('C000001', '2026-03-05'), 10_000],
    ['is found by the number of its order', parcel('C000002', '2026-03-05', 'order-2'), 10_000],
    ['is found among several of one declaration', parcel('C000005', '2026-03-05'), 10_000],
    ['is found where each of several stands on its own line', parcel('C000006', '2026-03-05'), 10_000],
    ['is found by any of several orders', parcel('C000007', '2026-03-05', '"ORDER-9；ORDER-8"'), 10_000],
    [
      'does not count where nothing of it was declared',
      parcel('C000003', '2026-03-05', 'ORDER-3'),
      'WAYBILL-UNDECLARED',
    ],
    ['may be sent so many days before or after', parcel('C000001', '2026-03-15'), 10_000],
    ['does not count a day later than that', parcel('C000001', '2026-03-16'), 'WAYBILL-DECLARED-ON'],
  ])('%s', async (_, one, found) => {
    expect(await screened({ declaredWithinDays: 5 }, [one], declared)).toEqual([found]);
  });

  it.each(['无', '-', 'N/A', 'none', '0', '000000'])(
    'is not found by what stands where there is no number: %s',
    async (nothing) => {
      const row = parcel('C000003', '2026-03-05', nothing);
      const other: Declared = ['060120261000000003', '2026-03-05', nothing, ''];
      expect(await screened({ declaredWithinDays: 5 }, [row], [other])).toEqual(['WAYBILL-UNDECLARED']);
    },
  );

  /** A draft with lists in this order; and what is said on its list of waybills. */
  const told = async (...lists: readonly ('waybills' | 'trade')[]) => {
    const draft = await aDraft(await aZone({ programme: programmeWith({ declaredWithinDays: 5 }) }));
    const parcels = [
      parcel('C000001', '2026-03-16'),
      parcel('C000002', '2026-03-05', 'ORDER-2'),
      parcel('C000003', '2026-03-05'),
    ];
    const rows = { waybills: waybillList(parcels, draft.invoice), trade: tradeList(declared) };
    for (const list of lists) await draft.upload(list, rows[list]);
    const said = async () =>
      (await draft.ports.register.evidenceOf(draft.own.claimId))
        .filter(({ kind }) => kind === 'waybills')
        .flatMap(({ findings }) => findings.map(({ severity, found }) => [severity, found]));
    return { ...draft, said };
  };

  it.each([[['waybills', 'trade']], [['trade', 'waybills']]] as const)(
    'is told before the claim is submitted, whichever list comes first: %s',
    async (lists) => {
      const { said } = await told(...lists);
      expect(await said()).toEqual([['warning', 'C000001, C000003']]);
    },
  );

  it('is told of no more once another list declares it', async () => {
    const { said, upload } = await told('waybills', 'trade');
    await upload('trade', tradeList([['060120261000000009', '2026-03-12', '', 'C000001、C000003']]));
    expect(await said()).toEqual([['warning', 'C000003']]);
  });

  it('is told of no longer once the list of transactions is removed', async () => {
    const { said, upload, ports, person, own } = await told('waybills');
    const { evidenceId } = await upload('trade', tradeList(declared));
    expect(await said()).toEqual([['warning', 'C000001, C000003']]);
    const remove = () => callRoute(ports, removeEvidence, { person, params: { ...own, evidenceId } });
    await remove();
    expect(await said()).toEqual([]);
    expect(codesOf(await remove())).toEqual([404, 'NOT-FOUND']);
  });

  it('is not told while no list of transactions is there: that it is missing is said already', async () => {
    const { said } = await told('waybills');
    expect(await said()).toEqual([]);
  });

  it('does not count beside a declaration that supports another claim of the matter', async () => {
    const ports = await aZone({ programme: programmeWith({ declaredWithinDays: 5 }) });
    await ports.numbers.take('another', ['trade#delivery-fees#060120261000000001']);
    const draft = await aDraft(ports);
    await draft.upload('waybills', waybillList([parcel('C000001', '2026-03-05')], draft.invoice));
    await draft.upload('trade', tradeList(declared));
    await draft.upload('invoice', '%PDF-1.7\n', { documentNumber: draft.invoice, amountFen: 10_000 });
    await draft.upload('receipt', '%PDF-1.7\n', { amountFen: 10_000 });
    await draft.submit();
    await draft.screen();
    expect(await draft.standing()).toMatchObject({ totals: { acceptedFen: 0 } });
  });

  it('is not asked for where the programme does not ask', async () => {
    expect(await screened({}, [parcel('C000003', '2026-03-05')])).toEqual([10_000]);
  });
});
