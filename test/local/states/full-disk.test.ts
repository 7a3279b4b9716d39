import { describe, expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import { beginWith } from '#local/states/begin.ts';
import { openJournal } from '#local/states/journal/journal.ts';
import type { JsonObject } from '#local/states/json.ts';
import { openKeeper } from '#local/states/keeper.ts';
import { openMachines } from '#local/states/machines.ts';
import { asIfKilled } from '../support/a-crash.ts';
import { aJournal, aMachine, anEngine, functionArn, look, machineArn, monday } from '../support/an-engine.ts';

const stateMachineArn = machineArn('M');

const asking: JsonObject = aMachine({
  Ask: {
    Type: 'Task',
    Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: functionArn('Ask'), Payload: '{% $states.context.Task.Token %}' },
    End: true,
  },
});

/** An execution that waits for a person, on a disk that is full from the moment that the test says so. */
const waitingOnADisk = async () => {
  let isFull = false;
  const sync = async () => {
    if (isFull) throw new Error('ENOSPC: no space left on device');
  };
  const tokens: string[] = [];
  const functions = { Ask: (token: unknown) => tokens.push(String(token)) };
  const { engine, journalFile } = anEngine({ definition: asking, functions, sync });
  const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'one' });
  await engine.idle();
  const [taskToken = ''] = tokens;
  return {
    engine,
    journalFile,
    executionArn,
    taskToken,
    answer: () => engine.sendTaskSuccess({ taskToken, output: '"yes"' }),
    fill: () => {
      isFull = true;
    },
    functions,
  };
};

/** An execution that has begun, kept in a journal that refuses in the middle of writing what it did. */
const begunInAFullJournal = () => {
  const journal = openJournal(aJournal());
  const clock = openClock({ now: monday, following: false });
  const machines = openMachines(
    [{ arn: stateMachineArn, name: 'M', definition: asking }],
    journal,
    () => true,
  );
  const { machine, id: definition } = machines.find(stateMachineArn) ?? expect.unreachable();
  const beginning = { machine, definition, arn: 'one', name: 'one', input: {} };
  const { execution } = beginWith({ journal, clock })(beginning);
  const write = () => {
    throw new Error('database or disk is full');
  };
  const keeper = openKeeper({
    journal: { ...journal, write },
    clock,
    machines,
    token: () => 'token',
    random: Math.random,
    perform: async () => undefined,
    closed: () => {},
  });
  return { keeper, execution };
};

describe('Where the disk is full', () => {
  it('whoever starts an execution or answers a task hears it', async () => {
    const { engine, answer, fill } = await waitingOnADisk();
    fill();
    await expect(engine.startExecution({ stateMachineArn, name: 'two' })).rejects.toThrow('ENOSPC');
    await expect(answer()).rejects.toThrow('no space left');
  });

  it('nobody is told that a task has timed out which still waits, nor that an execution was stopped', async () => {
    const { engine, executionArn, answer, fill } = await waitingOnADisk();
    fill();
    await expect(answer()).rejects.toThrow('ENOSPC');
    await expect(answer()).rejects.not.toMatchObject({ name: 'TaskTimedOut' });
    await expect(engine.stopExecution({ executionArn })).rejects.toThrow('Make room');
  });

  it('whoever waits is answered, although it refused in the middle of what was written', async () => {
    const { keeper, execution } = begunInAFullJournal();
    await expect(keeper.deliver(execution.id, { kind: 'started' })).rejects.toThrow('disk is full');
    expect(keeper.isIdle()).toBe(true);
  });

  it('an answer that was refused is taken after the next start', async () => {
    const { executionArn, journalFile, taskToken, functions, fill, answer } = await waitingOnADisk();
    const killed = asIfKilled(journalFile);
    fill();
    await expect(answer()).rejects.toThrow('ENOSPC');
    const { engine } = anEngine({ definition: asking, functions, journalFile: killed });
    await engine.sendTaskSuccess({ taskToken, output: '"yes"' });
    await engine.idle();
    expect(await look(engine, executionArn)).toMatchObject({ status: 'SUCCEEDED', output: 'yes' });
  });
});
