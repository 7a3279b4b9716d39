import { aMachine } from '../../../support/an-engine.ts';
import { inMachine, pass, type Refusal, refused, task } from './a-refusal.ts';

export const variableRefusals: Refusal[] = [
  refused(
    'guide, Passing data with variables: scopes',
    '$states as a variable',
    inMachine({ ...pass, Assign: { states: 1 } }),
    'field "Assign.states": $states is reserved.',
  ),
  refused(
    'guide, Passing data with variables: scopes',
    'an inner scope that assigns an outer variable',
    inMachine({
      Type: 'Parallel',
      Assign: { x: 1 },
      Branches: [{ StartAt: 'B', States: { B: { ...pass, Assign: { x: 2 } } } }],
      End: true,
    }),
    'state "B", field "Assign.x": this variable belongs to an outer scope.',
  ),
  refused(
    'guide, Passing data with variables',
    'a variable whose name is no identifier',
    inMachine({ ...pass, Assign: { 'one two': 1 } }),
    'field "Assign.one two": a variable is named by letters, digits and underscores',
  ),
  refused(
    'guide, Passing data with variables',
    'a variable with a name of more than 80 characters',
    inMachine({ ...pass, Assign: { ['v'.repeat(81)]: 1 } }),
    `field "Assign.${'v'.repeat(81)}": a variable is named by letters, digits and underscores`,
  ),
  refused(
    'guide, Passing data with variables: scopes',
    'an iteration that assigns a variable of the machine in a catcher',
    aMachine({
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'S' },
      S: {
        Type: 'Map',
        ItemProcessor: {
          StartAt: 'B',
          States: {
            B: task({ Catch: [{ ErrorEquals: ['E'], Next: 'C', Assign: { x: 2 } }] }),
            C: { Type: 'Succeed' },
          },
        },
        End: true,
      },
    }),
    'state "B", field "Assign.x": this variable belongs to an outer scope.',
  ),
  refused(
    'guide, Passing data with variables: scopes',
    '$states as a variable of a choice rule',
    inMachine({
      Type: 'Choice',
      Choices: [{ Condition: true, Next: 'S', Assign: { states: 1 } }],
    }),
    'state "S", field "Assign.states": $states is reserved.',
  ),
];
