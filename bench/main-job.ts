import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachine } from '#demo/machine.ts';
import { openStage, type Stage } from '#demo/stage.ts';
import { bundles } from './bundles.ts';
import { manyClaims } from './many-claims.ts';
import { median, percentile, rounded, secondsOf, thisMachine, watchMemory } from './measure.ts';

/** Prints as JSON what the main job costs on this machine. Figures depend on it: compare within one run. */
const port = 8_877;
const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-'));
const clock = '2026-07-06T01:00:00.000Z';
const runs = { ready: 3, imports: 5, routeSeconds: 5, connections: 16 };
const claims = Number(process.argv[2] ?? 500);

const say = (text: string) => console.error(text);

/** From the command to the first answer, everything being built. */
const readySeconds = async () => {
  const seconds: number[] = [];
  for (let run = 0; run < runs.ready; run += 1) {
    let stop = async () => {};
    seconds.push(
      await secondsOf(async () => {
        ({ stop } = await startMachine(port, join(folder, `ready-${run}`), clock));
      }),
    );
    // The first answer comes before the demo people have all their offices; stopping then would be noisy.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await stop();
  }
  return rounded(median(seconds), 2);
};

/** The whole demonstration, as `npm run demo` runs it, with the most memory its processes held. */
const demonstration = async () => {
  let peakMemoryMb: number | null = null;
  const wallSeconds = await secondsOf(
    () =>
      new Promise<void>((done, fail) => {
        const child = spawn(process.execPath, ['demo/main-job.ts'], {
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        const stop = watchMemory(child.pid ?? 0);
        child.on('exit', (code) => {
          peakMemoryMb = stop();
          if (code === 0) done();
          else fail(new Error(`The demonstration ended with ${code}.`));
        });
      }),
  );
  const { wallSeconds: steps } = JSON.parse(readFileSync('out/demo/summary.json', 'utf8'));
  return { wallSeconds: rounded(wallSeconds), peakMemoryMb, steps };
};

/** The route that the portal asks most: a claim, with its files, while they are read and while it is decided. */
const busiestRoute = async ({ as }: Stage, { path, clerk }: { path: string; clerk: string }) => {
  const times: number[] = [];
  const end = performance.now() + runs.routeSeconds * 1000;
  const one = async () => {
    while (performance.now() < end) times.push((await secondsOf(() => as(clerk).get(path))) * 1000);
  };
  const seconds = await secondsOf(() => Promise.all(Array.from({ length: runs.connections }, one)));
  return {
    route: 'GET /api/applicant/subsidy/{subjectId}/claims/{claimId}',
    connections: runs.connections,
    requestsPerSecond: rounded(times.length / seconds, 0),
    p50Ms: rounded(median(times)),
    p95Ms: rounded(percentile(times, 0.95)),
  };
};

const main = async () => {
  say('Ready …');
  const ready = await readySeconds();
  say('The main job …');
  const job = await demonstration();
  say(`${claims} claims …`);
  const machine = await startMachine(port, join(folder, 'claims'), clock);
  const stage = openStage(machine);
  try {
    const { example, ...many } = await manyClaims(stage, claims);
    const route = await busiestRoute(stage, example);
    say('Bundles …');
    console.log(
      JSON.stringify(
        {
          machine: thisMachine(),
          readySeconds: { median: ready, runs: runs.ready },
          mainJob: job,
          submissionToDetermination: many,
          busiestRoute: route,
          bundles: { importRuns: runs.imports, functions: bundles('cdk.out/local', runs.imports) },
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
