import { inMachine, type Refusal, refused } from './a-refusal.ts';

export const waitRefusals: Refusal[] = [
  refused(
    'States Language, Wait State',
    'a Wait without a time',
    inMachine({ Type: 'Wait', End: true }),
    'state "S", field "Seconds": a Wait says either Seconds or Timestamp.',
  ),
  refused(
    'States Language, Wait State',
    'a Wait with two times',
    inMachine({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true }),
    'either Seconds or Timestamp',
  ),
  refused(
    'States Language, Wait State',
    'negative seconds',
    inMachine({ Type: 'Wait', Seconds: -1, End: true }),
    'state "S", field "Seconds":',
  ),
  refused(
    'States Language, Wait State',
    'a wait of more than 99,999,999 seconds',
    inMachine({ Type: 'Wait', Seconds: 100_000_000, End: true }),
    'state "S", field "Seconds":',
  ),
  refused(
    'States Language, Wait State',
    'a timestamp without a time zone',
    inMachine({ Type: 'Wait', Timestamp: '2026-01-05T00:10:00', End: true }),
    'state "S", field "Timestamp":',
  ),
  refused(
    'States Language, Wait State',
    'a timestamp on a day that there is not',
    inMachine({ Type: 'Wait', Timestamp: '2026-13-41T00:10:00Z', End: true }),
    'state "S", field "Timestamp":',
  ),
];
