import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import type { Json, JsonObject } from '#local/states/json.ts';
import { asIfKilled } from '../support/a-crash.ts';
import {
  aJournal,
  aMachine,
  anEngine,
  type Functions,
  functionArn,
  look,
  machineArn,
  monday,
  namedError,
} from '../support/an-engine.ts';
import { twoSteps } from '../support/long-run.ts';

const stateMachineArn = machineArn('M');
const never = () => new Promise<Json>(() => {});
const task = (name: string, more: JsonObject = {}): JsonObject => ({
  Type: 'Task',
  Resource: functionArn(name),
  ...more,
});

const askingForToken = aMachine({
  Ask: {
    Type: 'Task',
    Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: functionArn('Ask'), Payload: '{% $states.context.Task.Token %}' },
    TimeoutSeconds: 3600,
    End: true,
  },
});

/** Starts one execution, lets it come to rest, and kills. */
const killedAtRest = async (definition: JsonObject, functions: Functions = {}) => {
  const { engine, journalFile } = anEngine({ definition, functions });
  const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'one' });
  await engine.idle();
  return { executionArn, journalFile: asIfKilled(journalFile) };
};

/** Starts one execution, waits until a function is running, and kills. */
const killedInFlight = async (definition: JsonObject, functions: Functions, reached: Promise<unknown>) => {
  const { engine, journalFile } = anEngine({ definition, functions });
  const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'one' });
  await reached;
  return { executionArn, journalFile: asIfKilled(journalFile) };
};

describe('After kill -9', () => {
  it('runs a task again that was in flight, and not the one before it', async () => {
    const reached = Promise.withResolvers<void>();
    const stuck = () => {
      reached.resolve();
      return never();
    };
    const { executionArn, journalFile } = await killedInFlight(
      twoSteps,
      { First: () => 1, Second: stuck },
      reached.promise,
    );
    const calls: string[] = [];
    const functions = { First: () => calls.push('First'), Second: () => calls.push('Second') };
    const { engine } = anEngine({ definition: twoSteps, functions, journalFile });
    await engine.idle();
    expect(calls).toEqual(['Second']);
    expect(await look(engine, executionArn)).toMatchObject({ status: 'SUCCEEDED', output: 1 });
  });

  it('goes on waiting for a token whose request was made, without making it again', async () => {
    const tokens: Json[] = [];
    const Ask = (token: Json) => tokens.push(token);
    const { executionArn, journalFile } = await killedAtRest(askingForToken, { Ask });
    const { engine } = anEngine({ definition: askingForToken, functions: { Ask }, journalFile });
    await engine.idle();
    expect(tokens).toHaveLength(1);
    await engine.sendTaskSuccess({ taskToken: tokens[0], output: '"yes"' });
    expect((await look(engine, executionArn)).output).toBe('yes');
  });

  it('makes a request again that was not answered, with the same token', async () => {
    const tokens: Json[] = [];
    const reached = Promise.withResolvers<void>();
    const stuck = (token: Json) => {
      tokens.push(token);
      reached.resolve();
      return never();
    };
    const killed = await killedInFlight(askingForToken, { Ask: stuck }, reached.promise);
    const Ask = (token: Json) => tokens.push(token);
    const { engine } = anEngine({ definition: askingForToken, functions: { Ask }, ...killed });
    await engine.idle();
    expect(tokens).toHaveLength(2);
    expect(tokens[1]).toBe(tokens[0]);
  });

  it('still wakes what was waiting, also when its time has passed meanwhile', async () => {
    const definition = aMachine({ Rest: { Type: 'Wait', Seconds: 3600, End: true } });
    const { executionArn, journalFile } = await killedAtRest(definition);
    const clock = openClock({ now: monday + 7_200_000, following: false });
    const { engine } = anEngine({ definition, journalFile, clock });
    await engine.idle();
    expect((await look(engine, executionArn)).status).toBe('SUCCEEDED');
  });

  it('still times a task out', async () => {
    const { executionArn, journalFile } = await killedAtRest(askingForToken, { Ask: () => null });
    const { engine, clock } = anEngine({ definition: askingForToken, journalFile });
    await engine.idle();
    expect((await look(engine, executionArn)).status).toBe('RUNNING');
    clock.moveTo(monday + 3_600_000);
    await engine.idle();
    expect((await look(engine, executionArn)).error).toBe('States.Timeout');
  });

  it('still retries, as often as was left', async () => {
    const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 60, MaxAttempts: 2 }];
    const definition = aMachine({ Try: task('Try', { Retry, End: true }) });
    const calls: string[] = [];
    const Try = () => {
      calls.push('Try');
      throw namedError('Busy');
    };
    const { executionArn, journalFile } = await killedAtRest(definition, { Try });
    const { engine, clock } = anEngine({ definition, functions: { Try }, journalFile });
    for (const hours of [1, 2]) {
      clock.moveTo(monday + hours * 3_600_000);
      await engine.idle();
    }
    expect(calls).toHaveLength(3);
    expect((await look(engine, executionArn)).error).toBe('Busy');
  });

  it('keeps the variables of every scope', async () => {
    const definition = aMachine({
      Note: { Type: 'Pass', Assign: { year: 2026 }, Next: 'Each' },
      Each: {
        Type: 'Map',
        Items: [1, 2],
        ItemProcessor: {
          StartAt: 'Keep',
          States: {
            Keep: { Type: 'Pass', Assign: { own: '{% $states.input %}' }, Next: 'Rest' },
            Rest: { Type: 'Wait', Seconds: 60, Output: '{% $year + $own %}', End: true },
          },
        },
        End: true,
      },
    });
    const { executionArn, journalFile } = await killedAtRest(definition);
    const { engine, clock } = anEngine({ definition, journalFile });
    clock.moveTo(monday + 60_000);
    await engine.idle();
    expect((await look(engine, executionArn)).output).toEqual([2027, 2028]);
  });

  it('begins an execution that was acknowledged and had not begun', async () => {
    const definition = aMachine({ Rest: { Type: 'Wait', Seconds: 1, End: true } });
    const { engine, journalFile } = anEngine({ definition });
    const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'one' });
    const again = anEngine({ definition, journalFile: asIfKilled(journalFile) });
    await again.engine.idle();
    expect((await look(again.engine, executionArn)).types).toEqual(['ExecutionStarted', 'WaitStateEntered']);
  });

  it('finishes an execution under the definition it was started with', async () => {
    const before = aMachine({
      Rest: { Type: 'Wait', Seconds: 60, Next: 'Old' },
      Old: { Type: 'Pass', Output: 'old', End: true },
    });
    const { executionArn, journalFile } = await killedAtRest(before);
    const after = aMachine({ New: { Type: 'Pass', Output: 'new', End: true } });
    const { engine, clock } = anEngine({ definition: after, journalFile });
    clock.moveTo(monday + 60_000);
    await engine.idle();
    expect((await look(engine, executionArn)).output).toBe('old');
  });

  it('goes on waiting for an execution that a task had started', async () => {
    const machines = {
      M: aMachine({
        Start: {
          Type: 'Task',
          Resource: 'arn:aws-cn:states:::states:startExecution.sync:2',
          Arguments: { StateMachineArn: machineArn('Inner'), Input: { n: 1 } },
          Output: '{% $states.result.Output %}',
          End: true,
        },
      }),
      Inner: aMachine({ Rest: { Type: 'Wait', Seconds: 60, End: true } }),
    };
    const { engine, journalFile } = anEngine({ machines });
    const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'one' });
    await engine.idle();
    const again = anEngine({ machines, journalFile: asIfKilled(journalFile) });
    again.clock.moveTo(monday + 60_000);
    await again.engine.idle();
    expect((await look(again.engine, executionArn)).output).toEqual({ n: 1 });
    const { executions } = await again.engine.listExecutions({ stateMachineArn: machineArn('Inner') });
    expect(executions).toHaveLength(1);
  });

  it('has lost no acknowledged start, when a real process is really killed', async () => {
    const journalFile = aJournal();
    const script = fileURLToPath(new URL('../support/long-run.ts', import.meta.url));
    const child = spawn(process.execPath, [script, journalFile], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > 60) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const acknowledged = said
      .split('\n')
      .filter((line) => line.includes(':run-'))
      .slice(0, -1);
    const { engine } = anEngine({
      definition: twoSteps,
      functions: { First: () => 1, Second: () => 2 },
      journalFile,
      clock: openClock(),
    });
    await engine.idle();
    for (const executionArn of acknowledged) {
      expect(await look(engine, executionArn)).toMatchObject({ status: 'SUCCEEDED' });
    }
    expect(acknowledged.length).toBeGreaterThan(50);
  });
});

describe('The journal', () => {
  it('is held by one engine at a time', () => {
    const definition = aMachine({ Rest: { Type: 'Pass', End: true } });
    const { journalFile } = anEngine({ definition });
    expect(() => anEngine({ definition, journalFile })).toThrow('is in use by another process');
  });

  it('keeps an execution that waits in no more than 2 KB', async () => {
    const { engine, journalFile } = anEngine({ definition: askingForToken, functions: { Ask: () => null } });
    const count = 300;
    for (let number = 0; number < count; number++) await engine.startExecution({ stateMachineArn });
    await engine.idle();
    engine.close();
    expect(statSync(journalFile).size / count).toBeLessThan(2048);
  });
});

/** Two tasks, then two branches of two, then three items of one: nine tasks, in a row and beside each other. */
const manySteps = aMachine({
  A: task('A', { Next: 'B' }),
  B: task('B', { Next: 'Both' }),
  Both: {
    Type: 'Parallel',
    Branches: ['C', 'D'].map((name) => ({
      StartAt: `${name}1`,
      States: {
        [`${name}1`]: task(`${name}1`, { Next: `${name}2` }),
        [`${name}2`]: task(`${name}2`, { End: true }),
      },
    })),
    Next: 'Each',
  },
  Each: {
    Type: 'Map',
    Items: ['E1', 'E2', 'E3'],
    MaxConcurrency: 2,
    ItemProcessor: {
      StartAt: 'E',
      States: { E: task('E', { End: true }) },
    },
    End: true,
  },
});

const names = ['A', 'B', 'C1', 'C2', 'D1', 'D2', 'E'];

/** What was asked for: the task's name, or for an item the item itself. */
const recording = (called: (what: string) => void): Functions =>
  Object.fromEntries(
    names.map((name) => [
      name,
      async (input: Json) => {
        called(name === 'E' ? String(input) : name);
        return name === 'E' ? input : name;
      },
    ]),
  );

const recorded = (events: Json[]): string[] =>
  events
    .filter((event) => Object(event).type === 'LambdaFunctionSucceeded')
    .map((event) => JSON.parse(Object(event).lambdaFunctionSucceededEventDetails.output));

describe('Wherever a process is killed', () => {
  it('never runs a recorded task again, and comes to the same end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.boolean(), async (nth, later) => {
        let calls = 0;
        let killed = '';
        const kill = async () => {
          if (later) await new Promise(setImmediate);
          killed ||= asIfKilled(first.journalFile);
        };
        const dying = recording(() => {
          calls++;
          if (calls === nth) void kill();
        });
        const first = anEngine({ definition: manySteps, functions: dying });
        const { executionArn } = await first.engine.startExecution({ stateMachineArn, name: 'one' });
        await first.engine.idle();

        const before = anEngine({
          definition: manySteps,
          journalFile: asIfKilled(killed),
          tasks: stuckTasks,
        });
        const done = recorded((await look(before.engine, executionArn)).events);
        const again: string[] = [];
        const second = anEngine({
          definition: manySteps,
          functions: recording((what) => again.push(what)),
          journalFile: killed,
        });
        await second.engine.idle();
        const end = await look(second.engine, executionArn);
        expect(again.filter((what) => done.includes(what))).toEqual([]);
        expect(end.output).toEqual(['E1', 'E2', 'E3']);
        expect(recorded(end.events).toSorted()).toEqual(['A', 'B', 'C1', 'C2', 'D1', 'D2', 'E1', 'E2', 'E3']);
      }),
      { numRuns: 25 },
    );
  });
});

const stuckTasks = { invokeFunction: () => new Promise<{ payload: Json }>(() => {}), callService: never };
