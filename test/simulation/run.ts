import { parseArgs } from 'node:util';
import { startingWith } from '../support/memory/store.ts';
import { simulate } from './simulate.ts';
import type { World } from './world.ts';

const usage = `npm run simulate -- [options]

  --seeds <count>   so many seeds, from the first on (100)
  --first <seed>    the first of them (1)
  --seed <seed>     this one alone, and everything that was done in it
  --steps <count>   how many steps the storm lasts (600)`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    first: { type: 'string', default: '1' },
    seed: { type: 'string' },
    steps: { type: 'string', default: '600' },
    help: { type: 'boolean', default: false },
  },
});

const steps = Number(values.steps);

const tell = (text: string) => process.stdout.write(`${text}\n`);

/** Where everything stands, and the last that happened to it. */
const standingIn = ({ store }: World): string[] =>
  [...store.cases.values()].map(({ kind, id, status, version }) => {
    const last = startingWith(store.events, `${kind}#${id}#`).at(-1);
    return `${kind} ${id} stands at ${status} in version ${version}, after ${last?.type} at ${last?.at} by ${last?.by}`;
  });

const replay = async (seed: number) => {
  const standing: string[] = [];
  const { done, broken } = await simulate({
    seed,
    steps,
    afterwards: (world) => standing.push(...standingIn(world)),
  });
  for (const line of [...done, ...standing]) tell(line);
  for (const line of broken) tell(`✗ ${line}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
};

const goThrough = async (first: number, count: number) => {
  const began = performance.now();
  for (let seed = first; seed < first + count; seed += 1) {
    const { broken, done } = await simulate({ seed, steps });
    if (broken.length > 0) {
      for (const line of broken) tell(`✗ ${line}`);
      tell(`After ${done.length} steps. Again: npm run simulate -- --seed ${seed} --steps ${steps}`);
      process.exitCode = 1;
      return;
    }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  tell(`${count} seeds of ${steps} steps, and everything held (${seconds} s).`);
};

if (values.help) tell(usage);
else if (values.seed) await replay(Number(values.seed));
else await goThrough(Number(values.first), Number(values.seeds));
