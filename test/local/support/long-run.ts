import { openClock } from '#local/clock/open-clock.ts';
import { openEngine } from '#local/states/engine.ts';
import { aMachine, functionArn, machineArn, tasksOf } from './an-engine.ts';

/** A process that is meant to be killed: it starts executions and says each one that was acknowledged. */
const [journalFile = ''] = process.argv.slice(2);

const step = (name: string, more = {}) => ({ Type: 'Task', Resource: functionArn(name), ...more });

export const twoSteps = aMachine({
  First: step('First', { Next: 'Second' }),
  Second: step('Second', { End: true }),
});

const slowly = async () => {
  await new Promise((done) => setTimeout(done, 5));
  return 'done';
};

const run = async () => {
  const engine = openEngine({
    machines: [{ arn: machineArn('M'), name: 'M', definition: twoSteps }],
    journalFile,
    clock: openClock(),
    tasks: tasksOf({ First: slowly, Second: slowly }),
  });
  for (let number = 0; ; number++) {
    const { executionArn } = await engine.startExecution({
      stateMachineArn: machineArn('M'),
      name: `run-${number}`,
    });
    process.stdout.write(`${executionArn}\n`);
  }
};

if (journalFile) await run();
