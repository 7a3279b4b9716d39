import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { startMachine } from '#demo/machine.ts';
import { openStage } from '#demo/stage.ts';
import { goodsFile } from '#demo/world/goods.ts';
import { rowsPerPiece } from '#domain/positive-list/goods/piece.ts';
import { filed, fileGoods, importer, recall } from './file-goods.ts';
import { rounded, treeMb, watchProcesses } from './measure.ts';

/** Prints as JSON what a large file of goods costs on this machine. Figures depend on it: compare within one run. */
const port = Number(process.env['KOUAN_PORT'] ?? 8_879);
const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-goods-'));
const clock = '2026-07-06T01:00:00.000Z';
const rows = Number(process.argv[2] ?? 100_000);

/** Functions that nobody has called for twenty seconds are closed. */
const quiet = () => new Promise((done) => setTimeout(done, 30_000));
const few = 100;

const say = (text: string) => console.error(text);

const main = async () => {
  say('Starting …');
  const machine = await startMachine(port, folder, clock);
  const stage = openStage(machine);
  const subject = importer(3_000);
  try {
    await filed(stage, subject);
    await quiet();
    const idleMb = treeMb(machine.pid ?? 0);
    const watchSmall = watchProcesses(machine.pid ?? 0);
    await fileGoods(stage, subject, goodsFile({ ...subject, n: 1 }, few, 'utf-8').bytes);
    const small = watchSmall();
    await quiet();
    say(`${rows} rows …`);
    const memory = watchProcesses(machine.pid ?? 0);
    const filing = await fileGoods(stage, subject, goodsFile(subject, rows, 'utf-8').bytes);
    const peak = memory();
    say('A recall that concerns none of them …');
    const memoryOfRecall = watchProcesses(machine.pid ?? 0);
    const rescreening = await recall(stage);
    const recalled = memoryOfRecall();
    console.log(
      JSON.stringify(
        {
          machine: {
            cores: cpus().length,
            model: cpus()[0]?.model,
            memoryGb: rounded(totalmem() / 1024 ** 3, 0),
            node: process.version,
            load: rounded(loadavg()[0] ?? Number.NaN),
          },
          rows,
          rowsPerPiece,
          filing,
          rescreening,
          memoryMb: {
            idle: rounded(idleMb, 0),
            peak: peak.mb,
            beyondIdle: rounded(peak.mb - idleMb, 0),
            processesAtPeak: peak.processes,
            beyondIdleForRecall: rounded(recalled.mb - idleMb, 0),
            /** The same functions at work on a hundred rows: what they hold whatever the size of the file. */
            beyondIdleForHundredRows: rounded(small.mb - idleMb, 0),
          },
        },
        null,
        2,
      ),
    );
  } finally {
    await machine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

await main();
