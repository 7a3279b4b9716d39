import { describe, expect, it } from 'vitest';
import type { Outcome } from '#local/lambda/messages.ts';
import { type End, type Hands, type Rules, settle } from '#local/streams/batch.ts';
import type { StreamRecord } from '#local/streams/wire.ts';

const aRecord = (name: string): StreamRecord => ({
  eventID: name,
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: name },
});
const namesOf = (records: readonly StreamRecord[]) => records.map(({ eventID }) => eventID).join('');

const taken: Outcome = { payload: 'null' };
const failed: Outcome = { payload: '{}', functionError: 'Unhandled' };
const reports = (...names: string[]): Outcome => ({
  payload: JSON.stringify({ batchItemFailures: names.map((itemIdentifier) => ({ itemIdentifier })) }),
});

const plain: Rules = { bisect: false, reportsItems: false, retries: -1, longest: -1 };

/** Hands over "abcd" to a function, and tells what it was called with and what was given up. */
const handedOver = async (
  rules: Partial<Rules>,
  answer: (names: string, call: number) => Outcome,
  more: Partial<Hands> = {},
) => {
  const calls: string[] = [];
  const lost: [string, End['condition'], number][] = [];
  const isDone = await settle(
    [...'abcd'].map(aRecord),
    { ...plain, ...rules },
    {
      invoke: async (records) => answer(namesOf(records), calls.push(namesOf(records))),
      giveUp: (records, { condition, tries }) => lost.push([namesOf(records), condition, tries]),
      pause: async () => {},
      now: () => performance.now(),
      isStopped: () => false,
      ...more,
    },
  );
  return { calls, lost, isDone };
};

describe('a batch of changes', () => {
  it('that was taken is done', async () => {
    expect(await handedOver({}, () => taken)).toEqual({ calls: ['abcd'], lost: [], isDone: true });
  });

  it('is tried again until it is taken, where nothing says how often', async () => {
    const { calls, lost } = await handedOver({}, (_, call) => (call < 30 ? failed : taken));
    expect([calls.length, lost]).toEqual([30, []]);
  });

  it('is given up after its retries, and what was tried is counted', async () => {
    const { calls, lost } = await handedOver({ retries: 2 }, () => failed);
    expect(calls).toEqual(['abcd', 'abcd', 'abcd']);
    expect(lost).toEqual([['abcd', 'RetryAttemptsExhausted', 3]]);
  });

  it('is given up when it is too old, however many retries are left', async () => {
    const { lost } = await handedOver({ retries: 9, longest: 0 }, () => failed);
    expect(lost).toEqual([['abcd', 'RecordAgeExceeded', expect.any(Number)]]);
  });

  it('is cut in halves until the one bad record stands alone, and all others are taken', async () => {
    const bad = (names: string) => (names.includes('c') ? failed : taken);
    const { calls, lost } = await handedOver({ bisect: true, retries: 1 }, bad);
    expect(calls).toEqual(['abcd', 'ab', 'cd', 'c', 'c', 'd']);
    expect(lost).toEqual([['c', 'RetryAttemptsExhausted', 2]]);
  });

  it('goes on from the first record that the function names as failed', async () => {
    const { calls } = await handedOver({ reportsItems: true }, (_, call) =>
      call === 1 ? reports('d', 'b') : taken,
    );
    expect(calls).toEqual(['abcd', 'bcd']);
  });

  it('comes whole again where the function names what was not in it', async () => {
    const { calls } = await handedOver({ reportsItems: true }, (_, call) =>
      call === 1 ? reports('z') : taken,
    );
    expect(calls).toEqual(['abcd', 'abcd']);
  });

  it('is taken, whatever the function answers, where nobody said that it names failures', async () => {
    expect((await handedOver({}, () => reports('a'))).calls).toEqual(['abcd']);
  });

  it('that we stopped amid is neither done nor given up: it comes again', async () => {
    const { lost, isDone } = await handedOver({ retries: 0 }, () => failed, { isStopped: () => true });
    expect([lost, isDone]).toEqual([[], false]);
  });
});
