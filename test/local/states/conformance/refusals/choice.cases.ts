import { inMachine, type Refusal, refused } from './a-refusal.ts';

export const choiceRefusals: Refusal[] = [
  refused(
    'States Language, Choice State',
    'an unknown field of a choice rule',
    inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'S', Variable: '$' }] }),
    'field "Choices[0].Variable": is not a field',
  ),
  refused(
    'States Language, Choice State',
    'Default that leads nowhere',
    inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'S' }], Default: 'T' }),
    'field "Default": there is no state "T"',
  ),
  refused(
    'States Language, Choice State',
    'a Choice that ends',
    inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'S' }], End: true }),
    'state "S", field "End": is not a field',
  ),
  refused(
    'States Language, Choice State',
    'a Choice without rules',
    inMachine({ Type: 'Choice', Choices: [] }),
    'state "S", field "Choices":',
  ),
  refused(
    'States Language, Choice State',
    'a rule without a Condition',
    inMachine({ Type: 'Choice', Choices: [{ Next: 'S' }] }),
    'field "Choices[0].Condition":',
  ),
  refused(
    'States Language, Choice State',
    'a Condition that is text and no expression',
    inMachine({ Type: 'Choice', Choices: [{ Condition: 'true', Next: 'S' }] }),
    'field "Choices[0].Condition":',
  ),
  refused(
    'States Language, Choice State',
    'a rule that leads nowhere',
    inMachine({ Type: 'Choice', Choices: [{ Condition: true, Next: 'T' }] }),
    'field "Choices[0].Next": there is no state "T"',
  ),
];
