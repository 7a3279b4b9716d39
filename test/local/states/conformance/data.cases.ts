import type { Case } from './a-case.ts';

const language = 'States Language';
const guide = 'guide, Transforming data';
const variables = 'guide, Passing data with variables';

export const dataCases: Case[] = [
  {
    source: `${language}, Pass State`,
    says: 'A Pass passes its input to its output',
    states: { P: { Type: 'Pass', End: true } },
    input: { a: [1, null] },
    gives: { output: { a: [1, null] } },
  },
  {
    source: `${language}, Output`,
    says: 'Output replaces the output of a state',
    states: { P: { Type: 'Pass', Output: { b: '{% $states.input.a + 1 %}' }, End: true } },
    input: { a: 1 },
    gives: { output: { b: 2 } },
  },
  {
    source: `${language}, Output`,
    says: 'Output may be any JSON value, also null and false',
    states: { P: { Type: 'Pass', Output: [null, false, 0, ''], End: true } },
    gives: { output: [null, false, 0, ''] },
  },
  {
    source: guide,
    says: 'An expression may stand at any depth of an object or array',
    states: { P: { Type: 'Pass', Output: { a: [{ b: '{% 1 + 1 %}' }] }, End: true } },
    gives: { output: { a: [{ b: 2 }] } },
  },
  {
    source: guide,
    says: 'A string that does not begin with {% and end with %} is a literal',
    states: { P: { Type: 'Pass', Output: [' {% 1 %}', '{% 1', '$states.input'], End: true } },
    gives: { output: [' {% 1 %}', '{% 1', '$states.input'] },
  },
  {
    source: `${language}, Succeed State`,
    says: 'A Succeed may have an Output',
    states: { S: { Type: 'Succeed', Output: '{% $states.input.n * 2 %}' } },
    input: { n: 21 },
    gives: {
      output: 42,
      types: ['ExecutionStarted', 'SucceedStateEntered', 'SucceedStateExited', 'ExecutionSucceeded'],
    },
  },
  {
    source: `${language}, Fail State`,
    says: 'A Fail ends the execution with its Error and Cause',
    states: { F: { Type: 'Fail', Error: 'NotEligible', Cause: 'no such programme' } },
    gives: {
      error: 'NotEligible',
      cause: 'no such programme',
      types: ['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed'],
    },
  },
  {
    source: `${language}, Fail State`,
    says: 'Error and Cause may be expressions',
    states: { F: { Type: 'Fail', Error: "{% 'E' & $states.input %}", Cause: "{% 'because' %}" } },
    input: 7,
    gives: { error: 'E7', cause: 'because' },
  },
  {
    source: `${language}, Fail State`,
    says: 'Error and Cause may be left out',
    states: { F: { Type: 'Fail' } },
    gives: { status: 'FAILED', cause: undefined },
  },
  {
    source: variables,
    says: 'Assign stores variables that every later state can read',
    states: {
      A: { Type: 'Pass', Assign: { x: '{% $states.input.n %}', y: { z: [1] } }, Next: 'B' },
      B: { Type: 'Pass', Output: 'nothing', Next: 'C' },
      C: { Type: 'Pass', Output: '{% [$x, $y.z[0]] %}', End: true },
    },
    input: { n: 5 },
    gives: { output: [5, 1] },
  },
  {
    source: variables,
    says: 'Output of the same state sees the variables as they were before Assign',
    states: {
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: 2 }, Output: '{% $x %}', End: true },
    },
    gives: { output: 1 },
  },
  {
    source: variables,
    says: 'All expressions of one Assign see the values from before it: variables may be swapped',
    states: {
      A: { Type: 'Pass', Assign: { x: 1, y: 2 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: '{% $y %}', y: '{% $x %}' }, Next: 'C' },
      C: { Type: 'Pass', Output: '{% [$x, $y] %}', End: true },
    },
    gives: { output: [2, 1] },
  },
  {
    source: variables,
    says: 'Assign replaces the whole value of a variable',
    states: {
      A: { Type: 'Pass', Assign: { x: { a: 1 } }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: { b: 2 } }, Next: 'C' },
      C: { Type: 'Pass', Output: '{% $x %}', End: true },
    },
    gives: { output: { b: 2 } },
  },
  {
    source: 'guide, Context object',
    says: 'The context says which execution, state and machine this is',
    states: {
      P: {
        Type: 'Pass',
        Output: {
          input: '{% $states.context.Execution.Input %}',
          role: '{% $states.context.Execution.RoleArn %}',
          began: '{% $states.context.Execution.StartTime %}',
          state: '{% $states.context.State.Name %}',
          entered: '{% $states.context.State.EnteredTime %}',
          machine: '{% $states.context.StateMachine.Name %}',
          machineId: '{% $states.context.StateMachine.Id %}',
          named: '{% $contains($states.context.Execution.Id, $states.context.Execution.Name) %}',
        },
        End: true,
      },
    },
    input: { n: 1 },
    gives: {
      output: {
        input: { n: 1 },
        role: 'arn:aws-cn:iam::111122223333:role/M',
        began: '2026-01-05T00:00:00.000Z',
        state: 'P',
        entered: '2026-01-05T00:00:00.000Z',
        machine: 'M',
        machineId: 'arn:aws-cn:states:cn-northwest-1:111122223333:stateMachine:M',
        named: true,
      },
    },
  },
  {
    source: 'guide, Context object',
    says: 'There is no task token outside a task that waits for one',
    states: { P: { Type: 'Pass', Output: '{% $exists($states.context.Task.Token) %}', End: true } },
    gives: { output: false },
  },
  {
    source: `${language}, States`,
    says: 'A machine may go back to a state that it has been in',
    states: {
      Count: { Type: 'Pass', Output: '{% $states.input + 1 %}', Next: 'Enough?' },
      'Enough?': {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input < 50 %}', Next: 'Count' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
    },
    input: 0,
    gives: { output: 50 },
  },
];
