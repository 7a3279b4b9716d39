import { describe, expect, it } from 'vitest';
import { aDraft } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';

const anInterestProgramme = () =>
  aProgramme({
    lists: { interest: { largestPrincipalFen: 400_000_000, mostBasisPoints: 600 } },
    evidence: [{ kind: 'interest', required: true, title: { zh: '利息对账单', en: 'Statement' } }],
    rules: ['SU-101', 'SU-125'],
  });

const statement = (...days: readonly string[]) =>
  [
    '贷款银行,借款合同编号,本金,年利率,计息起始日,计息截止日,付息日期,利息',
    ...days.map((fromTo) => `某银行,DK-1,2000000,3.45,${fromTo},2026-06-21,1000`),
  ].join('\r\n');

const saidOf = async (...days: readonly string[]) => {
  const draft = await aDraft(await aZone({ programme: anInterestProgramme() }));
  await draft.upload('interest', statement(...days));
  const [list] = await draft.ports.register.evidenceOf(draft.ref.id);
  return [list?.status, ...(list?.findings ?? []).map(({ code, at }) => `${code} ${at}`)];
};

/** What is said to the departments of the days on these statements, each a file of its own. */
const outcomeOf = async (...statements: readonly string[]) => {
  const draft = await aDraft(await aZone({ programme: anInterestProgramme() }));
  for (const days of statements) await draft.upload('interest', statement(days));
  await draft.submit();
  await draft.screen();
  const { screening = [], totals } = (await draft.standing()) ?? {};
  const said = screening.find(({ rule }) => rule === 'SU-125');
  return { outcome: said?.outcome, found: said?.findings.map(({ found }) => found), totals };
};

describe('days of one loan on two statements', () => {
  it('are looked at by a person where they overlap, and hold up nothing', async () => {
    expect(await outcomeOf('2026-01-01,2026-03-20', '2026-03-01,2026-05-20')).toMatchObject({
      outcome: 'not-met',
      found: ['DK-1（2026-03-01）'],
      totals: { accepted: 2 },
    });
  });

  it('are not looked at where one follows the other', async () => {
    expect(await outcomeOf('2026-01-01,2026-03-20', '2026-03-20,2026-05-20')).toMatchObject({
      outcome: 'met',
      found: [],
    });
  });
});

describe('what a bank’s statement of interest says together', () => {
  it('is told on it, before it is submitted', async () => {
    expect(await saidOf('2026-01-01,2026-03-20', '2026-03-01,2026-05-20')).toEqual([
      'read',
      'INTEREST-OVERLAPS line 3, column interestFrom',
    ]);
  });

  it('is told of the lines that count: one that was refused as the same again overlaps nothing', async () => {
    expect(await saidOf('2026-01-01,2026-03-20', '2026-01-01,2026-03-20')).toEqual(['read']);
  });
});
