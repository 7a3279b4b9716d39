import { afterEach, expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import type { Outcome } from '#local/lambda/messages.ts';
import { openPulse } from '#local/streams/pulse.ts';
import { followShard, type Mapping } from '#local/streams/reader.ts';
import type { StreamRecord } from '#local/streams/wire.ts';
import { eventually } from './fixtures/running.ts';

const taken: Outcome = { payload: 'null' };
const failed: Outcome = { payload: '{}', functionError: 'Unhandled' };

let stop = () => {};
afterEach(() => stop());

/** A shard with what is written to it, followed on a clock that stands still. */
const followed = (mapping: Partial<Mapping>, answer: (call: number) => Outcome = () => taken) => {
  const clock = openClock({ now: Date.parse('2026-03-01T09:00:00+08:00'), following: false });
  const pulse = openPulse();
  const written: StreamRecord[] = [];
  const calls: string[] = [];
  const lost: string[] = [];
  stop = pulse.stop;
  const whole: Mapping = {
    name: 'desk',
    table: 'notes',
    functionName: 'desk',
    streamArn: 'arn:stream',
    batchSize: 10,
    window: 0,
    fromStart: true,
    lanes: 1,
    rules: { bisect: false, reportsItems: false, retries: -1, longest: -1 },
    wants: () => true,
    invoke: async (records) => answer(calls.push(records.map(({ eventID }) => eventID).join(''))),
    giveUp: (_shard, _records, { condition }) => lost.push(condition),
    ...mapping,
  };
  void followShard(whole, 'shard-1', {
    clock,
    pulse,
    places: { find: () => undefined, keep: () => {} },
    streams: {
      shardsOf: async () => ['shard-1'],
      iterator: async () => '0',
      page: async (iterator, limit) => {
        const from = Number(iterator);
        const Records = written.slice(from, from + limit);
        return { Records, NextShardIterator: String(from + Records.length) };
      },
    },
  });
  const write = (eventID: string) =>
    written.push({ eventID, eventName: 'INSERT', dynamodb: { SequenceNumber: eventID } });
  return { clock, pulse, calls, lost, write };
};

/** Long enough for whatever would happen by itself. */
const aMoment = () => new Promise((done) => setTimeout(done, 150));

const called = (calls: readonly string[], times: number) =>
  eventually(async () => (calls.length === times ? true : undefined));

it('a batch that failed rests by the clock before it is tried again, whoever else is at work', async () => {
  const { clock, pulse, calls, write } = followed({}, (call) => (call < 3 ? failed : taken));
  write('a');
  await called(calls, 1);
  pulse.nudge();
  await aMoment();
  expect(calls).toEqual(['a']);
  clock.moveTo(clock.now() + 100);
  await called(calls, 2);
  clock.moveTo(clock.now() + 199);
  await aMoment();
  expect(calls).toEqual(['a', 'a']);
  clock.moveTo(clock.now() + 1);
  await called(calls, 3);
});

it('a batch grows until its window has passed by the clock', async () => {
  const { clock, calls, write } = followed({ window: 60_000 });
  write('a');
  await aMoment();
  write('b');
  await aMoment();
  expect(calls).toEqual([]);
  clock.moveTo(clock.now() + 60_000);
  await called(calls, 1);
  expect(calls).toEqual(['ab']);
});

it('a batch that is full does not wait for its window', async () => {
  const { calls, write } = followed({ window: 60_000, batchSize: 2 });
  write('a');
  write('b');
  await called(calls, 1);
  expect(calls).toEqual(['ab']);
});

it('a batch is too old by the clock', async () => {
  const { clock, calls, lost, write } = followed(
    { rules: { bisect: false, reportsItems: false, retries: -1, longest: 3_600_000 } },
    () => failed,
  );
  write('a');
  await called(calls, 1);
  clock.moveTo(clock.now() + 3_600_001);
  await eventually(async () => lost[0]);
  expect([calls.length, lost]).toEqual([2, ['RecordAgeExceeded']]);
});

it('whoever rests ends with the stop', async () => {
  const pulse = openPulse();
  const clock = openClock({ following: false });
  const rested = pulse.rest(clock, 1_000);
  pulse.stop();
  await expect(rested).resolves.toBeUndefined();
  await expect(pulse.rest(clock, 1_000)).resolves.toBeUndefined();
});
