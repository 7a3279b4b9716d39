import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { median, rounded, thisMachine, treeShareMb } from './measure.ts';
import { startBeside } from './thread/beside.ts';
import { type Round, threads } from './thread/round.ts';
import { type System, startSystem } from './thread/system.ts';
import { transitions } from './transitions.ts';

/** Prints as JSON what the approval thread costs here, and, beside ours, on Restate and DBOS. Compare within one run. */
const { values } = parseArgs({
  options: {
    beside: { type: 'boolean', default: false },
    claims: { type: 'string', default: '1000' },
    many: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '3' },
    waiting: { type: 'string', default: '100000' },
  },
});
const claims = Number(values.claims);
const many = Number(values.many);
const rounds = Number(values.rounds);

const say = (text: string) => console.error(text);

/** Functions that nobody has called for twenty seconds are closed. */
const quiet = () => new Promise((done) => setTimeout(done, 25_000));

const mediansOf = (all: readonly Round[]) => {
  const of = (figure: keyof Round) => median(all.map((round) => round[figure]));
  return {
    claimsPerSecond: of('claimsPerSecond'),
    startSeconds: of('startSeconds'),
    startP95Ms: of('startP95Ms'),
    approvedToDoneP50Ms: of('approvedToDoneP50Ms'),
    approvedToDoneP95Ms: of('approvedToDoneP95Ms'),
    cpuMsPerClaim: of('cpuMsPerClaim'),
    memoryMb: of('memoryMb'),
  };
};

/** Each in turn, so that whatever else the machine does meets all alike. */
const inTurns = async (systems: readonly System[]) => {
  const measured = new Map<System, Round[]>(systems.map((system) => [system, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [system, all] of measured) {
      say(`${system.name}: ${claims} claims, round ${round + 1} …`);
      all.push(await threads(system, `round-${round}`, claims));
    }
  }
  return measured;
};

const measure = async (systems: readonly System[]) => {
  say('At rest …');
  await quiet();
  const idleMb = new Map(systems.map(({ name, pid }) => [name, treeShareMb(pid)]));
  for (const system of systems) await threads(system, 'warm', Math.ceil(claims / 4));
  const measured = await inTurns(systems);
  const told: Record<string, object> = {};
  for (const [system, all] of measured) {
    say(`${system.name}: ${many} claims …`);
    const large = await threads(system, 'many', many);
    const idle = idleMb.get(system.name) ?? Number.NaN;
    const medians = mediansOf(all);
    told[system.name] = {
      ...medians,
      idleMb: idle,
      beyondIdleMb: rounded(medians.memoryMb - idle, 0),
      each: all,
      many: {
        claims: many,
        ...large,
        memoryTimesThatOfOneRound: rounded(large.memoryMb / medians.memoryMb, 2),
      },
    };
  }
  return told;
};

const threadOfAll = async () => {
  const ours = await startSystem({ name: 'ours', script: 'bench/thread/ours.ts' });
  const { systems, standing, remove } = await startBeside(values.beside, say);
  const all = [ours, ...systems];
  try {
    return { claims, rounds, connections: 64, beside: standing, ...(await measure(all)) };
  } finally {
    for (const system of all) await system.stop();
    remove();
  }
};

const waiting = () => {
  say(`${values.waiting} executions that wait …`);
  const told = execFileSync(process.execPath, ['--expose-gc', 'bench/waiting.ts', values.waiting], {
    encoding: 'utf8',
  });
  return JSON.parse(told);
};

const main = async () => {
  if (process.platform !== 'linux') {
    throw new Error(
      `Memory and processor time are read from /proc, which ${process.platform} has not: run this on Linux.`,
    );
  }
  const thread = await threadOfAll();
  say('Transitions …');
  console.log(
    JSON.stringify(
      {
        machine: thisMachine(),
        thread,
        transitions: await transitions(5_000),
        waiting: waiting(),
        load: rounded(loadavg()[0] ?? Number.NaN),
      },
      null,
      2,
    ),
  );
};

await main();
