import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { listProgrammeVersions } from '#functions/subsidy/drafting/list-versions.route.ts';
import { aProgrammeVersion, aZoneWithAuthors } from '../support/a-programme-version.ts';
import { aProgramme } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import { openTasks } from '../support/desks.ts';

const refusalsOf = (outcome: unknown) =>
  outcome instanceof Refused ? outcome.refusals.map(({ code, at }) => [code, at]) : outcome;
const codesOf = (outcome: unknown) =>
  outcome instanceof Refused ? outcome.refusals.map(({ code }) => code) : outcome;

const of = { id: 'delivery-fees', version: 1 };

describe('a draft is begun', () => {
  it('of a published version, once however often it is asked for', async () => {
    const { begin, standing } = await aProgrammeVersion();
    await begin({ as: 'next-years', of });
    expect(await standing()).toMatchObject({
      version: 1,
      status: 'draft',
      programmeId: 'delivery-fees',
      programmeVersion: 2,
      origin: of,
      content: { effectiveFrom: '2026-03-03', period: { id: '2026H1' } },
    });
  });

  it('as next year’s', async () => {
    const { standing } = await aProgrammeVersion({ begin: { as: 'next-years', of } });
    expect(await standing()).toMatchObject({
      content: { period: { id: '2027H1', from: '2027-01-01' }, window: { to: '2027-07-31' } },
    });
  });

  it('as a programme of its own, from nothing or after another', async () => {
    const ports = await aZoneWithAuthors();
    const fresh = await aProgrammeVersion({ ports, begin: { as: 'new', programmeId: 'exhibitions' } });
    expect(await fresh.standing()).toMatchObject({ programmeId: 'exhibitions', programmeVersion: 1 });
    const begin = { as: 'new', programmeId: 'fairs', of };
    const after = await aProgrammeVersion({ ports, n: 2, begin });
    expect(await after.standing()).toMatchObject({
      programmeId: 'fairs',
      content: { funding: [{ fundLineId: 'line' }] },
    });
  });

  it.each([
    ['a name that is taken', { as: 'new', programmeId: 'delivery-fees' }, ['PROGRAMME-ID-TAKEN']],
    ['a version that there is not', { as: 'next-version', of: { ...of, version: 9 } }, ['NOT-FOUND']],
  ])('not under %s', async (_, begin, codes) => {
    expect(codesOf((await aProgrammeVersion({ begin })).opened)).toEqual(codes);
  });
});

describe('a draft is written', () => {
  it('with faults too, and each is shown with its place', async () => {
    const { write, file } = await aProgrammeVersion();
    await write({ guide: {}, window: { from: '2026-07-06', to: 'morgen' } });
    const { version, faults, programme } = await file();
    expect(version).toMatchObject({ version: 2, content: { window: { to: 'morgen' } } });
    expect(faults.map(({ at }) => at)).toEqual(['guide.zh', 'guide.en', 'window.to']);
    expect(programme).toBeUndefined();
  });

  it('and shows what it changes, what its fund line holds, and what is worth a thought', async () => {
    const { write, file } = await aProgrammeVersion();
    await write({
      formula: { amount: { kind: 'ratio', of: 'accepted', basisPoints: 4000 }, roundingUnitFen: 100 },
    });
    const { difference, funds, faults } = await file('treasurer');
    expect(difference.map(({ text }) => text.zh)).toEqual([
      '生效日期由“2026-01-01”改为“2026-03-03”',
      '补贴比例由“30%”改为“40%”',
    ]);
    expect(funds).toMatchObject([{ freeFen: 100_000_000, basisPoints: 10_000 }]);
    expect(faults).toEqual([]);
  });

  it('once, though it is sent twice', async () => {
    const { write, standing } = await aProgrammeVersion();
    await write({ correctionRounds: 2 });
    await write({ correctionRounds: 2 }, { seen: 1 });
    expect(await standing()).toMatchObject({ version: 2 });
  });

  it('never over what somebody else wrote meanwhile', async () => {
    const { write, standing } = await aProgrammeVersion();
    await write({ correctionRounds: 2 }, { person: 'second-author', seen: 1 });
    const late = await write({ correctionRounds: 3 }, { seen: 1 });
    expect(codesOf(late)).toEqual(['PROGRAMME-WRITTEN-MEANWHILE']);
    expect(late instanceof Refused && late.refusals[0]?.found).toBe('second-author 2026-03-02 09:00');
    expect(await standing()).toMatchObject({ content: { correctionRounds: 2 } });
  });

  it.each([
    ['too long', { guide: { zh: '长'.repeat(70_000), en: 'x' } }],
    ['nested without end', { guide: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) }],
  ])('not where it is %s', async (_, but) => {
    expect(codesOf(await (await aProgrammeVersion()).write(but))).toEqual(['FIELD-INVALID']);
  });

  it('no longer, once it is proposed', async () => {
    const { write, propose } = await aProgrammeVersion();
    await propose();
    expect(codesOf(await write({ correctionRounds: 7 }))).toEqual(['PROGRAMME-NOT-NOW']);
  });
});

describe('proposing', () => {
  it.each([
    [
      'without a guide',
      { guide: { zh: '', en: '' } },
      [
        ['FIELD-MISSING', 'guide.zh'],
        ['FIELD-MISSING', 'guide.en'],
      ],
    ],
    [
      'without a fund line',
      { funding: [{ fundLineId: '', basisPoints: 10_000 }] },
      [['FIELD-MISSING', 'funding.0.fundLineId']],
    ],
    [
      'that says nothing of how long files are kept',
      { retention: undefined },
      [['FIELD-MISSING', 'retention']],
    ],
    ['without deadlines', { deadlines: undefined }, [['FIELD-MISSING', 'deadlines']]],
    ['for a day that has gone by', { effectiveFrom: '2026-03-01' }, [['PROGRAMME-PAST', 'effectiveFrom']]],
    [
      'with a window that closes before the period does, and tiers that overlap',
      {
        window: { from: '2026-05-01', to: '2026-05-31' },
        formula: {
          amount: {
            kind: 'tiers',
            by: 'accepted',
            tiers: [
              { from: 1, fen: 500 },
              { from: 1, fen: 600 },
            ],
          },
          roundingUnitFen: 100,
        },
      },
      [
        ['PROGRAMME-WINDOW', 'window.to'],
        ['PROGRAMME-TIERS', 'formula.amount.tiers.1.from'],
      ],
    ],
  ])('is refused %s, and it stays a draft', async (_, but, refusals) => {
    const { write, propose, standing } = await aProgrammeVersion();
    await write(but);
    expect(refusalsOf(await propose())).toEqual(refusals);
    expect(await standing()).toMatchObject({ status: 'draft' });
  });

  it('asks the law first, once however often the button is pressed', async () => {
    const { ports, ref, propose, standing } = await aProgrammeVersion();
    await propose();
    await propose();
    expect(await standing()).toMatchObject({ status: 'legal-check', version: 2 });
    expect(await openTasks(ports, ref)).toMatchObject([
      {
        step: 'legal-check',
        desk: { role: 'legal-reviewer' },
        dueOn: '2026-03-09',
        choices: ['approve', 'return'],
      },
    ]);
  });

  it('takes the next free number anew', async () => {
    const { ports, propose, standing } = await aProgrammeVersion();
    await ports.zone.publish(aProgramme({ version: 2 }));
    await propose();
    expect(await standing()).toMatchObject({ programmeVersion: 3 });
  });
});

describe('the officers', () => {
  it('see which versions are on their way and who wrote them, without their contents', async () => {
    const { ports, id } = await aProgrammeVersion();
    const { versions } = (await answerOf(ports, listProgrammeVersions, { person: 'lawyer' })) as {
      versions: Record<string, unknown>[];
    };
    expect(versions).toMatchObject([
      { id, status: 'draft', title: { zh: '寄递费用支持' }, writtenBy: 'author' },
    ]);
    expect(versions[0]).not.toHaveProperty('content');
  });
});
