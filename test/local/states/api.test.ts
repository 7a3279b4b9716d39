import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  RedriveExecutionCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import type { Json } from '#local/states/json.ts';
import { aMachine, functionArn, machineArn, monday } from '../support/an-engine.ts';
import { overHttp } from '../support/over-http.ts';

const stateMachineArn = machineArn('M');

const passing = aMachine({ Echo: { Type: 'Pass', End: true } });
const resting = aMachine({ Rest: { Type: 'Wait', Seconds: 3600, End: true } });
const refusedAs = (name: string) => expect.objectContaining({ name });

describe('The Step Functions API over HTTP', () => {
  it('starts and describes an execution', async () => {
    const { client, engine } = await overHttp(passing);
    const { executionArn, startDate } = await client.send(
      new StartExecutionCommand({ stateMachineArn, name: 'case-1', input: '{"id":1}' }),
    );
    expect(executionArn).toBe('arn:aws-cn:states:cn-northwest-1:111122223333:execution:M:case-1');
    expect(startDate).toEqual(new Date(monday));
    await engine.idle();
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      name: 'case-1',
      stateMachineArn,
      status: 'SUCCEEDED',
      input: '{"id":1}',
      output: '{"id":1}',
      stopDate: new Date(monday),
    });
  });

  it('leaves the data out of a description when asked to', async () => {
    const { client, engine } = await overHttp(passing);
    const start = new StartExecutionCommand({ stateMachineArn, input: '{"id":1}' });
    const { executionArn } = await client.send(start);
    await engine.idle();
    const includedData = 'METADATA_ONLY';
    const execution = await client.send(new DescribeExecutionCommand({ executionArn, includedData }));
    expect(execution).toMatchObject({
      status: 'SUCCEEDED',
      inputDetails: { included: false },
      outputDetails: { included: false },
    });
    expect(execution).not.toHaveProperty('input');
    expect(execution).not.toHaveProperty('output');
    const machine = await client.send(new DescribeStateMachineCommand({ stateMachineArn, includedData }));
    expect(machine).toMatchObject({ name: 'M', status: 'ACTIVE' });
    expect(machine).not.toHaveProperty('definition');
  });

  it('refuses what is no JSON as its caller’s mistake, not as a fault of its own', async () => {
    const { endpoint } = await overHttp(passing);
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' },
      body: '{',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ __type: 'SerializationException' });
  });

  it('pages through the history, forwards and backwards', async () => {
    const { client, engine } = await overHttp(passing);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    await engine.idle();
    const first = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 3 }));
    expect(first.events?.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'PassStateEntered',
      'PassStateExited',
    ]);
    const { nextToken } = first;
    const second = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 3, nextToken }),
    );
    expect(second.events?.map(({ id, previousEventId }) => [id, previousEventId])).toEqual([[4, 3]]);
    expect(second.nextToken).toBeUndefined();
    const back = await client.send(
      new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 2 }),
    );
    expect(back.events?.map(({ id }) => id)).toEqual([4, 3]);
    const further = await client.send(
      new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, nextToken: back.nextToken }),
    );
    expect(further.events?.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('gives no more than 1,000 entries of the history at once', async () => {
    const { client } = await overHttp(passing);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    await expect(
      client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1001 })),
    ).rejects.toEqual(refusedAs('ValidationException'));
    await expect(
      client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 })),
    ).resolves.toBeDefined();
  });

  it('redrives an execution', async () => {
    const failing = aMachine({ F: { Type: 'Fail', Error: 'No' } });
    const { client, engine } = await overHttp(failing);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    await engine.idle();
    const { redriveDate } = await client.send(new RedriveExecutionCommand({ executionArn }));
    expect(redriveDate).toEqual(new Date(monday));
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events?.[3]).toMatchObject({
      type: 'ExecutionRedriven',
      executionRedrivenEventDetails: { redriveCount: 1 },
    });
  });

  it('leaves the data out of the history when asked to', async () => {
    const { client, engine } = await overHttp(passing);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    await engine.idle();
    const { events } = await client.send(
      new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }),
    );
    expect(events?.[1]?.stateEnteredEventDetails).toEqual({ name: 'Echo' });
  });

  it('answers a repeated StartExecution with the same name and input as the first', async () => {
    const { client } = await overHttp(resting);
    const start = { stateMachineArn, name: 'once', input: '{"n":1}' };
    const first = await client.send(new StartExecutionCommand(start));
    const second = await client.send(new StartExecutionCommand(start));
    expect(second.executionArn).toBe(first.executionArn);
    await expect(client.send(new StartExecutionCommand({ ...start, input: '{"n":2}' }))).rejects.toEqual(
      refusedAs('ExecutionAlreadyExists'),
    );
  });

  it('refuses the name of a closed execution, and frees it after 90 days', async () => {
    const { client, engine, clock } = await overHttp(passing);
    const start = { stateMachineArn, name: 'once' };
    await client.send(new StartExecutionCommand(start));
    await engine.idle();
    await expect(client.send(new StartExecutionCommand(start))).rejects.toEqual(
      refusedAs('ExecutionAlreadyExists'),
    );
    clock.moveTo(clock.now() + 91 * 24 * 3_600_000);
    await expect(client.send(new StartExecutionCommand(start))).resolves.toBeDefined();
  });

  it.each([
    ['StateMachineDoesNotExist', { stateMachineArn: machineArn('Other') }],
    ['InvalidArn', { stateMachineArn: 'M' }],
    ['InvalidName', { stateMachineArn, name: 'a b' }],
    ['InvalidName', { stateMachineArn, name: 'sent-📦' }],
    ['InvalidExecutionInput', { stateMachineArn, input: '{' }],
    ['ValidationException', { stateMachineArn, input: JSON.stringify('x'.repeat(262_144)) }],
  ])('refuses a start as %s', async (name, input) => {
    const { client } = await overHttp(passing);
    await expect(client.send(new StartExecutionCommand(input))).rejects.toEqual(refusedAs(name));
  });

  it('does not know an execution that there is not', async () => {
    const { client } = await overHttp(passing);
    const executionArn = 'arn:aws-cn:states:cn-northwest-1:111122223333:execution:M:none';
    await expect(client.send(new DescribeExecutionCommand({ executionArn }))).rejects.toEqual(
      refusedAs('ExecutionDoesNotExist'),
    );
  });

  it('lists executions, the latest first, by status and by page', async () => {
    const { client, engine, clock } = await overHttp(resting);
    for (const name of ['a', 'b', 'c']) {
      await client.send(new StartExecutionCommand({ stateMachineArn, name }));
      clock.moveTo(clock.now() + 1000);
    }
    await engine.idle();
    const { executions, nextToken } = await client.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: 2 }),
    );
    expect(executions?.map(({ name }) => name)).toEqual(['c', 'b']);
    const rest = await client.send(new ListExecutionsCommand({ stateMachineArn, nextToken }));
    expect(rest.executions?.map(({ name }) => name)).toEqual(['a']);
    const none = await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'FAILED' }));
    expect(none.executions).toEqual([]);
  });

  it('stops an execution, and says what was aborted', async () => {
    const { client, engine } = await overHttp(resting);
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    await engine.idle();
    const { stopDate } = await client.send(
      new StopExecutionCommand({ executionArn, error: 'Withdrawn', cause: 'asked to' }),
    );
    expect(stopDate).toEqual(new Date(monday));
    const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events?.map(({ type }) => type).slice(-2)).toEqual(['WaitStateAborted', 'ExecutionAborted']);
    expect(events?.at(-1)?.executionAbortedEventDetails).toEqual({ error: 'Withdrawn', cause: 'asked to' });
  });

  it('takes task tokens', async () => {
    const tokens: Json[] = [];
    const definition = aMachine({
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: functionArn('Ask'), Payload: '{% $states.context.Task.Token %}' },
        End: true,
      },
    });
    const { client, engine } = await overHttp(definition, {
      Ask: (token) => tokens.push(token),
    });
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
    await engine.idle();
    await client.send(new SendTaskSuccessCommand({ taskToken: String(tokens[0]), output: '"yes"' }));
    const { output } = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(output).toBe('"yes"');
    await expect(
      client.send(new SendTaskSuccessCommand({ taskToken: 'nonsense', output: '1' })),
    ).rejects.toEqual(refusedAs('InvalidToken'));
  });

  it('lists and describes the machines', async () => {
    const { client } = await overHttp(passing);
    const { stateMachines } = await client.send(new ListStateMachinesCommand({}));
    expect(stateMachines).toMatchObject([{ stateMachineArn, name: 'M', type: 'STANDARD' }]);
    const { definition } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    expect(JSON.parse(definition ?? '')).toEqual(passing);
  });

  it('says so when it does not answer an operation', async () => {
    const { endpoint } = await overHttp(passing);
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSStepFunctions.CreateActivity' },
      body: '{}',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: 'UnknownOperationException' });
  });
});
