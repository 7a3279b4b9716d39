import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { listClaimLines } from '#functions/subsidy/claims/list-claim-lines.route.ts';
import { listEvidenceLines } from '#functions/subsidy/evidence/list-evidence-lines.route.ts';
import { aDraft, invoiceNumber, waybillFile } from '../support/a-claim.ts';
import { aProgramme, aSubjectOf, aZone, codes } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { uncounted } from '../support/uncounted.ts';

const table = (header: string, ...rows: string[]) => [header, ...rows].join('\r\n');
const said = { severity: 'hard', reason: { zh: '不符。', en: 'No.' }, next: { zh: '补充。', en: 'Add it.' } };
const paper = '%PDF-1.7\n';

const evidence = (...kinds: string[]) =>
  kinds.map((kind) => ({ kind, required: true, title: { zh: kind, en: kind } }));

const tradeTerms = {
  modes: ['9610', '9710'],
  b2bModes: ['9710'],
  currency: { rule: 'period-average', source: '演示', rates: [{ currency: 'USD', tenThousandths: 70_000 }] },
  largestAmountFen: 100_000_000_000,
  matter: 'turnover-2026',
};
const declarations = (...rows: string[]) =>
  table('报关单号,监管方式,进出口标志,申报日期,币制,成交总价,退货金额', ...rows);

type Draft = Awaited<ReturnType<typeof aDraft>>;

const determined = async ({ submit, screen, decide, weigh, standing }: Draft) => {
  await submit();
  await screen();
  await decide('commerce-officer', 'review:commerce', 'approve');
  await decide('post-officer', 'review:post', 'approve');
  await weigh();
  return standing();
};

describe('onboarding for business to business', () => {
  const programme = aProgramme({
    conditions: [{ fact: 'b2b-exports', is: 'at-least', value: 1, ...said }],
    lists: {
      fees: {
        categories: [{ id: 'entry', title: { zh: '入驻费', en: 'entry fee' }, names: [] }],
        largestFeeFen: 100_000_000,
      },
      trade: tradeTerms,
    },
    formula: {
      amount: { kind: 'ratio', of: 'accepted', basisPoints: 5000 },
      perClaimCapFen: 30_000_000,
      roundingUnitFen: 100,
    },
    evidence: evidence('contract', 'fees', 'invoice', 'receipt', 'trade'),
  });

  const aClaimWith = async (...exports: string[]) => {
    const draft = await aDraft(await aZone({ programme }));
    await draft.upload('contract', paper);
    await draft.upload(
      'fees',
      table('费用类别,收款单位,支付日期,金额,发票号码', `入驻费,某平台,2026-02-01,30000,${draft.invoice}`),
    );
    await draft.upload('invoice', paper, { documentNumber: draft.invoice, amountFen: 3_000_000 });
    await draft.upload('receipt', paper, { amountFen: 3_000_000 });
    await draft.upload('trade', declarations(...exports));
    return draft;
  };

  it('pays half of the fees once an export has happened', async () => {
    const claim = await determined(await aClaimWith('060120261000000001,9710,出口,2026-05-01,USD,1000,'));
    expect(claim).toMatchObject({
      status: 'determined',
      determinedFen: 1_500_000,
      facts: { accepted: 3_000_000, 'b2b-exports': 1, turnover: 700_000 },
      totals: { acceptedFen: 3_000_000, lines: 2 },
    });
  });

  it('cannot be submitted where no export was business to business, with the reason of the programme', async () => {
    const draft = await aClaimWith('060120261000000001,9610,出口,2026-05-01,USD,1000,');
    const outcome = await draft.submit();
    expect(outcome instanceof Refused && outcome.refusals).toMatchObject([
      { code: 'SU-C01', found: '0', reason: said.reason, next: said.next },
    ]);
    expect(await draft.standing()).toMatchObject({ status: 'draft' });
  });

  it('comes back where the only export has meanwhile supported another claim of the matter', async () => {
    const draft = await aClaimWith('060120261000000001,9710,出口,2026-05-01,USD,1000,');
    await draft.ports.numbers.take('another', ['trade#turnover-2026#060120261000000001']);
    await draft.submit();
    await draft.screen();
    expect(await draft.standing()).toMatchObject({
      status: 'needs-correction',
      findings: [{ code: 'SU-C01', found: '0' }],
    });
  });
});

describe('support for platforms', () => {
  const programme = aProgramme({
    period: { id: '2026H1', from: '2026-03-03', to: '2026-06-30' },
    conditions: [{ fact: 'served', is: 'at-least', value: 2, ...said }],
    lists: { served: { largestAmountFen: 100_000_000_000 } },
    formula: {
      amount: { kind: 'tiers', by: 'turnover', tiers: [{ from: 200_000, fen: 50_000 }] },
      roundingUnitFen: 100,
    },
    evidence: evidence('served', 'report'),
    rules: ['SU-101', 'SU-103', 'SU-104', 'SU-107'],
  });

  /** Nothing in common with the platform, or the telephone. */
  const filed = async (ports: MemoryPorts, n: number, phone = `0470-000000${n}`) => {
    ports.clock.moveTo('2026-03-02T01:00:00.000Z');
    const { subjectId, person } = await aSubjectOf(ports, n, {
      legalRepresentative: `赵${n}`,
      address: `满洲里市${n}道街`,
      contactPhone: phone,
    });
    const body = { form: { postalContract: 'P-1' } };
    await answerOf(ports, submitApplication, { person, params: { subjectId, mode: 'post' }, body });
    return subjectId;
  };

  const served = (...ids: string[]) =>
    table(
      '统一社会信用代码,企业名称,服务合同编号,首次服务日期,在线交易额',
      ...ids.map((id) => `${id},企业,HT,2026-04-01,1000`),
    );

  it('counts distinct enterprises that were filed throughout, and not the platform itself', async () => {
    const ports = await aZone({ programme });
    const [one, two] = [await filed(ports, 1), await filed(ports, 2)];
    const affiliate = await filed(ports, 3, '0470-0000000');
    const draft = await aDraft(ports, 0);
    await draft.upload('served', served(one, two, one, draft.subjectId, codes[4] ?? '', affiliate));
    await draft.upload('report', paper);
    const claim = await determined(draft);
    expect(claim).toMatchObject({ determinedFen: 50_000, facts: { served: 2, turnover: 200_000 } });
    const params = { claimId: draft.ref.id };
    const { lines } = (await answerOf(ports, listClaimLines, { person: 'commerce-officer', params })) as {
      lines: { line: number; refusals: { code: string }[] }[];
    };
    expect(lines.map(({ line, refusals }) => [line, refusals[0]?.code])).toEqual([
      [2, undefined],
      [3, undefined],
      [4, 'LIST-TWICE'],
      [5, 'SERVED-ITSELF'],
      [6, 'SERVED-NOT-FILED'],
      [7, 'SERVED-AFFILIATED'],
    ]);
  });
});

describe('support for training', () => {
  const programme = aProgramme({
    lists: { roster: { leastAttendanceBasisPoints: 8000 } },
    formula: { amount: { kind: 'each', of: 'heads', fen: 60_000 }, roundingUnitFen: 100 },
    evidence: evidence('approval', 'roster'),
    rules: ['SU-101', 'SU-103', 'SU-104', 'SU-107'],
  });
  const roster = (...rows: string[]) =>
    table('课程编号,姓名,身份证号,结业日期,课程学时,出勤学时,考核结果', ...rows);
  const zhang = 'KC-1,张三,11010519491231002X,2026-05-01,40,40,合格';

  it('pays for each head once a course, across institutions', async () => {
    const ports = await aZone({ programme });
    const first = await aDraft(ports, 0);
    await first.upload('approval', paper);
    await first.upload('roster', roster(zhang, zhang.replace('张三', '张 三')));
    expect(await determined(first)).toMatchObject({ determinedFen: 60_000, facts: { heads: 1 } });

    const second = await aDraft(ports, 1);
    await second.upload('approval', paper);
    await second.upload('roster', roster(zhang));
    await second.submit();
    await second.screen();
    expect(await second.standing()).toMatchObject({ totals: { accepted: 0, refused: 1 } });
    const held = (await second.standing())?.screening.find(({ rule }) => rule === 'SU-104');
    expect(held?.findings.map(({ found }) => found)).toEqual(['110*************2X']);
  });

  it('shows nobody by what a person is told from others: few numbers are possible, and each can be tried', async () => {
    const draft = await aDraft(await aZone({ programme }));
    const { evidenceId } = await draft.upload('roster', roster(zhang));
    const params = { ...draft.own, evidenceId };
    const page = await callRoute(draft.ports, listEvidenceLines, { person: draft.person, params });
    const [line] = (page as { lines: { value: object }[] }).lines;
    expect(Object.keys(line?.value ?? {}).toSorted()).toEqual(['amountFen', 'cells', 'line', 'shown']);
  });

  it('keeps no identity number but in the file itself, also of a line that does not count', async () => {
    const draft = await aDraft(await aZone({ programme }));
    const rows = [
      zhang,
      zhang.replace('40,40', '40,10'),
      zhang.replace('11010519491231002X', '110105194912310021'),
      `${zhang},一列太多`,
      zhang.replace('KC-1,张三,11010519491231002X', '11010519491231002X,KC-1,张三'),
    ];
    const { evidenceId } = await draft.upload('roster', roster(...rows));
    const params = { ...draft.own, evidenceId };
    const page = await answerOf(draft.ports, listEvidenceLines, { person: draft.person, params });
    expect(JSON.stringify(page)).not.toMatch(/110105194912/);
    expect(JSON.stringify(page)).toContain('110*************2X');
    expect((page as { lines: unknown[] }).lines).toHaveLength(rows.length);
  });
});

describe('the lines of several files', () => {
  it('are all shown, page by page', async () => {
    const { ports, upload, own, submit, screen } = await aDraft(await aZone());
    const invoice = invoiceNumber(0);
    const parcels = (name: string) => [1, 2, 3].map((n) => ({ number: `${name}0000${n}` }));
    await upload('waybills', waybillFile(parcels('SFA'), invoice));
    await upload('waybills', waybillFile(parcels('SFB'), invoice));
    await upload('invoice', paper, { documentNumber: invoice, amountFen: 100_000 });
    await upload('receipt', paper, { amountFen: 100_000 });
    await submit();
    await screen();
    const shown = async (from: number, among = ports) => {
      const call = {
        person: 'commerce-officer',
        params: { claimId: own.claimId },
        query: { from: String(from), limit: '4' },
      };
      const { lines, total } = (await answerOf(among, listClaimLines, call)) as {
        lines: { value: { shown: string } }[];
        total: number;
      };
      return { numbers: lines.map(({ value }) => value.shown), total };
    };
    const [first, second] = [await shown(0), await shown(4)];
    expect([first.total, second.total]).toEqual([6, 6]);
    expect(await shown(4, uncounted(ports))).toEqual(second);
    expect([...first.numbers, ...second.numbers].toSorted()).toEqual(
      ['SFA', 'SFB'].flatMap((name) => parcels(name).map(({ number }) => number)),
    );
  });
});

describe('two lists that tell of one thing', () => {
  it('are added up', async () => {
    const { waybills } = aProgramme().lists;
    const entry = { id: 'entry', title: { zh: '入驻费', en: 'entry fee' }, names: [] };
    const programme = aProgramme({
      lists: { waybills, fees: { categories: [entry], largestFeeFen: 100_000_000 } },
      evidence: evidence('waybills', 'fees', 'invoice', 'receipt'),
    });
    const draft = await aDraft(await aZone({ programme }));
    await draft.upload('waybills', waybillFile([{ number: 'SF000001', yuan: '100' }], draft.invoice));
    await draft.upload(
      'fees',
      table('费用类别,收款单位,支付日期,金额,发票号码', `入驻费,某平台,2026-02-01,200,${draft.invoice}`),
    );
    await draft.upload('invoice', paper, { documentNumber: draft.invoice, amountFen: 100_000 });
    await draft.upload('receipt', paper, { amountFen: 100_000 });
    expect(await determined(draft)).toMatchObject({
      facts: { accepted: 30_000, 'accepted-lines': 2 },
      determinedFen: 9000,
    });
  });
});
