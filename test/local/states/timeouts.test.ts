import { describe, expect, it, vi } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import type { Json } from '#local/states/json.ts';
import { aMachine, anEngine, functionArn, look, machineArn, monday } from '../support/an-engine.ts';

const stateMachineArn = machineArn('M');

describe('A function that does not answer', () => {
  const begun = async () => {
    const late = Promise.withResolvers<Json>();
    const called = Promise.withResolvers<void>();
    const definition = aMachine({
      Ask: {
        Type: 'Task',
        Resource: functionArn('Slow'),
        TimeoutSeconds: 10,
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
        End: true,
      },
      Late: { Type: 'Pass', Output: 'too late', End: true },
    });
    const Slow = () => {
      called.resolve();
      return late.promise;
    };
    const { engine, clock } = anEngine({ definition, functions: { Slow } });
    const { executionArn } = await engine.startExecution({ stateMachineArn });
    await called.promise;
    return { engine, clock, executionArn, late };
  };

  it('times out, and what it answers later changes nothing', async () => {
    const { engine, clock, executionArn, late } = await begun();
    clock.moveTo(monday + 10_000);
    await vi.waitUntil(async () => (await look(engine, executionArn)).status !== 'RUNNING');
    late.resolve('late');
    await engine.idle();
    const { output, types } = await look(engine, executionArn);
    expect(output).toBe('too late');
    expect(types).toContain('LambdaFunctionTimedOut');
    expect(types).not.toContain('LambdaFunctionSucceeded');
  });

  it('is still in time a moment before', async () => {
    const { engine, clock, executionArn, late } = await begun();
    clock.moveTo(monday + 9_999);
    late.resolve('in time');
    await engine.idle();
    expect((await look(engine, executionArn)).output).toBe('in time');
  });
});

describe('Time moved by hand', () => {
  it('rings what was due in the order of its time, across executions', async () => {
    const order: Json[] = [];
    const definition = aMachine({
      Rest: { Type: 'Wait', Seconds: '{% $states.input %}', Next: 'Say' },
      Say: { Type: 'Task', Resource: functionArn('Say'), End: true },
    });
    const { engine, clock } = anEngine({ definition, functions: { Say: (input) => order.push(input) } });
    for (const seconds of [30, 10, 20]) {
      await engine.startExecution({ stateMachineArn, input: String(seconds) });
    }
    await engine.idle();
    clock.moveTo(monday + 60_000);
    await engine.idle();
    expect(order).toEqual([10, 20, 30]);
  });

  it('lets a year of deadlines pass in a moment', async () => {
    const definition = aMachine({
      Count: { Type: 'Pass', Output: '{% $states.input + 1 %}', Next: 'Rest' },
      Rest: { Type: 'Wait', Seconds: 86_400, Next: 'Enough?' },
      'Enough?': {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input < 360 %}', Next: 'Count' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
    });
    const { engine, clock } = anEngine({ definition });
    const { executionArn } = await engine.startExecution({ stateMachineArn, input: '0' });
    await engine.idle();
    clock.moveTo(monday + 364 * 86_400_000);
    await engine.idle();
    const { status, output } = await look(engine, executionArn);
    expect({ status, output }).toEqual({ status: 'SUCCEEDED', output: 360 });
    const described = await engine.describeExecution({ executionArn });
    expect(described).toMatchObject({ stopDate: monday + 360 * 86_400_000 });
  });

  it('follows real time by itself', async () => {
    const definition = aMachine({ Rest: { Type: 'Wait', Seconds: 1, End: true } });
    const { engine } = anEngine({ definition, clock: openClock() });
    const { executionArn } = await engine.startExecution({ stateMachineArn });
    await vi.waitUntil(async () => (await look(engine, executionArn)).status === 'SUCCEEDED', 5_000);
    expect((await look(engine, executionArn)).types).toContain('WaitStateExited');
  });
});
