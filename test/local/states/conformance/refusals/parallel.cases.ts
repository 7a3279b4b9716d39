import { aMachine } from '../../../support/an-engine.ts';
import { inMachine, inner, pass, type Refusal, refused } from './a-refusal.ts';

export const parallelRefusals: Refusal[] = [
  refused(
    'States Language, Parallel State',
    'a Parallel without branches',
    inMachine({ Type: 'Parallel', Branches: [], End: true }),
    'state "S", field "Branches":',
  ),
  refused(
    'States Language, Parallel State',
    'a branch that leads out of itself',
    aMachine({
      S: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', Next: 'T' } } }],
        Next: 'T',
      },
      T: pass,
    }),
    'state "B", field "Next": there is no state "T" beside it.',
  ),
  refused(
    'States Language, Parallel State',
    'a TimeoutSeconds of a branch',
    inMachine({ Type: 'Parallel', Branches: [{ ...inner, TimeoutSeconds: 1 }], End: true }),
    'field "TimeoutSeconds": is not a field',
  ),
];
