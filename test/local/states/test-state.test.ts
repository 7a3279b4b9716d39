import { TestStateCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { aMachine, anEngine, machineArn, namedError } from '../support/an-engine.ts';
import { overHttp } from '../support/over-http.ts';
import { type TestStateCase, testStateCases, testStateRefusals } from './conformance/test-state.cases.ts';

const functions = {
  Work: (payload: unknown) => ({ worked: JSON.parse(JSON.stringify(payload)) }),
  Large: () => 'x'.repeat(262_143),
  Break: () => {
    throw namedError('Broken', 'in two');
  },
};

const standing = aMachine({ P: { Type: 'Pass', End: true } });

const test = ({ state, inMachine, input, asked = {} }: Omit<TestStateCase, 'gives'>) => {
  const { engine } = anEngine({ definition: standing, functions });
  return engine.testState({
    definition: JSON.stringify(inMachine ? aMachine(inMachine.states) : state),
    ...(inMachine && { stateName: inMachine.stateName }),
    ...(input !== undefined && { input: JSON.stringify(input) }),
    ...asked,
  });
};

describe('A state is tested by itself', () => {
  it.each(testStateCases)('$says ($source)', async (one) => {
    expect(await test(one)).toEqual(one.gives);
  });
});

describe('A test is refused', () => {
  it.each(testStateRefusals)('$says ($source)', async ({ refusal, message, ...one }) => {
    await expect(test(one)).rejects.toMatchObject({
      name: refusal,
      message: expect.stringContaining(message),
    });
  });
});

describe('TestState leaves no trace', () => {
  it('begins no execution', async () => {
    const { engine } = anEngine({ definition: standing, functions });
    const stateMachineArn = machineArn('M');
    await engine.testState({ definition: '{"QueryLanguage":"JSONata","Type":"Succeed"}' });
    expect((await engine.listExecutions({ stateMachineArn })).executions).toEqual([]);
  });

  it('answers the SDK', async () => {
    const { client } = await overHttp(standing);
    const definition = JSON.stringify({ QueryLanguage: 'JSONata', Type: 'Fail', Error: 'No' });
    expect(await client.send(new TestStateCommand({ definition }))).toMatchObject({
      status: 'FAILED',
      error: 'No',
    });
  });
});
