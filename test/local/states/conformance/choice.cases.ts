import { expect } from 'vitest';
import type { Case } from './a-case.ts';

const source = 'States Language, Choice State';

const choosing = (choice: object) => ({
  C: { Type: 'Choice', ...choice },
  Yes: { Type: 'Pass', Output: { went: 'yes', input: '{% $states.input %}' }, End: true },
  No: { Type: 'Pass', Output: { went: 'no', input: '{% $states.input %}' }, End: true },
});

export const choiceCases: Case[] = [
  {
    source,
    says: 'The first rule whose Condition holds decides',
    states: choosing({
      Choices: [
        { Condition: '{% $states.input > 10 %}', Next: 'No' },
        { Condition: '{% $states.input > 5 %}', Next: 'Yes' },
        { Condition: true, Next: 'No' },
      ],
    }),
    input: 7,
    gives: { output: { went: 'yes', input: 7 } },
  },
  {
    source,
    says: 'Conditions after the one that holds are not evaluated',
    states: choosing({
      Choices: [
        { Condition: '{% true %}', Next: 'Yes' },
        { Condition: '{% $states.input.missing %}', Next: 'No' },
      ],
    }),
    gives: { output: { went: 'yes', input: {} } },
  },
  {
    source,
    says: 'Without a rule that holds, Default is taken',
    states: choosing({ Choices: [{ Condition: '{% false %}', Next: 'Yes' }], Default: 'No' }),
    gives: { output: { went: 'no', input: {} } },
  },
  {
    source,
    says: 'Without a rule that holds and without Default, States.NoChoiceMatched',
    states: choosing({
      Choices: [
        { Condition: false, Next: 'Yes' },
        { Condition: false, Next: 'No' },
      ],
    }),
    gives: {
      error: 'States.NoChoiceMatched',
      types: ['ExecutionStarted', 'ChoiceStateEntered', 'ExecutionFailed'],
    },
  },
  {
    source,
    says: 'A rule may have its own Output',
    states: choosing({
      Choices: [{ Condition: true, Next: 'Yes', Output: 'of the rule' }],
      Output: 'of the state',
      Default: 'No',
    }),
    gives: { output: { went: 'yes', input: 'of the rule' } },
  },
  {
    source,
    says: "The state's Output is used when Default is taken",
    states: choosing({
      Choices: [{ Condition: false, Next: 'Yes', Output: 'of the rule' }],
      Output: 'of the state',
      Default: 'No',
    }),
    gives: { output: { went: 'no', input: 'of the state' } },
  },
  {
    source,
    says: 'A rule may Assign',
    states: {
      C: { Type: 'Choice', Choices: [{ Condition: true, Next: 'See', Assign: { by: 'rule' } }] },
      See: { Type: 'Pass', Output: '{% $by %}', End: true },
    },
    gives: { output: 'rule' },
  },
  {
    source,
    says: "The state's Assign is used when Default is taken",
    states: {
      C: {
        Type: 'Choice',
        Choices: [{ Condition: false, Next: 'See', Assign: { by: 'rule' } }],
        Assign: { by: 'state' },
        Default: 'See',
      },
      See: { Type: 'Pass', Output: '{% $by %}', End: true },
    },
    gives: { output: 'state' },
  },
  {
    source,
    says: 'A Condition must be a boolean',
    states: choosing({ Choices: [{ Condition: '{% 1 %}', Next: 'Yes' }], Default: 'No' }),
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("Expected 'boolean', but was 'number'"),
      includes: ['EvaluationFailed'],
    },
  },
  {
    source,
    says: 'Conditions see variables',
    states: {
      A: { Type: 'Pass', Assign: { n: 3 }, Next: 'C' },
      ...choosing({ Choices: [{ Condition: '{% $n = 3 %}', Next: 'Yes' }], Default: 'No' }),
    },
    gives: { output: { went: 'yes', input: {} } },
  },
  {
    source,
    says: 'A literal true as a Condition always holds',
    states: choosing({ Choices: [{ Condition: true, Next: 'Yes' }], Default: 'No' }),
    gives: { output: { went: 'yes', input: {} } },
  },
  {
    source,
    says: 'A rule without an Output of its own hands on the input, whatever the state says',
    states: choosing({
      Choices: [{ Condition: true, Next: 'Yes' }],
      Output: 'of the state',
      Default: 'No',
    }),
    input: 'in',
    gives: { output: { went: 'yes', input: 'in' } },
  },
  {
    source,
    says: "A rule's Output sees the input and the variables",
    states: {
      A: { Type: 'Pass', Assign: { n: 2 }, Next: 'C' },
      ...choosing({
        Choices: [{ Condition: true, Next: 'Yes', Output: '{% $states.input * $n %}' }],
      }),
    },
    input: 4,
    gives: { output: { went: 'yes', input: 8 } },
  },
  {
    source,
    says: 'An expression of a rule that does not hold is not evaluated',
    states: choosing({
      Choices: [{ Condition: false, Next: 'Yes', Output: '{% $nothing %}' }],
      Default: 'No',
    }),
    gives: { output: { went: 'no', input: {} } },
  },
  {
    source,
    says: 'A Condition that yields nothing fails, and is not taken for false',
    states: choosing({ Choices: [{ Condition: '{% $states.input.missing %}', Next: 'Yes' }], Default: 'No' }),
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("'Choices[0]/Condition' returned nothing (undefined)"),
    },
  },
  {
    source,
    says: 'The place of a failed Condition is told',
    states: choosing({
      Choices: [
        { Condition: false, Next: 'Yes' },
        { Condition: "{% 'yes' %}", Next: 'Yes' },
      ],
      Default: 'No',
    }),
    gives: { error: 'States.QueryEvaluationError', cause: expect.stringContaining("'Choices[1]/Condition'") },
  },
  {
    source,
    says: 'A Choice may lead back to itself',
    states: {
      C: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input < 3 %}', Next: 'C', Output: '{% $states.input + 1 %}' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
    },
    input: 0,
    gives: { output: 3 },
  },
  {
    source,
    says: 'A Condition that is a list is told to be one, and which expression made it',
    states: choosing({ Choices: [{ Condition: '{% [true] %}', Next: 'Yes' }], Default: 'No' }),
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining(
        "The JSONata expression '[true]' specified for the field 'Choices[0]/Condition' returned an unexpected " +
          "result type. Expected 'boolean', but was 'array' for value: [true]",
      ),
    },
  },
  {
    source,
    says: 'That no rule holds is told with the name of the state',
    states: { C: { Type: 'Choice', Choices: [{ Condition: false, Next: 'C' }] } },
    gives: {
      error: 'States.NoChoiceMatched',
      cause: expect.stringContaining("No choice rule of 'C' holds, and it has no Default."),
    },
  },
];
