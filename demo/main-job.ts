import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Listr } from 'listr2';
import { startMachine } from './machine.ts';
import { openStage, type Stage } from './stage.ts';
import { allocate, announce, answerObjection } from './steps/allocation.ts';
import { prepareClaims, submitClaims } from './steps/claims.ts';
import { file, register, reviewFilings } from './steps/filing.ts';
import { fileGoods } from './steps/goods.ts';
import { type Exported, payOut, payTheRest, reconcile } from './steps/payment.ts';
import { historyOf, prove } from './steps/proof.ts';
import { reviewClaims } from './steps/review.ts';

/** The main job without a person: from sixty sign-ins to a reconciled bank file, on an empty folder. */
const out = 'out/demo';
const port = Number(process.env['KOUAN_PORT'] ?? 8797);
const keep = (name: string, content: string | Buffer) => writeFileSync(join(out, name), content);

const keepFiles = ({ sequence, utf8, gbk, manifest }: Exported) => {
  keep(`bank-file-${sequence}.csv`, utf8);
  keep(`bank-file-${sequence}.gbk.csv`, gbk);
  keep(`bank-file-${sequence}.manifest.json`, manifest);
};

/** Two batches: the first comes back with one return and one unknown, the second pays the rest. */
const pay = async (stage: Stage) => {
  const first = await payOut(stage);
  keepFiles(first);
  keepFiles(await payTheRest(stage, first, await reconcile(stage, first)));
};

const steps: readonly (readonly [string, (stage: Stage) => Promise<unknown>])[] = [
  ['Register sixty subjects', register],
  ['File for their business modes', file],
  ['Review the filings, department by department', reviewFilings],
  ['File goods, held against the list', fileGoods],
  ['Open the window', ({ machine }) => machine.moveTo('2026-07-06T01:00:00.000Z')],
  ['Upload waybills, invoices and receipts', prepareClaims],
  ['Submit, two at the same second', submitClaims],
  ['Screen and review the claims', reviewClaims],
  ['Share out the pool, confirm, announce', allocate],
  ['Object to one item, let the notice stand', async (stage) => keep('notice.html', await announce(stage))],
  ['Answer the objection', answerObjection],
  ['Pay: maker, checker, exporter, bank', pay],
  ['Prove the books', prove],
  [
    'Keep one claim’s history',
    async (stage) => keep('claim-history.json', `${JSON.stringify(await historyOf(stage), null, 2)}\n`),
  ],
];

const timed = (name: string, seconds: Record<string, number>, work: () => Promise<unknown>) => async () => {
  const start = performance.now();
  await work();
  seconds[name] = Math.round(performance.now() - start) / 1000;
};

const main = async () => {
  mkdirSync(out, { recursive: true });
  const seconds: Record<string, number> = {};
  const begun = performance.now();
  const machine = await startMachine(port, join(out, 'data'), '2025-12-15T01:00:00.000Z');
  seconds['Start the machine'] = Math.round(performance.now() - begun) / 1000;
  const stage = openStage(machine);
  const list = new Listr(
    steps.map(([title, step]) => ({
      title,
      task: async (_: unknown, line: { output: string }) => {
        stage.say = (progress) => {
          line.output = progress;
        };
        await timed(title, seconds, () => step(stage))();
      },
    })),
    { renderer: process.stdout.isTTY ? 'default' : 'simple' },
  );
  try {
    await list.run();
    const executions = await machine.executions();
    keep('summary.json', `${JSON.stringify({ ...stage.told, executions, wallSeconds: seconds }, null, 2)}\n`);
    console.log(`Everything above happened. See ${out}/summary.json.`);
  } finally {
    await machine.stop();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
