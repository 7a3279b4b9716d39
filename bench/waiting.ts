import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inLanes } from '#demo/patience.ts';
import { functionArn, openBareEngine } from './bare-engine.ts';
import { rounded } from './measure.ts';

/** Prints as JSON what executions cost that wait for a person. Needs `--expose-gc`, and a process of its own. */
const executions = Number(process.argv[2] ?? 100_000);
const warmUp = Math.ceil(executions / 10);

const states = {
  'Wait for a person': {
    Type: 'Task',
    Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: functionArn, Payload: { token: '{% $states.context.Task.Token %}' } },
    End: true,
  },
};

const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-waiting-'));
const journalFile = join(folder, 'journal.sqlite');
let token = '';

const open = () =>
  openBareEngine({
    states,
    journalFile,
    answer: (payload) => {
      token = String(Object(payload)['token']);
      return {};
    },
  });

/** Once the second time, so that what only waits to be finalised is gone too. */
const heapBytes = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const startAll = async () => {
  const { engine, start } = open();
  const startFrom = async (first: number, count: number) => {
    const numbers = Array.from({ length: count }, (_, n) => first + n);
    await inLanes(numbers, 64, async (n) => {
      await start(`claim-${n}`, { claim: `claim-${n}`, amount: 100 });
    });
    await engine.idle();
  };
  // What the engine compiles and keeps once is no cost of waiting.
  await startFrom(0, warmUp);
  const before = heapBytes();
  await startFrom(warmUp, executions - warmUp);
  const heap = heapBytes() - before;
  engine.close();
  return heap;
};

/** From nothing until the last of them has been answered by a person and is done. */
const restart = async () => {
  const begin = performance.now();
  const { engine } = open();
  const openMs = performance.now() - begin;
  await engine.idle();
  await engine.sendTaskSuccess({ taskToken: token, output: '{}' });
  await engine.idle();
  const firstAnswerMs = performance.now() - begin;
  const succeeded = engine.looks.counts().find(({ status }) => status === 'SUCCEEDED')?.executions;
  engine.close();
  if (succeeded !== 1) throw new Error('Nobody was there to take the answer.');
  return { openMs: rounded(openMs, 1), firstAnswerMs: rounded(firstAnswerMs, 1) };
};

const bytesOnDisk = () =>
  ['', '-wal']
    .map((suffix) => journalFile + suffix)
    .filter(existsSync)
    .reduce((sum, file) => sum + statSync(file).size, 0);

const heap = await startAll();
console.log(
  JSON.stringify({
    executions,
    heapBytesEach: rounded(heap / (executions - warmUp), 1),
    bytesOnDiskEach: rounded(bytesOnDisk() / executions, 0),
    restart: await restart(),
  }),
);
rmSync(folder, { recursive: true, force: true });
