import { describe, expect, it } from 'vitest';
import type { Json } from '#local/states/json.ts';
import { aMachine, anEngine, functionArn, look, machineArn, namedError } from '../support/an-engine.ts';

const asks = (more = {}) =>
  aMachine({
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: functionArn('Ask'), Payload: { token: '{% $states.context.Task.Token %}' } },
      End: true,
      ...more,
    },
  });

const waiting = async (more = {}, answer: (token: string) => Promise<Json> = async () => null) => {
  const tokens: string[] = [];
  const functions = {
    Ask: async (payload: Json) => {
      tokens.push(String(Object(payload).token));
      return answer(tokens.at(-1) ?? '');
    },
  };
  const { engine, clock } = anEngine({ definition: asks(more), functions });
  const { executionArn } = await engine.startExecution({ stateMachineArn: machineArn('M') });
  await engine.idle();
  return { engine, clock, executionArn, tokens, token: tokens[0] ?? '' };
};

const refusedAs = (name: string) => expect.objectContaining({ name });

describe('Wait for a callback with the task token', () => {
  it('waits after the request is made, and says so in the history', async () => {
    const { engine, executionArn } = await waiting();
    const { status, types } = await look(engine, executionArn);
    expect(status).toBe('RUNNING');
    expect(types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
    ]);
  });

  it('goes on with the output given to SendTaskSuccess', async () => {
    const { engine, executionArn, token } = await waiting();
    await engine.sendTaskSuccess({ taskToken: token, output: '{"decision":"approved"}' });
    const { output, types } = await look(engine, executionArn);
    expect(output).toEqual({ decision: 'approved' });
    expect(types.slice(-3)).toEqual(['TaskSucceeded', 'TaskStateExited', 'ExecutionSucceeded']);
  });

  it('fails by the name given to SendTaskFailure', async () => {
    const { engine, executionArn, token } = await waiting();
    await engine.sendTaskFailure({ taskToken: token, error: 'Withdrawn', cause: 'by the applicant' });
    expect(await look(engine, executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'Withdrawn',
      cause: 'by the applicant',
    });
  });

  it('takes a token once: the second time the task is over', async () => {
    const { engine, token } = await waiting();
    await engine.sendTaskSuccess({ taskToken: token, output: '1' });
    await expect(engine.sendTaskSuccess({ taskToken: token, output: '2' })).rejects.toEqual(
      refusedAs('TaskTimedOut'),
    );
    await expect(engine.sendTaskFailure({ taskToken: token })).rejects.toEqual(refusedAs('TaskTimedOut'));
    await expect(engine.sendTaskHeartbeat({ taskToken: token })).rejects.toEqual(refusedAs('TaskTimedOut'));
  });

  it('lets one of two answers at once win', async () => {
    const { engine, token } = await waiting();
    const answers = await Promise.allSettled([
      engine.sendTaskSuccess({ taskToken: token, output: '1' }),
      engine.sendTaskSuccess({ taskToken: token, output: '2' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a token that it never gave out', async () => {
    const { engine, token } = await waiting();
    const forged = `A${token.slice(1)}`;
    for (const taskToken of ['nonsense', forged === token ? `B${token.slice(1)}` : forged]) {
      await expect(engine.sendTaskSuccess({ taskToken, output: '1' })).rejects.toEqual(
        refusedAs('InvalidToken'),
      );
    }
  });

  it('refuses an output that is not JSON, and goes on waiting', async () => {
    const { engine, executionArn, token } = await waiting();
    await expect(engine.sendTaskSuccess({ taskToken: token, output: '{' })).rejects.toEqual(
      refusedAs('InvalidOutput'),
    );
    expect((await look(engine, executionArn)).status).toBe('RUNNING');
  });

  it('accepts an answer that comes before the request has returned', async () => {
    const early: { send?: (token: string) => Promise<unknown> } = {};
    const functions = {
      Ask: async (payload: Json) => {
        await early.send?.(String(Object(payload).token));
        return null;
      },
    };
    const { engine } = anEngine({ definition: asks(), functions });
    early.send = (taskToken) => engine.sendTaskSuccess({ taskToken, output: '"early"' });
    const { executionArn } = await engine.startExecution({ stateMachineArn: machineArn('M') });
    await engine.idle();
    expect((await look(engine, executionArn)).output).toBe('early');
  });

  it('fails when the request itself fails', async () => {
    const { engine, executionArn } = await waiting({}, async () => {
      throw namedError('MailboxFull', 'no room');
    });
    expect(await look(engine, executionArn)).toMatchObject({ status: 'FAILED', error: 'MailboxFull' });
  });

  it('times out with States.Timeout, and the late answer is told so', async () => {
    const { engine, clock, executionArn, token } = await waiting({ TimeoutSeconds: 60 });
    clock.moveTo(clock.now() + 60_000);
    await engine.idle();
    const { error, types } = await look(engine, executionArn);
    expect(error).toBe('States.Timeout');
    expect(types.slice(-2)).toEqual(['TaskTimedOut', 'ExecutionFailed']);
    await expect(engine.sendTaskSuccess({ taskToken: token, output: '1' })).rejects.toEqual(
      refusedAs('TaskTimedOut'),
    );
  });

  it('fails with States.HeartbeatTimeout when no heartbeat comes, and lives on while they come', async () => {
    const { engine, clock, executionArn, token } = await waiting({
      HeartbeatSeconds: 60,
      TimeoutSeconds: 900,
    });
    for (let beat = 0; beat < 5; beat++) {
      clock.moveTo(clock.now() + 50_000);
      await engine.idle();
      await engine.sendTaskHeartbeat({ taskToken: token });
    }
    expect((await look(engine, executionArn)).status).toBe('RUNNING');
    clock.moveTo(clock.now() + 60_000);
    await engine.idle();
    expect((await look(engine, executionArn)).error).toBe('States.HeartbeatTimeout');
  });

  it('ends with its time, although heartbeats came until then', async () => {
    const { engine, clock, executionArn, token } = await waiting({
      HeartbeatSeconds: 60,
      TimeoutSeconds: 90,
    });
    clock.moveTo(clock.now() + 50_000);
    await engine.idle();
    await engine.sendTaskHeartbeat({ taskToken: token });
    clock.moveTo(clock.now() + 3_600_000);
    await engine.idle();
    expect((await look(engine, executionArn)).error).toBe('States.Timeout');
  });

  it('takes heartbeats of a task that asked for none', async () => {
    const { engine, clock, executionArn, token } = await waiting();
    await engine.sendTaskHeartbeat({ taskToken: token });
    clock.moveTo(clock.now() + 3_600_000);
    await engine.idle();
    expect((await look(engine, executionArn)).status).toBe('RUNNING');
  });

  it('refuses an output that is too large, and goes on waiting', async () => {
    const { engine, executionArn, token } = await waiting();
    await expect(
      engine.sendTaskSuccess({ taskToken: token, output: JSON.stringify('x'.repeat(262_143)) }),
    ).rejects.toEqual(refusedAs('ValidationException'));
    expect((await look(engine, executionArn)).status).toBe('RUNNING');
  });

  it('gives every attempt a token of its own', async () => {
    const Retry = [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 1 }];
    const { engine, clock, executionArn, tokens } = await waiting({ TimeoutSeconds: 60, Retry });
    clock.moveTo(clock.now() + 61_000);
    await engine.idle();
    expect(new Set(tokens).size).toBe(2);
    await expect(engine.sendTaskSuccess({ taskToken: tokens[0], output: '1' })).rejects.toEqual(
      refusedAs('TaskTimedOut'),
    );
    await engine.sendTaskSuccess({ taskToken: tokens[1], output: '2' });
    expect((await look(engine, executionArn)).output).toBe(2);
  });

  it('forgets its tokens when the execution is stopped', async () => {
    const { engine, executionArn, token } = await waiting();
    await engine.stopExecution({ executionArn, error: 'Mistake' });
    expect(await look(engine, executionArn)).toMatchObject({ status: 'ABORTED', error: 'Mistake' });
    await expect(engine.sendTaskSuccess({ taskToken: token, output: '1' })).rejects.toEqual(
      refusedAs('TaskTimedOut'),
    );
  });
});
