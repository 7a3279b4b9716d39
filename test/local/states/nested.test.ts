import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#local/states/json.ts';
import { aMachine, anEngine, look, machineArn, runToEnd } from '../support/an-engine.ts';

const starting = (pattern: string, more: JsonObject = {}) =>
  aMachine({
    Start: {
      Type: 'Task',
      Resource: `arn:aws-cn:states:::states:startExecution${pattern}`,
      Arguments: { StateMachineArn: machineArn('Inner'), Input: '{% $states.input %}' },
      End: true,
      ...more,
    },
  });

const running = (M: JsonObject, Inner: JsonObject) => anEngine({ machines: { M, Inner } });
const doubling = aMachine({
  Double: { Type: 'Pass', Output: { n: '{% $states.input.n * 2 %}' }, End: true },
});
const resting = aMachine({ Rest: { Type: 'Wait', Seconds: 60, End: true } });
const failing = aMachine({ Break: { Type: 'Fail', Error: 'Inner.Bad', Cause: 'inside' } });

const stateMachineArn = machineArn('M');
const innerArn = machineArn('Inner');

describe('Start a new workflow execution from a running one', () => {
  it('.sync:2 waits and hands over the output as JSON', async () => {
    const { engine, clock } = running(starting('.sync:2'), doubling);
    const { output, types } = await runToEnd(engine, clock, { n: 4 });
    expect(output).toMatchObject({ Status: 'SUCCEEDED', Input: { n: 4 }, Output: { n: 8 } });
    expect(types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('.sync hands over the output as text', async () => {
    const { engine, clock } = running(starting('.sync'), doubling);
    expect((await runToEnd(engine, clock, { n: 4 })).output).toMatchObject({ Output: '{"n":8}' });
  });

  it('fails with States.TaskFailed when the inner execution fails', async () => {
    const { engine, clock } = running(starting('.sync:2'), failing);
    const { error, cause } = await runToEnd(engine, clock);
    expect(error).toBe('States.TaskFailed');
    expect(JSON.parse(String(cause))).toMatchObject({
      Status: 'FAILED',
      Error: 'Inner.Bad',
      Cause: 'inside',
    });
  });

  it('without a pattern it does not wait', async () => {
    const { engine } = running(starting(''), resting);
    const { executionArn } = await engine.startExecution({ stateMachineArn });
    await engine.idle();
    const { status, output } = await look(engine, executionArn);
    expect(status).toBe('SUCCEEDED');
    expect(output).toMatchObject({ ExecutionArn: expect.stringContaining(':execution:Inner:') });
  });

  it('stops the inner execution when the outer one is stopped', async () => {
    const { engine } = running(starting('.sync:2'), resting);
    const { executionArn } = await engine.startExecution({ stateMachineArn });
    await engine.idle();
    await engine.stopExecution({ executionArn });
    await engine.idle();
    const { executions } = await engine.listExecutions({ stateMachineArn: innerArn });
    expect(executions).toMatchObject([{ status: 'ABORTED' }]);
  });

  it('stops the inner execution when the task times out', async () => {
    const { engine, clock } = running(starting('.sync:2', { TimeoutSeconds: 30 }), resting);
    const { executionArn } = await engine.startExecution({ stateMachineArn });
    await engine.idle();
    clock.moveTo(clock.now() + 30_000);
    await engine.idle();
    expect((await look(engine, executionArn)).error).toBe('States.Timeout');
    const { executions } = await engine.listExecutions({ stateMachineArn: innerArn });
    expect(executions).toMatchObject([{ status: 'ABORTED' }]);
  });

  it('.waitForTaskToken waits for the token that the inner execution was given', async () => {
    const Input = { token: '{% $states.context.Task.Token %}' };
    const { engine } = running(
      starting('.waitForTaskToken', { Arguments: { StateMachineArn: innerArn, Input } }),
      aMachine({
        Answer: {
          Type: 'Task',
          Resource: 'arn:aws-cn:states:::aws-sdk:sfn:sendTaskSuccess',
          Arguments: { TaskToken: '{% $states.input.token %}', Output: '"from inside"' },
          End: true,
        },
      }),
    );
    const { executionArn } = await engine.startExecution({ stateMachineArn });
    await engine.idle();
    expect((await look(engine, executionArn)).output).toBe('from inside');
  });
});
