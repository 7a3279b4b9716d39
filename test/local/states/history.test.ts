import { describe, expect, it } from 'vitest';
import {
  aMachine,
  anEngine,
  functionArn,
  look,
  machineArn,
  namedError,
  runToEnd,
} from '../support/an-engine.ts';

const whole = { truncated: false };

describe('The history reads like the service’s', () => {
  it('says of each event what it was about', async () => {
    const definition = aMachine({
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws-cn:states:::aws-sdk:dynamodb:getItem',
        Arguments: { TableName: 'Register' },
        TimeoutSeconds: 30,
        Assign: { found: '{% $states.result.Item.n %}' },
        End: true,
      },
    });
    const services = { 'dynamodb:getItem': () => ({ Item: { n: 1 } }) };
    const { engine, clock } = anEngine({ definition, services });
    const { events } = await runToEnd(engine, clock, { id: 1 });
    const sdk = { resourceType: 'aws-sdk:dynamodb', resource: 'getItem' };
    expect(events).toMatchObject([
      {
        id: 1,
        previousEventId: 0,
        executionStartedEventDetails: { input: '{"id":1}', inputDetails: whole, roleArn: expect.any(String) },
      },
      { id: 2, previousEventId: 1, stateEnteredEventDetails: { name: 'Ask', input: '{"id":1}' } },
      {
        taskScheduledEventDetails: {
          ...sdk,
          region: 'cn-northwest-1',
          parameters: '{"TableName":"Register"}',
          timeoutInSeconds: 30,
        },
      },
      { taskStartedEventDetails: sdk },
      { taskSucceededEventDetails: { ...sdk, output: '{"Item":{"n":1}}', outputDetails: whole } },
      {
        stateExitedEventDetails: {
          name: 'Ask',
          output: '{"Item":{"n":1}}',
          assignedVariables: { found: '1' },
          assignedVariablesDetails: whole,
        },
      },
      { id: 7, previousEventId: 6, executionSucceededEventDetails: { output: '{"Item":{"n":1}}' } },
    ]);
  });

  it('says why an execution failed, and where an expression did', async () => {
    const definition = aMachine({ P: { Type: 'Pass', Output: { a: '{% $nothing %}' }, End: true } });
    const { engine, clock } = anEngine({ definition });
    const { events } = await runToEnd(engine, clock);
    const cause =
      "An error occurred while executing the state 'P' (entered at the event id #2). " +
      "The JSONata expression '$nothing' specified for the field 'Output/a' returned nothing (undefined).";
    const error = 'States.QueryEvaluationError';
    expect(events.slice(-2)).toMatchObject([
      { evaluationFailedEventDetails: { error, cause, location: 'Output/a', state: 'P' } },
      { executionFailedEventDetails: { error, cause } },
    ]);
  });

  it('names the error of a task that failed', async () => {
    const definition = aMachine({ T: { Type: 'Task', Resource: functionArn('Break'), End: true } });
    const functions = {
      Break: () => {
        throw namedError('Bad', 'because');
      },
    };
    const { engine, clock } = anEngine({ definition, functions });
    const { events } = await runToEnd(engine, clock);
    expect(events.at(-2)).toMatchObject({
      lambdaFunctionFailedEventDetails: { error: 'Bad', cause: 'because' },
    });
  });

  it('leads every branch back to where the branches began', async () => {
    const resting = (name: string) => ({
      StartAt: name,
      States: { [name]: { Type: 'Wait', Seconds: 1, End: true } },
    });
    const definition = aMachine({
      P: { Type: 'Parallel', Branches: [resting('A'), resting('B')], End: true },
    });
    const { engine, clock } = anEngine({ definition });
    const { events } = await runToEnd(engine, clock);
    const links = events.map((event) => [
      Object(event).type,
      Object(event).id,
      Object(event).previousEventId,
    ]);
    expect(links).toEqual([
      ['ExecutionStarted', 1, 0],
      ['ParallelStateEntered', 2, 1],
      ['ParallelStateStarted', 3, 2],
      ['WaitStateEntered', 4, 3],
      ['WaitStateEntered', 5, 3],
      ['WaitStateExited', 6, 4],
      ['WaitStateExited', 7, 5],
      ['ParallelStateSucceeded', 8, 7],
      ['ParallelStateExited', 9, 8],
      ['ExecutionSucceeded', 10, 9],
    ]);
  });

  it('says of each iteration which it is, and of which Map', async () => {
    const definition = aMachine({
      M: {
        Type: 'Map',
        Items: [1, 600],
        ItemProcessor: {
          StartAt: 'W',
          States: { W: { Type: 'Wait', Seconds: '{% $states.input %}', End: true } },
        },
        End: true,
      },
    });
    const { engine, clock } = anEngine({ definition: { ...definition, TimeoutSeconds: 60 } });
    const { events } = await runToEnd(engine, clock);
    const ofIterations = events
      .map(Object)
      .flatMap(({ type, ...event }) =>
        type.startsWith('MapIteration') ? [[type, event[`m${type.slice(1)}EventDetails`]]] : [],
      );
    expect(ofIterations).toEqual([
      ['MapIterationStarted', { name: 'M', index: 0 }],
      ['MapIterationStarted', { name: 'M', index: 1 }],
      ['MapIterationSucceeded', { name: 'M', index: 0 }],
      ['MapIterationAborted', { name: 'M', index: 1 }],
    ]);
    expect(events[2]).toMatchObject({ type: 'MapStateStarted', mapStateStartedEventDetails: { length: 2 } });
  });

  it('says how long a task may take, and how often it must be heard of', async () => {
    const definition = aMachine({
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: functionArn('Ask') },
        TimeoutSeconds: '{% 40 + 2 %}',
        HeartbeatSeconds: 7,
        End: true,
      },
    });
    const { engine, clock } = anEngine({ definition, functions: { Ask: () => null } });
    const { events } = await runToEnd(engine, clock);
    expect(events[2]).toMatchObject({
      taskScheduledEventDetails: {
        resourceType: 'lambda',
        resource: 'invoke.waitForTaskToken',
        timeoutInSeconds: 42,
        heartbeatInSeconds: 7,
      },
    });
  });

  it('ends an execution at 25,000 events', async () => {
    const definition = aMachine({
      Ping: { Type: 'Pass', Next: 'Pong' },
      Pong: { Type: 'Pass', Next: 'Ping' },
    });
    const { engine } = anEngine({ definition });
    const { executionArn } = await engine.startExecution({ stateMachineArn: machineArn('M') });
    await engine.idle();
    expect(await look(engine, executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: expect.stringContaining('25000'),
    });
    const { events } = await engine.history({ executionArn, reverseOrder: true, maxResults: 1 });
    expect(events).toMatchObject([{ id: 25_000, type: 'ExecutionFailed' }]);
  });

  it('ends an execution after a year', async () => {
    const definition = aMachine({ Rest: { Type: 'Wait', Seconds: 99_999_999, End: true } });
    const { engine, clock } = anEngine({ definition });
    const { executionArn } = await engine.startExecution({ stateMachineArn: machineArn('M') });
    await engine.idle();
    clock.moveTo(clock.now() + 366 * 24 * 3_600_000);
    await engine.idle();
    expect(await look(engine, executionArn)).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
  });
});
