import { expect } from 'vitest';
import type { Case } from './a-case.ts';

const source = 'States Language, Wait State';
const waiting = (wait: object) => ({
  W: { Type: 'Wait', Next: 'See', ...wait },
  See: { Type: 'Pass', Output: '{% $states.context.State.EnteredTime %}', End: true },
});

export const waitCases: Case[] = [
  {
    source,
    says: 'Seconds waits so many seconds',
    states: waiting({ Seconds: 90 }),
    gives: { output: '2026-01-05T00:01:30.000Z' },
  },
  {
    source,
    says: 'Seconds may be an expression',
    states: waiting({ Seconds: '{% $states.input.s * 2 %}' }),
    input: { s: 30 },
    gives: { output: '2026-01-05T00:01:00.000Z' },
  },
  {
    source,
    says: 'Zero seconds wait for nothing',
    states: waiting({ Seconds: 0 }),
    gives: { output: '2026-01-05T00:00:00.000Z' },
  },
  {
    source,
    says: 'Timestamp waits until an absolute time',
    states: waiting({ Timestamp: '2026-01-05T00:10:00Z' }),
    gives: { output: '2026-01-05T00:10:00.000Z' },
  },
  {
    source,
    says: 'Timestamp may be an expression and have an offset',
    states: waiting({ Timestamp: '{% $states.input.until %}' }),
    input: { until: '2026-01-05T08:20:00+08:00' },
    gives: { output: '2026-01-05T00:20:00.000Z' },
  },
  {
    source,
    says: 'A time that has passed does not wait',
    states: waiting({ Timestamp: '2020-01-01T00:00:00Z' }),
    gives: { output: '2026-01-05T00:00:00.000Z' },
  },
  {
    source,
    says: 'One Wait after the other keeps exact time, even when the clock jumps over both',
    states: {
      One: { Type: 'Wait', Seconds: 60, Next: 'Two' },
      Two: { Type: 'Wait', Seconds: 60, Next: 'See' },
      See: { Type: 'Pass', Output: '{% $states.context.State.EnteredTime %}', End: true },
    },
    gives: { output: '2026-01-05T00:02:00.000Z' },
  },
  {
    source,
    says: 'A Wait may have Output and Assign',
    states: {
      W: { Type: 'Wait', Seconds: 1, Assign: { a: 1 }, Output: 'out', Next: 'See' },
      See: { Type: 'Pass', Output: '{% [$a, $states.input] %}', End: true },
    },
    gives: { output: [1, 'out'] },
  },
  {
    source,
    says: 'Seconds must be a number',
    states: waiting({ Seconds: "{% 'ten' %}" }),
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("specified for the field 'Seconds' returned an unexpected result type"),
    },
  },
  {
    source,
    says: 'Seconds must not be negative',
    states: waiting({ Seconds: '{% -1 %}' }),
    gives: { error: 'States.QueryEvaluationError' },
  },
  {
    source: 'States Language, TimeoutSeconds of the machine',
    says: 'A machine that runs longer than its TimeoutSeconds is TIMED_OUT',
    states: waiting({ Seconds: 90 }),
    top: { TimeoutSeconds: 60 },
    gives: {
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      types: ['ExecutionStarted', 'WaitStateEntered', 'WaitStateAborted', 'ExecutionTimedOut'],
    },
  },
  {
    source,
    says: 'Seconds must be whole',
    states: waiting({ Seconds: '{% 1.5 %}' }),
    gives: { error: 'States.QueryEvaluationError', cause: expect.stringContaining('whole number') },
  },
  {
    source,
    says: 'More than 99,999,999 seconds are out of range',
    states: waiting({ Seconds: '{% 100000000 %}' }),
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining('a whole number from 0 to 99999999, but was 100000000'),
    },
  },
  {
    source,
    says: 'Timestamp must come out as text',
    states: waiting({ Timestamp: '{% 1 %}' }),
    gives: { error: 'States.QueryEvaluationError', cause: expect.stringContaining("the field 'Timestamp'") },
  },
  {
    source,
    says: 'A Timestamp without a time zone is none',
    states: waiting({ Timestamp: "{% '2026-01-05T00:10:00' %}" }),
    gives: { error: 'States.QueryEvaluationError' },
  },
  {
    source,
    says: 'A Timestamp on a day that there is not is none',
    states: waiting({ Timestamp: "{% '2026-13-41T00:10:00Z' %}" }),
    gives: { error: 'States.QueryEvaluationError' },
  },
  {
    source,
    says: 'A Timestamp may count fractions of a second',
    states: waiting({ Timestamp: '2026-01-05T00:00:01.250Z' }),
    gives: { output: '2026-01-05T00:00:01.250Z' },
  },
  {
    source,
    says: 'The Output of a Wait is evaluated when it ends, not when it begins',
    states: {
      W: { Type: 'Wait', Seconds: 60, Output: '{% $now() %}', End: true },
    },
    gives: {
      output: '2026-01-05T00:01:00.000Z',
      types: ['ExecutionStarted', 'WaitStateEntered', 'WaitStateExited', 'ExecutionSucceeded'],
    },
  },
  {
    source: 'States Language, TimeoutSeconds of the machine',
    says: 'A machine that ends in time does not time out',
    states: waiting({ Seconds: 59 }),
    top: { TimeoutSeconds: 60 },
    gives: { output: '2026-01-05T00:00:59.000Z' },
  },
  {
    source,
    says: 'A Timestamp that is no timestamp is told, with its field',
    states: waiting({ Timestamp: "{% 'tomorrow' %}" }),
    gives: {
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining("the field 'Timestamp' is no instant with a time zone: tomorrow"),
      includes: ['EvaluationFailed', 'ExecutionFailed'],
    },
  },
];
