import { expect } from 'vitest';
import { functionArn } from '../../../support/an-engine.ts';
import { looking, of, type TestStateCase, task } from './a-test-state.ts';

const source = 'API, TestState';
const guide = 'guide, Testing a state';

export const stateTests: TestStateCase[] = [
  {
    source,
    says: 'A Pass gives its output, and where it leads',
    state: of('Pass', { Output: '{% $states.input + 1 %}', Next: 'After' }),
    input: 1,
    gives: { status: 'SUCCEEDED', output: '2', nextState: 'After' },
  },
  {
    source,
    says: 'A state that ends leads nowhere',
    state: of('Pass', { End: true }),
    input: 1,
    gives: { status: 'SUCCEEDED', output: '1' },
  },
  {
    source,
    says: 'A Succeed gives its output',
    state: of('Succeed', { Output: 'ok' }),
    gives: { status: 'SUCCEEDED', output: '"ok"' },
  },
  {
    source,
    says: 'A Fail gives its error and cause',
    state: of('Fail', { Error: 'No', Cause: "{% 'because' %}" }),
    gives: { status: 'FAILED', error: 'No', cause: 'because' },
  },
  {
    source,
    says: 'A Choice gives the state of the rule that holds',
    state: of('Choice', {
      Choices: [
        { Condition: '{% $states.input > 9 %}', Next: 'Many' },
        { Condition: '{% $states.input > 1 %}', Next: 'Some' },
      ],
      Default: 'None',
    }),
    input: 5,
    gives: { status: 'SUCCEEDED', output: '5', nextState: 'Some' },
  },
  {
    source,
    says: 'A Choice without a rule that holds fails by its name',
    state: of('Choice', { Choices: [{ Condition: false, Next: 'Some' }] }),
    gives: { status: 'FAILED', error: 'States.NoChoiceMatched', cause: expect.any(String) },
  },
  {
    source,
    says: 'A Wait gives its output',
    state: of('Wait', { Seconds: 60, Output: 'waited', End: true }),
    gives: { status: 'SUCCEEDED', output: '"waited"' },
  },
  {
    source,
    says: 'A Wait of more than five minutes is more than a test lasts',
    state: of('Wait', { Seconds: 301, End: true }),
    gives: { status: 'FAILED', error: 'States.Timeout' },
  },
  {
    source,
    says: 'A task really calls, with its role',
    state: task({ Arguments: { n: '{% $states.input %}' } }),
    input: 20,
    asked: { roleArn: 'arn:aws-cn:iam::111122223333:role/M' },
    gives: { status: 'SUCCEEDED', output: '{"worked":{"n":20}}', nextState: 'After' },
  },
  {
    source,
    says: 'A task whose call fails has failed',
    state: task({ Resource: functionArn('Break') }),
    asked: { roleArn: 'arn:aws-cn:iam::111122223333:role/M' },
    gives: { status: 'FAILED', error: 'Broken', cause: 'in two' },
  },
  {
    source: guide,
    says: 'An expression that fails is told with its place',
    state: of('Pass', { Output: { a: '{% $nothing %}' }, End: true }),
    gives: {
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("'Output/a' returned nothing (undefined)"),
    },
  },
  {
    source,
    says: 'Variables may be given, and are told with those that the state assigns',
    state: of('Pass', { Output: '{% $had %}', Assign: { has: 2 }, End: true }),
    asked: { variables: '{"had":1}', ...looking },
    gives: {
      status: 'SUCCEEDED',
      output: '1',
      inspectionData: { input: '{}', variables: '{"had":1,"has":2}' },
    },
  },
  {
    source: guide,
    says: 'Without one the context says what is known of a test',
    state: of('Pass', {
      Output: '{% [$states.context.State.Name, $states.context.State.RetryCount] %}',
      End: true,
    }),
    gives: { status: 'SUCCEEDED', output: '["StateName",0]' },
  },
  {
    source,
    says: 'A state may be tested inside its machine',
    state: {},
    inMachine: {
      states: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Output: 'b', End: true } },
      stateName: 'A',
    },
    input: 1,
    gives: { status: 'SUCCEEDED', output: '1', nextState: 'B' },
  },
  {
    source,
    says: 'A result above 256 KiB is States.DataLimitExceeded',
    state: task({ Resource: functionArn('Large'), Output: 1 }),
    asked: { roleArn: 'arn:aws-cn:iam::111122223333:role/M' },
    gives: { status: 'FAILED', error: 'States.DataLimitExceeded', cause: expect.any(String) },
  },
];
