import type { JsonObject } from '#local/states/json.ts';
import { inMachine, type Refusal, refused, task } from './a-refusal.ts';

const retrying = (retrier: JsonObject) => inMachine(task({ Retry: [{ ErrorEquals: ['E'], ...retrier }] }));

export const guardRefusals: Refusal[] = [
  refused(
    'States Language, Retrying after error',
    'an unknown field of a retrier',
    inMachine(task({ Retry: [{ ErrorEquals: ['E'], Tries: 1 }] })),
    'field "Retry[0].Tries": is not a field',
  ),
  refused(
    'States Language, Errors and Catch',
    'a catcher that leads nowhere',
    inMachine(task({ Catch: [{ ErrorEquals: ['E'], Next: 'T' }] })),
    'field "Catch[0].Next": there is no state "T"',
  ),
  refused(
    'guide, Handling errors',
    'States.ALL beside another name',
    inMachine(task({ Retry: [{ ErrorEquals: ['States.ALL', 'E'] }] })),
    'State machine "M", state "S", field "Retry[0].ErrorEquals": States.ALL stands alone',
  ),
  refused(
    'guide, Handling errors',
    'States.ALL before the last catcher',
    inMachine(
      task({
        Catch: [
          { ErrorEquals: ['States.ALL'], Next: 'S' },
          { ErrorEquals: ['E'], Next: 'S' },
        ],
      }),
    ),
    'state "S", field "Catch[0].ErrorEquals": States.ALL stands alone and in the last entry.',
  ),
  ...(
    [
      ['States.BranchFailed', 'a Parallel fails with the error of its branch'],
      ['States.IntrinsicFailure', 'no state of JSONata fails with it'],
      ['States.Unheard', 'no state of JSONata fails with it'],
    ] as const
  ).flatMap(([name, why]) =>
    (['Retry', 'Catch'] as const).map((field) =>
      refused(
        'States Language, Error Codes',
        `${name} in a ${field}, which would never be meant`,
        inMachine(task({ [field]: [{ ErrorEquals: ['E', name], ...(field === 'Catch' && { Next: 'S' }) }] })),
        `field "${field}[0].ErrorEquals": nothing here fails with ${name}: ${why}`,
      ),
    ),
  ),
  refused(
    'States Language, Retrying after error',
    'a Retry of a Wait',
    inMachine({ Type: 'Wait', Seconds: 1, End: true, Retry: [] }),
    'state "S", field "Retry": is not a field',
  ),
  refused(
    'States Language, Retrying after error',
    'a retrier for no errors',
    retrying({ ErrorEquals: [] }),
    'field "Retry[0].ErrorEquals":',
  ),
  refused(
    'guide, Handling errors',
    'an interval of no seconds',
    retrying({ IntervalSeconds: 0 }),
    'field "Retry[0].IntervalSeconds":',
  ),
  refused(
    'guide, Handling errors',
    'an interval above 99,999,999 seconds',
    retrying({ IntervalSeconds: 100_000_000 }),
    'field "Retry[0].IntervalSeconds":',
  ),
  refused(
    'guide, Handling errors',
    'more than 99,999,999 attempts',
    retrying({ MaxAttempts: 100_000_000 }),
    'field "Retry[0].MaxAttempts":',
  ),
  refused(
    'States Language, Retrying after error',
    'a negative number of attempts',
    retrying({ MaxAttempts: -1 }),
    'field "Retry[0].MaxAttempts":',
  ),
  refused(
    'States Language, Retrying after error',
    'a backoff that shrinks',
    retrying({ BackoffRate: 0.5 }),
    'field "Retry[0].BackoffRate":',
  ),
  refused(
    'guide, Handling errors',
    'a delay of 31,622,401 seconds or more',
    retrying({ MaxDelaySeconds: 31_622_401 }),
    'field "Retry[0].MaxDelaySeconds":',
  ),
  refused(
    'States Language, Retrying after error',
    'an unknown jitter',
    retrying({ JitterStrategy: 'HALF' }),
    'field "Retry[0].JitterStrategy":',
  ),
  refused(
    'States Language, Errors and Catch',
    'a catcher without Next',
    inMachine(task({ Catch: [{ ErrorEquals: ['E'] }] })),
    'field "Catch[0].Next":',
  ),
  refused(
    'States Language, Errors and Catch',
    'a catcher with ResultPath',
    inMachine(task({ Catch: [{ ErrorEquals: ['E'], Next: 'S', ResultPath: '$' }] })),
    'field "Catch[0].ResultPath": belongs to JSONPath',
  ),
];
