import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Machine, startMachine } from '#demo/machine.ts';
import { expectThat } from '#demo/patience.ts';
import { openStage, type Stage } from '#demo/stage.ts';
import { goodsFile, listedGoodsFile } from '#demo/world/goods.ts';
import { rowsPerPiece } from '#domain/positive-list/goods/piece.ts';
import { activeOf, filed, fileGoods, importer, night, recall } from './file-goods.ts';
import { runOf } from './goods-cost.ts';
import { rounded, thisMachine, treeMb, watchProcesses } from './measure.ts';
import { publishNext } from './next-list.ts';

/** Prints as JSON what a large file of goods costs on this machine. Figures depend on it: compare within one run. */
const port = Number(process.env['KOUAN_PORT'] ?? 8_879);
const clock = '2026-07-06T01:00:00.000Z';
/** Five minutes past the midnight in Beijing with which the next day begins. */
const nextNight = { day: '2026-07-07', at: '2026-07-06T16:05:00.000Z' };
const rows = Number(process.argv[2] ?? 100_000);

/** Functions that nobody has called for twenty seconds are closed. */
const quiet = () => new Promise((done) => setTimeout(done, 30_000));
const few = 100;

const say = (text: string) => console.error(text);

type On = { readonly stage: Stage; readonly machine: Machine; readonly idleMb: number };

/** A machine of its own, with a subject that is filed, at rest. */
const onMachine = async <T>(
  n: number,
  work: (on: On, subject: ReturnType<typeof importer>) => Promise<T>,
) => {
  say('Starting …');
  const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-goods-'));
  const machine = await startMachine(port, folder, clock);
  try {
    const stage = openStage(machine);
    const subject = importer(n);
    await filed(stage, subject);
    await quiet();
    return await work({ stage, machine, idleMb: treeMb(machine.pid ?? 0) }, subject);
  } finally {
    await machine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** From the upload to the result: of ten rows nine pass, some by the word of people. */
const filingOf = () =>
  onMachine(3_000, async ({ stage, machine: { pid = 0 }, idleMb }, subject) => {
    const watchSmall = watchProcesses(pid);
    await fileGoods(stage, subject, goodsFile({ ...subject, n: 1 }, few, 'utf-8').bytes);
    const small = watchSmall();
    await quiet();
    say(`${rows} rows …`);
    const memory = watchProcesses(pid);
    const filing = await fileGoods(stage, subject, goodsFile(subject, rows, 'utf-8').bytes);
    const peak = memory();
    const memoryMb = {
      idle: rounded(idleMb, 0),
      peak: peak.mb,
      beyondIdle: rounded(peak.mb - idleMb, 0),
      processesAtPeak: peak.processes,
      /** The same functions at work on a hundred rows: what they hold whatever the size of the file. */
      beyondIdleForHundredRows: rounded(small.mb - idleMb, 0),
    };
    return { ...filing, memoryMb };
  });

/** A book in which every row of the file is active, held anew: by a recall, which is read, and by a list, which judges. */
const rescreeningOf = () =>
  onMachine(3_001, async ({ stage, machine: { pid = 0 }, idleMb }, subject) => {
    say(`${rows} rows that all pass …`);
    await fileGoods(stage, subject, listedGoodsFile(subject, rows));
    const active = await activeOf(stage, subject);
    expectThat(active === rows, `all ${rows} goods are active; ${active} are`);
    const next = await publishNext(stage, 'bench', nextNight.day);
    await quiet();
    const memory = watchProcesses(pid);
    say('A recall that concerns none of them …');
    const byRecall = await recall(stage);
    say('A list that takes effect …');
    const byList = await night(stage, next, nextNight.at);
    return { active, byRecall, byList, beyondIdleMb: rounded(memory().mb - idleMb, 0) };
  });

const main = async () => {
  const filing = await filingOf();
  const rescreening = await rescreeningOf();
  say('The same in one process, measured inside the functions …');
  const { review, rescreening: anew } = runOf(rows, rowsPerPiece);
  const { seconds } = filing;
  console.log(
    JSON.stringify(
      {
        machine: { ...thisMachine(), load: rounded(loadavg()[0] ?? Number.NaN) },
        rows,
        rowsPerPiece,
        filing,
        rescreening,
        /** On the whole system, by the step of the workflow; each step reads and stores as well. */
        wallSecondsByStep: {
          parse: seconds['split'],
          screen: rounded((seconds['screen'] ?? 0) + (seconds['questions'] ?? 0), 2),
          store: rounded((seconds['enter'] ?? 0) + (seconds['result'] ?? 0), 2),
        },
        /** By kind of work, measured inside the functions: one after another in one process, on the same table. */
        wallSecondsByWork: { filing: review.seconds, rescreening: anew.seconds },
      },
      null,
      2,
    ),
  );
};

await main();
