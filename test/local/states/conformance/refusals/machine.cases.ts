import { aMachine } from '../../../support/an-engine.ts';
import { inMachine, pass, type Refusal, refused } from './a-refusal.ts';

export const machineRefusals: Refusal[] = [
  refused(
    'States Language, State Machine Structure',
    'an unknown field',
    inMachine({ ...pass, Speed: 9 }),
    'state "S", field "Speed": is not a field that this engine knows here.',
  ),
  refused(
    'States Language, State Machine Structure',
    'an unknown field of the machine',
    inMachine(pass, { Owner: 'x' }),
    'State machine "M", field "Owner": is not a field',
  ),
  refused(
    'States Language, State Machine Structure',
    'an unknown state type',
    inMachine({ Type: 'Loop', End: true }),
    'State machine "M", state "S", field "Type":',
  ),
  refused(
    'States Language, State Machine Structure',
    'a state without a type',
    inMachine({ End: true }),
    'field "Type":',
  ),
  refused(
    'States Language, State Machine Structure',
    'Next that leads nowhere',
    inMachine({ Type: 'Pass', Next: 'T' }),
    'state "S", field "Next": there is no state "T" beside it.',
  ),
  refused(
    'States Language, State Machine Structure',
    'StartAt that leads nowhere',
    inMachine(pass, { StartAt: 'T' }),
    'State machine "M", field "StartAt": there is no state "T".',
  ),
  refused(
    'States Language, State Machine Structure',
    'a state without an end',
    inMachine({ Type: 'Pass' }),
    'a state says either Next or End.',
  ),
  refused(
    'States Language, State Machine Structure',
    'a state with both Next and End',
    inMachine({ ...pass, Next: 'S' }),
    'a state says either Next or End.',
  ),
  refused(
    'States Language, State Machine Structure',
    'a machine without StartAt',
    { QueryLanguage: 'JSONata', States: { S: pass } },
    'State machine "M", field "StartAt": Invalid input: expected string, received undefined.',
  ),
  refused(
    'States Language, State Machine Structure',
    'a machine without States',
    { QueryLanguage: 'JSONata', StartAt: 'S' },
    'State machine "M", field "States":',
  ),
  refused(
    'States Language, State Machine Structure',
    'another Version of the language',
    inMachine(pass, { Version: '2.0' }),
    'field "Version":',
  ),
  refused(
    'States Language, TimeoutSeconds of the machine',
    'TimeoutSeconds of the machine as an expression',
    inMachine(pass, { TimeoutSeconds: '{% 60 %}' }),
    'field "TimeoutSeconds":',
  ),
  refused(
    'States Language, States',
    'a name of more than 80 characters',
    aMachine({ ['S'.repeat(81)]: pass }),
    `field "States.${'S'.repeat(81)}":`,
  ),
  refused(
    'States Language, States',
    'a Succeed that goes on',
    inMachine({ Type: 'Succeed', Next: 'S' }),
    'state "S", field "Next": is not a field',
  ),
  refused(
    'States Language, Fail State',
    'a Fail that ends by End',
    inMachine({ Type: 'Fail', End: true }),
    'state "S", field "End": is not a field',
  ),
  refused(
    'States Language, Fail State',
    'a Fail that assigns',
    inMachine({ Type: 'Fail', Assign: { a: 1 } }),
    'state "S", field "Assign": is not a field',
  ),
  refused(
    'States Language, States',
    'one name for two states of a machine',
    aMachine({
      S: { Type: 'Parallel', Branches: [{ StartAt: 'T', States: { T: pass } }], Next: 'T' },
      T: pass,
    }),
    'state "T": this name stands for another state of the machine already.',
  ),
  refused(
    'States Language, States',
    'an End that is false, and no Next',
    inMachine({ Type: 'Pass', End: false }),
    'state "S", field "Next": a state says either Next or End.',
  ),
];
