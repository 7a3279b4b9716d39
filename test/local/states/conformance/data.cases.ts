import { expect } from 'vitest';
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
  {
    source: `${language}, Data`,
    says: 'The input of the first state is the input of the execution, whatever JSON it is',
    states: { P: { Type: 'Pass', End: true } },
    input: 'only text',
    gives: { output: 'only text' },
  },
  {
    source: `${language}, Output`,
    says: 'An expression may stand in the middle of literals, and keeps its kind',
    states: { P: { Type: 'Pass', Output: { n: '{% 1 %}', t: '{% "1" %}', l: 1 }, End: true } },
    gives: { output: { n: 1, t: '1', l: 1 } },
  },
  {
    source: `${language}, Output`,
    says: 'Keys are never expressions',
    states: { P: { Type: 'Pass', Output: { '{% 1 %}': 1 }, End: true } },
    gives: { output: { '{% 1 %}': 1 } },
  },
  {
    source: `${language}, Output`,
    says: 'An empty object is an output',
    states: { P: { Type: 'Pass', Output: {}, End: true } },
    input: 1,
    gives: { output: {} },
  },
  {
    source: `${language}, Pass State`,
    says: 'A Pass may assign, and hand on another thing',
    states: {
      P: { Type: 'Pass', Assign: { kept: '{% $states.input %}' }, Output: 'other', Next: 'See' },
      See: { Type: 'Pass', Output: '{% [$kept, $states.input] %}', End: true },
    },
    input: 'in',
    gives: { output: ['in', 'other'] },
  },
  {
    source: `${language}, Succeed State`,
    says: 'A Succeed without Output hands on its input',
    states: { S: { Type: 'Succeed' } },
    input: [1],
    gives: { output: [1] },
  },
  {
    source: `${language}, Fail State`,
    says: 'A Fail may have a Cause alone',
    states: { F: { Type: 'Fail', Cause: 'because' } },
    gives: { status: 'FAILED', cause: 'because' },
  },
  {
    source: `${language}, Fail State`,
    says: 'Error must come out as text',
    states: { F: { Type: 'Fail', Error: '{% 404 %}' } },
    gives: { error: 'States.QueryEvaluationError', includes: ['FailStateEntered', 'EvaluationFailed'] },
  },
  {
    source: `${language}, Fail State`,
    says: 'Error and Cause see variables and input',
    states: {
      A: { Type: 'Pass', Assign: { code: 'E1' }, Next: 'F' },
      F: { Type: 'Fail', Error: '{% $code %}', Cause: '{% $states.input.why %}' },
    },
    input: { why: 'late' },
    gives: { error: 'E1', cause: 'late' },
  },
  {
    source: variables,
    says: 'A variable may be null',
    states: {
      A: { Type: 'Pass', Assign: { x: null }, Next: 'B' },
      B: { Type: 'Pass', Output: { x: '{% $x %}' }, End: true },
    },
    gives: { output: { x: null } },
  },
  {
    source: variables,
    says: 'A variable that nobody assigned is nothing',
    states: {
      P: { Type: 'Pass', Output: '{% $exists($later) %}', Next: 'B' },
      B: { Type: 'Pass', Assign: { later: 1 }, End: true },
    },
    gives: { output: false },
  },
  {
    source: variables,
    says: 'An Assign that fails leaves everything as it was, and fails the state',
    states: { P: { Type: 'Pass', Assign: { x: '{% $nothing %}' }, End: true } },
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("'Assign/x'"),
      types: ['ExecutionStarted', 'PassStateEntered', 'EvaluationFailed', 'ExecutionFailed'],
    },
  },
  {
    source: variables,
    says: 'A variable may carry the name of a function of JSONata, and hides it',
    states: {
      A: { Type: 'Pass', Assign: { sum: 7 }, Next: 'B' },
      B: { Type: 'Pass', Output: '{% $sum %}', End: true },
    },
    gives: { output: 7 },
  },
  {
    source: variables,
    says: 'A visit of a state changes a variable for the states after it only',
    states: {
      A: { Type: 'Pass', Assign: { n: 0 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'Enough?' },
      'Enough?': { Type: 'Choice', Choices: [{ Condition: '{% $n < 3 %}', Next: 'B' }], Default: 'See' },
      See: { Type: 'Pass', Output: '{% $n %}', End: true },
    },
    gives: { output: 3 },
  },
  {
    source: 'guide, Context object',
    says: 'The name and the time of entry are those of the present state',
    states: {
      W: { Type: 'Wait', Seconds: 60, Next: 'P' },
      P: {
        Type: 'Pass',
        Output: '{% [$states.context.State.Name, $states.context.State.EnteredTime] %}',
        End: true,
      },
    },
    gives: { output: ['P', '2026-01-05T00:01:00.000Z'] },
  },
  {
    source: 'guide, Context object',
    says: 'An execution that was never redriven has a RedriveCount of zero, and no RedriveTime',
    states: {
      P: {
        Type: 'Pass',
        Output:
          '{% [$states.context.Execution.RedriveCount, $exists($states.context.Execution.RedriveTime)] %}',
        End: true,
      },
    },
    gives: { output: [0, false] },
  },
  {
    source: 'guide, Context object',
    says: 'The input of the execution stays in the context, whatever the states hand on',
    states: {
      A: { Type: 'Pass', Output: 'other', Next: 'B' },
      B: { Type: 'Pass', Output: '{% $states.context.Execution.Input %}', End: true },
    },
    input: { n: 1 },
    gives: { output: { n: 1 } },
  },
  {
    source: 'guide, Context object',
    says: 'There is no item outside a Map',
    states: { P: { Type: 'Pass', Output: '{% $exists($states.context.Map) %}', End: true } },
    gives: { output: false },
  },
  {
    source: `${language}, States`,
    says: 'A state may say that it does not end',
    states: { A: { Type: 'Pass', Next: 'B', End: false }, B: { Type: 'Succeed' } },
    input: 1,
    gives: { output: 1 },
  },
  {
    source: `${language}, State Machine Structure`,
    says: 'A machine, a branch and a state may have a Comment, and the machine its Version',
    states: { A: { Type: 'Pass', Comment: 'of a state', End: true } },
    top: { Comment: 'of the machine', Version: '1.0' },
    input: 1,
    gives: { output: 1 },
  },
  {
    source: variables,
    says: 'A variable may have a name of 80 characters, in any script',
    states: {
      A: { Type: 'Pass', Assign: { ['v'.repeat(80)]: 1, 口岸: 2 }, Next: 'B' },
      B: { Type: 'Pass', Output: `{% $${'v'.repeat(80)} + $口岸 %}`, End: true },
    },
    gives: { output: 3 },
  },
];
