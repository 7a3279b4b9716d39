import { DatabaseSync } from 'node:sqlite';
import { TestStateCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { aMachine, anEngine, namedError } from '../support/an-engine.ts';
import { overHttp } from '../support/over-http.ts';
import { type TestStateCase, task } from './conformance/test-state/a-test-state.ts';
import { mockTests } from './conformance/test-state/mock.cases.ts';
import { parallelAndMapTests } from './conformance/test-state/parallel-map.cases.ts';
import { testRefusals } from './conformance/test-state/refusal.cases.ts';
import { stateTests } from './conformance/test-state/state.cases.ts';

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
  it.each([...stateTests, ...mockTests, ...parallelAndMapTests])('$says ($source)', async (one) => {
    expect(await test(one)).toEqual(one.gives);
  });
});

describe('A test is refused', () => {
  it.each(testRefusals)('$says ($source)', async ({ refusal, message, ...one }) => {
    await expect(test(one)).rejects.toMatchObject({
      name: refusal,
      message: expect.stringContaining(message),
    });
  });
});

describe('A tested state that is to be tried again', () => {
  it('says which part of its interval the jitter leaves', async () => {
    const { engine } = anEngine({ definition: standing, functions, random: () => 0.5 });
    const retrier = { ErrorEquals: ['States.ALL'], IntervalSeconds: 60, JitterStrategy: 'FULL' };
    expect(
      await engine.testState({
        definition: JSON.stringify(task({ Retry: [retrier] })),
        mock: { errorOutput: { error: 'Busy' } },
        inspectionLevel: 'DEBUG',
      }),
    ).toMatchObject({
      status: 'RETRIABLE',
      inspectionData: { errorDetails: { retryBackoffIntervalSeconds: 30 } },
    });
  });
});

describe('TestState leaves no trace', () => {
  it('begins no execution', async () => {
    const { engine, journalFile } = anEngine({ definition: standing, functions });
    await engine.testState({ definition: '{"QueryLanguage":"JSONata","Type":"Succeed"}' });
    engine.close();
    const journal = new DatabaseSync(journalFile, { readOnly: true });
    expect(journal.prepare('SELECT * FROM execution').all()).toEqual([]);
    journal.close();
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
