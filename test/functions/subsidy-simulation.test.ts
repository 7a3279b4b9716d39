import { beforeEach, describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import type { Share } from '#domain/subsidy/amount/allocation-case.ts';
import type { SimulatedRow } from '#domain/subsidy/simulation/row.ts';
import { Refused } from '#functions/edge/problem.ts';
import { listShares } from '#functions/subsidy/allocation/list-shares.route.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { runSimulation } from '#functions/subsidy/simulation/run-simulation.task.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { aDeterminedClaim } from '../support/a-claim.ts';
import { aProgrammeVersion, aZoneWithAuthors } from '../support/a-programme-version.ts';
import { aSimulation, ofWindow } from '../support/a-simulation.ts';
import { aDetermined, windowRef } from '../support/a-window.ts';
import { aProgramme } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { cellsOf } from '../support/read-a-table.ts';

type Draft = Awaited<ReturnType<typeof aProgrammeVersion>>;

let ports: MemoryPorts;
let draft: Draft;

beforeEach(async () => {
  ports = await aZoneWithAuthors();
  draft = await aProgrammeVersion({ ports });
});

const simulationOf = (but: { readonly poolFen?: number; readonly n?: number } = {}) =>
  aSimulation({ ports, versionId: draft.id, ...but });

/** The nth claim of the window, determined at 30 % of what was accepted. */
const frozenClaim = (n: number, accepted: number) =>
  aDetermined(n, accepted * 0.3, {
    facts: { 'subject-type': ['enterprise'], accepted: fen(accepted), 'accepted-lines': 1 },
    grantedThen: { inYearFen: fen(0) },
  });

const commit = (...accepted: readonly number[]) =>
  ports.register.commit({ cases: accepted.map((one, n) => frozenClaim(n, one)), events: [] });

const codesOf = (outcome: unknown) =>
  outcome instanceof Refused ? outcome.refusals.map(({ code }) => code) : outcome;

describe('a draft that is tried on the claims of a window', () => {
  it('says nothing else than what was determined and shared out, where it says what today’s version says', async () => {
    for (const n of [0, 1, 2])
      await aDeterminedClaim(ports, n, [{ number: `SF${n}00001`, yuan: `${(n + 1) * 1000}` }]);
    const simulation = simulationOf({ poolFen: 100_000 });
    await simulation.onWindow();
    ports.clock.moveTo('2026-08-03T01:00:00.000Z');
    const person = 'programme-officer';
    await answerOf(ports, prepareAllocation, {
      person,
      params: { programmeId: 'delivery-fees', periodId: '2026H1' },
    });
    await sharePool(ports, { id: windowRef.id });
    const { shares } = (await answerOf(ports, listShares, {
      person,
      params: { allocationId: windowRef.id },
    })) as { shares: Share[] };
    const allocation = await ports.register.get('allocation', windowRef.id);
    const again = simulationOf({ poolFen: allocation?.poolFen ?? 0, n: 2 });
    await again.onWindow();
    const { rows } = (await again.rows()) as unknown as { rows: SimulatedRow[] };
    expect(rows.map(({ id, after }) => [id, after.entitledFen, after.allocatedFen])).toEqual(
      shares.map(({ claimId, determinedFen, allocatedFen }) => [claimId, determinedFen, allocatedFen]),
    );
    expect((await simulation.standing())?.summary?.all.moves).toMatchObject({ same: 3 });
  });

  it('is held beside today’s version, condition by condition', async () => {
    await commit(10_000, 50_000);
    const atLeast = {
      fact: 'accepted',
      is: 'at-least',
      value: 20_000,
      severity: 'hard',
      reason: { zh: '金额不足。', en: 'Too little.' },
      next: { zh: '请补充。', en: 'Bring more.' },
    };
    await draft.write({ conditions: [atLeast] });
    const simulation = simulationOf();
    expect(await simulation.onWindow()).toMatchObject({
      status: 'done',
      today: { id: 'delivery-fees', version: 1 },
      summary: { lostBy: [{ condition: 1, candidates: 1 }], all: { moves: { loses: 1, same: 1 } } },
    });
    expect(await simulation.file()).toMatchObject({
      conditionsAfter: [{ zh: '核定金额达到 200.00 元（含本数）' }],
    });
  });

  it('is kept under the draft, its change and the hash of its inputs, with the same bytes whenever it is run', async () => {
    await commit(10_000, 50_000);
    const [first, second] = [simulationOf(), simulationOf({ n: 2 })];
    const { inputsSha256 } = (await first.onWindow()) ?? {};
    const folder = `simulations/${draft.id}/1/${inputsSha256}`;
    const files = [`${folder}/inputs.jsonl`, `${folder}/named.csv`, `${folder}/rows/00001.jsonl`];
    const bytes = files.map((key) => ports.exports.text(key));
    expect((await second.onWindow())?.inputsSha256).toBe(inputsSha256);
    expect(files.map((key) => ports.exports.text(key))).toEqual(bytes);
  });

  it('comes to other inputs where a claim or the pool is another', async () => {
    await commit(10_000);
    const hashes = [(await simulationOf().onWindow())?.inputsSha256];
    hashes.push((await simulationOf({ n: 2, poolFen: 1 }).onWindow())?.inputsSha256);
    await ports.register.commit({ cases: [frozenClaim(1, 500)], events: [] });
    hashes.push((await simulationOf({ n: 3 }).onWindow())?.inputsSha256);
    expect(new Set(hashes).size).toBe(3);
  });

  it('says whether the draft still says what was tried', async () => {
    await commit(10_000);
    const simulation = simulationOf();
    await simulation.onWindow();
    expect((await simulation.list('lawyer')).simulations).toMatchObject([{ isOfPresent: true }]);
    await draft.write({ formula: { ...aProgramme().formula, minimumPayableFen: 100 } });
    expect((await simulation.list('approver')).simulations).toMatchObject([{ isOfPresent: false }]);
  });

  it('still says so once it is proposed', async () => {
    await commit(10_000);
    const simulation = simulationOf();
    await simulation.onWindow();
    await draft.propose();
    expect((await simulation.list('lawyer')).simulations).toMatchObject([{ isOfPresent: true }]);
  });

  it('counts a claim for which the pool left nothing, and none to which somebody objected with success', async () => {
    await ports.register.commit({
      cases: [
        { ...frozenClaim(0, 10_000), status: 'refused', allocatedFen: fen(0) },
        { ...frozenClaim(1, 10_000), status: 'refused', allocatedFen: fen(3000) },
      ],
      events: [],
    });
    expect((await simulationOf().onWindow())?.read).toBe(1);
  });

  it('counts claims that were paid, and none that were refused', async () => {
    await ports.register.commit({
      cases: [
        { ...frozenClaim(0, 10_000), status: 'paid' },
        { ...frozenClaim(1, 10_000), status: 'refused' },
      ],
      events: [],
    });
    expect((await simulationOf().onWindow())?.read).toBe(1);
  });

  it.each([
    ['determined', 'in-reconsideration'],
    ['reserved', 'in-batch'],
  ] as const)(
    'counts a claim that comes back to %s from %s while the claims are read',
    async (back, from) => {
      const moved = { ...frozenClaim(0, 10_000), status: from };
      await ports.register.commit({ cases: [moved, frozenClaim(1, 10_000)], events: [] });
      await simulationOf().ask(ofWindow);
      const comesBack: MemoryPorts['register']['claimsOf'] = async function* (programmeId, periodId, status) {
        if (status === from && (await ports.register.get('claim', moved.id))?.status === from)
          await ports.register.commit({ cases: [{ ...moved, status: back, version: 2 }], events: [] });
        yield* ports.register.claimsOf(programmeId, periodId, status);
      };
      const meanwhile = { ...ports, register: { ...ports.register, claimsOf: comesBack } };
      await runSimulation(meanwhile, simulationOf().ref);
      expect((await simulationOf().standing())?.read).toBe(2);
    },
  );

  it('says what it changes in how lines are accepted beside the version of the window, not today’s', async () => {
    const nextHalf = aProgramme({
      version: 2,
      period: { id: '2026H2', from: '2026-07-01', to: '2026-12-31' },
      window: { from: '2027-01-01', to: '2027-01-31' },
    });
    await publishZone(ports, { documents: [nextHalf] });
    await commit(10_000);
    await draft.write({ correctionRounds: 2, rules: ['SU-101'] });
    const simulation = simulationOf();
    await simulation.onWindow();
    const { untried } = (await simulation.file()) as { untried: { at: string }[] };
    expect([...new Set(untried.map(({ at }) => at.split('.')[0]))]).toEqual(['rules']);
  });

  it('is not possible where nobody was determined', async () => {
    expect(await simulationOf().onWindow()).toMatchObject({
      status: 'refused',
      findings: [{ code: 'SIMULATION-NOBODY' }],
    });
  });

  it('cannot tell what a cap on the year would leave of a claim of the time before it was recorded', async () => {
    const { grantedThen: _, ...claim } = frozenClaim(0, 10_000);
    await ports.register.commit({ cases: [claim], events: [] });
    await draft.write({ formula: { ...aProgramme().formula, perSubjectYearCapFen: 100 } });
    expect((await simulationOf().onWindow())?.summary?.missing).toEqual([
      { what: 'granted-in-year', candidates: 1 },
    ]);
  });

  it('reads the items of each claim where a cap on the item asks for them', async () => {
    await aDeterminedClaim(ports, 0, [
      { number: 'SF000001', yuan: '1000' },
      { number: 'SF000002', yuan: '10' },
    ]);
    await draft.write({ formula: { ...aProgramme().formula, perItemCapFen: 10_000 } });
    const simulation = simulationOf();
    await simulation.onWindow();
    expect((await simulation.rows()).rows).toMatchObject([{ after: { allocatedFen: 10_300 } }]);
  });

  it('is asked for once, however often the button is pressed', async () => {
    await commit(10_000);
    const simulation = simulationOf();
    await simulation.ask(ofWindow);
    await simulation.ask(ofWindow);
    expect((await ports.register.history(simulation.ref)).map(({ type }) => type)).toEqual([
      'SimulationAsked',
    ]);
  });

  it.each([
    ['another window', { ...ofWindow, periodId: '2025H2' }, 100],
    ['another pool', ofWindow, 200],
  ])('is not taken for one that was asked of %s', async (_, source, poolFen) => {
    await simulationOf({ poolFen: 100 }).ask(ofWindow);
    expect(codesOf(await simulationOf({ poolFen }).ask(source))).toEqual(['SIMULATION-ID-TAKEN']);
  });

  it('is none where what is written is no programme yet', async () => {
    await draft.write({ formula: {} });
    expect(await simulationOf().ask(ofWindow)).toBeInstanceOf(Refused);
  });
});

describe('who a simulation is about', () => {
  it('is told to whoever may read every case, and to nobody else', async () => {
    await commit(10_000);
    const simulation = simulationOf();
    await simulation.onWindow();
    expect((await simulation.rows('approver')).rows[0]).toHaveProperty('name');
    const [row] = (await simulation.rows('lawyer')).rows;
    expect(row).toMatchObject({ place: 1, move: 'same' });
    expect(row).not.toHaveProperty('name');
    expect(row).not.toHaveProperty('id');
  });

  it('stands in the file that they take away, and not in that of the others', async () => {
    await commit(10_000);
    const simulation = simulationOf();
    await simulation.onWindow();
    const csv = async (person: string) => (await simulation.table(person)).toString('utf8');
    expect(await csv('approver')).toContain('91150781MW00000000');
    expect(await csv('lawyer')).not.toContain('91150781MW00000000');
    const sheet = async (person: string) =>
      JSON.stringify(await cellsOf(await simulation.table(person, 'xlsx')));
    expect(await sheet('approver')).toContain('91150781MW00000000');
    expect(await sheet('lawyer')).not.toContain('91150781MW00000000');
  });
});

const header = '名称,主体类型,核定金额（元）';

describe('a draft that is tried on a sample', () => {
  it('says who would get what', async () => {
    const simulation = simulationOf();
    expect(
      await simulation.onSample(`${header}\n甲,企业,100\n乙,个人对外贸易经营者,200\n丙,,\n`),
    ).toMatchObject({
      status: 'done',
      read: 3,
      summary: {
        all: { afterFen: 9000 },
        missing: [{ what: 'accepted', candidates: 1 }],
      },
    });
    expect((await simulation.rows()).rows.map(({ name, move }) => [name, move])).toEqual([
      ['甲', 'same'],
      ['乙', 'same'],
      ['丙', 'cannot-tell'],
    ]);
  });

  it('says everything that is wrong with it at once, and tries nothing', async () => {
    const simulation = await simulationOf().onSample(`${header}\n甲,企业,-1\n乙,基金会,2\n`);
    expect(simulation).toMatchObject({ status: 'refused' });
    expect(simulation?.findings.map(({ code, at }) => [code, at])).toEqual([
      ['MONEY-NEGATIVE', 'line 2, column accepted'],
      ['SAMPLE-WORD', 'line 3, column subject-type'],
    ]);
    expect(simulation).not.toHaveProperty('summary');
  });

  it.each([
    ['a column that is asked for is missing', '名称\n甲\n', 'TABLE-COLUMN-MISSING'],
    ['a column is no fact', `${header},利润\n甲,企业,1,2\n`, 'SAMPLE-FACT-UNKNOWN'],
    ['nobody stands in it', `${header}\n`, 'SIMULATION-NOBODY'],
    ['it is empty', '', 'TABLE-EMPTY'],
  ])('is not, where %s', async (_, text, code) => {
    expect((await simulationOf().onSample(text))?.findings.map((one) => one.code)).toContain(code);
  });

  it('names nobody to a lawyer: no cell of the sample, and not its file', async () => {
    const simulation = simulationOf();
    await simulation.onSample(`${header}\n甲,王小明,1\n`);
    const read = async (person: string) =>
      JSON.stringify([await simulation.file(person), await simulation.list(person)]);
    expect(await read('approver')).toMatch(/王小明.*样本\.csv|样本\.csv.*王小明/);
    expect(await read('lawyer')).toContain('line 2, column subject-type');
    expect(await read('lawyer')).not.toMatch(/王小明|样本\.csv/);
  });

  it('is told of a hundred faults at most', async () => {
    const columns = Array.from({ length: 300 }, (_, n) => `利润${n}`).join(',');
    expect((await simulationOf().onSample(`${header},${columns}\n`))?.findings).toHaveLength(100);
    const rows = Array.from({ length: 300 }, (_, n) => `企业${n},企业,-1`).join('\n');
    expect((await simulationOf({ n: 2 }).onSample(`${header}\n${rows}\n`))?.findings).toHaveLength(100);
  });

  it('is not, before the sample has arrived', async () => {
    const simulation = simulationOf();
    await simulation.ask({ from: 'sample', fileName: '样本.csv', bytes: 10 });
    expect(codesOf(await simulation.submit())).toEqual(['SAMPLE-NOT-UPLOADED']);
  });

  it('is not, where the file is too large', async () => {
    const large = { from: 'sample', fileName: '样本.csv', bytes: 60 * 1024 * 1024 };
    expect(codesOf(await simulationOf().ask(large))).toEqual(['SAMPLE-FILE-TOO-LARGE']);
  });

  it('marks in its template what the draft or today’s version asks', async () => {
    await draft.write({ formula: { ...aProgramme().formula, perSubjectYearCapFen: 100 } });
    const { sample } = await simulationOf().list();
    expect(sample.filter(({ required }) => required).map(({ zh }) => zh)).toEqual([
      '名称',
      '核定金额（元）',
      '当年已获支持金额（元）',
    ]);
  });

  it('of many rows says on the way how far it is', async () => {
    const simulation = simulationOf();
    await simulation.ask({ from: 'sample', fileName: '样本.csv', bytes: 10 });
    const rows = Array.from({ length: 11_000 }, (_, n) => `企业${n},企业,${n % 500}`).join('\n');
    ports.evidence.put(`simulations/${simulation.id}/sample`, `${header}\n${rows}\n`);
    await simulation.submit();
    const { version } = (await simulation.standing()) ?? { version: 0 };
    await runSimulation(ports, { id: simulation.id });
    const done = await simulation.standing();
    expect(done).toMatchObject({ status: 'done', read: 11_000 });
    expect(done?.version).toBe(version + 3);
    expect((await simulation.rows('author', { from: '10990', limit: '200' })).rows).toHaveLength(10);
  });

  it('of more rows than that is refused', async () => {
    const rows = Array.from({ length: 100_001 }, (_, n) => `企业${n},企业,1`).join('\n');
    const simulation = await simulationOf().onSample(`${header}\n${rows}\n`);
    expect(simulation?.findings.map(({ code }) => code)).toEqual(['SAMPLE-TOO-MANY']);
  });
});
