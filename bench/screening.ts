import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parse } from 'yaml';
import { lookedAtCloser } from '#domain/positive-list/goods/closer-look.ts';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { goodsReader } from '#domain/positive-list/goods/goods-row.ts';
import { GoodsTerms } from '#domain/positive-list/goods/goods-terms.ts';
import { rowScreener } from '#domain/positive-list/goods/row-screener.ts';
import { catalogue } from '#domain/positive-list/lists/catalogue.ts';
import { RiskTerms } from '#domain/risk/risk-terms.ts';
import { csvCell, csvLine } from '#domain/shared/csv-cell.ts';
import { day } from '#domain/shared/day.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import { readTable } from '#functions/adapters/tables/read-table.ts';
import { readGoodsFile } from '#functions/positive-list/goods/goods-file.ts';
import { rowScorer } from '#functions/risk/row-scorer.ts';
import { goodsHeader, madeGoods } from './made/goods.ts';
import { madeList } from './made/list.ts';
import { median, rounded, secondsOf } from './measure.ts';

/**
 * Prints as JSON how many rows of a goods file are screened in a second, nothing being stored, and what it leaves on
 * the heap. Run it with --expose-gc. Beside the seconds on the clock it tells the seconds of processor time, which other
 * work on the machine moves less. Figures depend on the machine: compare within one run.
 */
const rounds = 7;
const rows = Number(process.argv[2] ?? 100_000);

const list = madeList();
const goods = madeGoods(list, rows);
const csv = Buffer.from([goodsHeader, ...goods].map((cells) => csvLine(cells.map(csvCell))).join(''));
const layout = readHeader(goodsColumns, goodsHeader);
if (!layout.ok) throw new Error('The header of the made goods cannot be read.');

const terms = GoodsTerms.parse({
  modes: [{ id: '9610', trade: 'both', retailImport: true, bonded: false }],
  lists: [{ list: list.id, trade: 'import', modes: ['9610'], force: 'must-be-listed' }],
  foodRecall: { from: '2026-02-13', chapters: ['02', '03', '04', '16', '17', '18', '19', '20', '21', '22'] },
});
const yardstickNow = () => ({ catalogues: [catalogue(list)], terms, today: day('2026-03-05') });

const riskFile = `${import.meta.dirname}/../zones/manzhouli/risk.yaml`;
const riskTerms = RiskTerms.parse(parse(readFileSync(riskFile, 'utf8')));
/** A subject of whom next to nothing is known yet. */
const subject = {
  ageDays: 30,
  isFirstGoodsFiling: true,
  rowsDecided: 0,
  rowsRefused: 0,
  openBans: 0,
  pastBans: 0,
  badEvents: 0,
  affiliates: 0,
  affiliatesUnderBan: 0,
  isAtSharedAddress: false,
  allRowsAlike: false,
};

/** Held against the list, then looked at with its risk and the credit of its subject. */
const decider = () => {
  const screen = rowScreener(yardstickNow(), layout.value);
  const scorer = rowScorer({ facts: subject }, riskTerms);
  return (line: number, cells: readonly string[]) => {
    const row = screen(line, cells);
    const risk = row.goods && scorer.score(row.goods);
    return lookedAtCloser(risk ? { ...row, risk } : row, { credit: 'normal', band: risk?.band });
  };
};

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < csv.length; at += 65_536) yield csv.subarray(at, at + 65_536);
}

const drain = async (rowsOf: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of rowsOf);
};

const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 ** 2;
};

/** Each stage once; every round begins with a catalogue and a screener that have seen nothing. */
const stages = {
  parse: async () => drain((await readTable(pieces())).rows),
  validate: async () => {
    const read = goodsReader(terms.modes, layout.value);
    for (const [n, cells] of goods.entries()) read(n + 2, cells);
  },
  screen: async () => {
    const screen = rowScreener(yardstickNow(), layout.value);
    for (const [n, cells] of goods.entries()) screen(n + 2, cells);
  },
  decide: async () => {
    const decide = decider();
    for (const [n, cells] of goods.entries()) decide(n + 2, cells);
  },
  whole: async () => drain((await readGoodsFile(pieces(), yardstickNow(), rows)).rows),
} as const;

const outcomes = () => {
  const screen = rowScreener(yardstickNow(), layout.value);
  const counts = { passed: 0, refused: 0, referred: 0, defective: 0 };
  for (const [n, cells] of goods.entries()) counts[screen(n + 2, cells).outcome] += 1;
  return counts;
};

/** What one file leaves while it is being screened, and once it has been. */
const heapOfOneFile = () => {
  const before = heapMb();
  const screen = rowScreener(yardstickNow(), layout.value);
  for (const [n, cells] of goods.entries()) screen(n + 2, cells);
  const atLastRow = heapMb();
  // Asked once more, so that nothing of it is given up before the heap is looked at.
  screen(rows + 2, []);
  return { before: rounded(before), atLastRow: rounded(atLastRow) };
};

type Times = { readonly clock: number[]; readonly processor: number[] };
const none = (): Times => ({ clock: [], processor: [] });
const times = { parse: none(), validate: none(), screen: none(), decide: none(), whole: none() };

const time = async ({ clock, processor }: Times, stage: () => Promise<void>) => {
  const before = process.cpuUsage();
  clock.push(await secondsOf(stage));
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1e6);
};

const heapAfterRound: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  await time(times.parse, stages.parse);
  await time(times.validate, stages.validate);
  await time(times.screen, stages.screen);
  await time(times.decide, stages.decide);
  await time(times.whole, stages.whole);
  heapAfterRound.push(rounded(heapMb()));
}

const perSecond = (seconds: readonly number[]) => ({
  first: rounded(rows / (seconds[0] ?? Number.NaN), 0),
  median: rounded(rows / median(seconds), 0),
  best: rounded(rows / Math.min(...seconds), 0),
});
const rates = ({ clock, processor }: Times) => ({
  clock: perSecond(clock),
  processor: perSecond(processor),
});

console.log(
  JSON.stringify(
    {
      machine: {
        cores: cpus().length,
        model: cpus()[0]?.model,
        node: process.version,
        load: loadavg().map((load) => rounded(load)),
      },
      list: { entries: list.entries.length },
      rows: { count: rows, columns: goodsHeader.length, bytes: csv.length, outcomes: outcomes() },
      rounds,
      rowsPerSecond: {
        parse: rates(times.parse),
        validate: rates(times.validate),
        screen: rates(times.screen),
        decide: rates(times.decide),
        whole: rates(times.whole),
      },
      heapMb: { afterEachRound: heapAfterRound, ofOneFile: heapOfOneFile() },
    },
    null,
    2,
  ),
);
