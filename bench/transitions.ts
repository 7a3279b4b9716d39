import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inLanes } from '#demo/patience.ts';
import { functionArn, openBareEngine } from './bare-engine.ts';
import { median, rounded, secondsOf } from './measure.ts';

/** Four states, each of another kind. */
const states = {
  'Take the amount': { Type: 'Pass', Assign: { amount: '{% $states.input.amount %}' }, Next: 'Is it sound?' },
  'Is it sound?': {
    Type: 'Choice',
    Choices: [{ Condition: '{% $amount > 0 %}', Next: 'Decide' }],
    Default: 'Done',
  },
  Decide: { Type: 'Task', Resource: functionArn, Arguments: { amount: '{% $amount %}' }, Next: 'Done' },
  Done: { Type: 'Succeed' },
};

const rounds = 3;
const lanes = 64;

const perSecond = async (journalFile: string, executions: number) => {
  const { engine, start } = openBareEngine({ states, journalFile, answer: () => ({ approved: true }) });
  const seconds = await secondsOf(async () => {
    const names = Array.from({ length: executions }, (_, n) => `e-${n}`);
    await inLanes(names, lanes, (name) => start(name, { amount: 100 }));
    await engine.idle();
  });
  engine.close();
  return (executions * Object.keys(states).length) / seconds;
};

/** Transitions per second of a machine of four states, the journal in memory and on the disk, in turns. */
export const transitions = async (executions: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-transitions-'));
  const inMemory: number[] = [];
  const withJournal: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    inMemory.push(await perSecond(':memory:', executions));
    withJournal.push(await perSecond(join(folder, `${round}.sqlite`), executions));
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    executions,
    rounds,
    inMemoryPerSecond: rounded(median(inMemory), 0),
    withJournalPerSecond: rounded(median(withJournal), 0),
  };
};
