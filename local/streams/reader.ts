import type { Clock } from '../clock/clock.ts';
import type { Matches } from '../events/pattern.ts';
import type { Outcome } from '../lambda/messages.ts';
import { type End, type Hands, type Rules, settle } from './batch.ts';
import type { Places } from './places.ts';
import type { Pulse } from './pulse.ts';
import { type StreamRecord, StreamRefused, type Streams } from './wire.ts';

export type Mapping = {
  name: string;
  table: string;
  functionName: string;
  streamArn: string;
  batchSize: number;
  window: number;
  fromStart: boolean;
  lanes: number;
  rules: Rules;
  wants: Matches;
  invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  giveUp: (shard: string, records: readonly StreamRecord[], end: End) => void;
};

type Tools = { streams: Streams; places: Places; pulse: Pulse; clock: Clock };

/** A stream that has nothing is asked again after this; a nudge comes sooner. */
const idle = 40;
/** A function that fails again and again is given rests of up to this. */
const longestPause = 5_000;

/** Follows one shard for one mapping until the shard ends or we are stopped. */
export const followShard = async (mapping: Mapping, shard: string, tools: Tools) => {
  const { places, pulse } = tools;
  let iterator: string | undefined = await startOf(mapping, shard, tools);
  while (iterator !== undefined && !pulse.isStopped()) {
    const page = await gather(mapping, iterator, tools);
    if (await handle(mapping, shard, page.records, tools)) keepPlace(mapping, shard, page.records, places);
    iterator = page.next;
    if (page.records.length === 0) await pulse.wait(idle);
  }
};

/** From where a mapping goes on in a shard. */
export const startOf = async (
  { name, streamArn, fromStart }: Mapping,
  shard: string,
  { streams, places }: Pick<Tools, 'streams' | 'places'>,
) => {
  const kept = places.find(name, shard);
  const at = { StreamArn: streamArn, ShardId: shard };
  const otherwise = { ...at, ShardIteratorType: fromStart ? 'TRIM_HORIZON' : 'LATEST' };
  if (kept === undefined) return streams.iterator(otherwise);
  try {
    return await streams.iterator({
      ...at,
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: kept,
    });
  } catch (failure) {
    // What we have not seen was kept for a day only, as on AWS.
    if (failure instanceof StreamRefused)
      return streams.iterator({ ...at, ShardIteratorType: 'TRIM_HORIZON' });
    throw failure;
  }
};

type Gathered = { records: StreamRecord[]; next: string | undefined };

/** One batch for every lane; a window lets a small one grow. */
const gather = async ({ batchSize, lanes, window }: Mapping, iterator: string, tools: Tools) => {
  const { streams, pulse, clock } = tools;
  const wanted = batchSize * lanes;
  const end = clock.now() + window;
  const found: Gathered = { records: [], next: iterator };
  do {
    const page = await streams.page(found.next ?? '', Math.min(wanted - found.records.length, 1000));
    found.records.push(...page.Records);
    found.next = page.NextShardIterator;
    if (found.records.length === 0 || found.records.length >= wanted || window === 0) break;
    if (page.Records.length === 0) await pulse.wait(idle);
  } while (found.next !== undefined && clock.now() < end && !pulse.isStopped());
  return found;
};

const handle = async (
  mapping: Mapping,
  shard: string,
  all: readonly StreamRecord[],
  { pulse, clock }: Tools,
) => {
  const records = all.filter(mapping.wants);
  const hands: Hands = {
    invoke: mapping.invoke,
    giveUp: (given, end) => mapping.giveUp(shard, given, end),
    pause: (tries) => pulse.rest(clock, Math.min(100 * 2 ** (tries - 1), longestPause)),
    now: clock.now,
    isStopped: pulse.isStopped,
  };
  const ends = await Promise.all(
    inLanes(records, mapping.lanes).flatMap((lane) => inBatches(lane, mapping, hands)),
  );
  return all.length > 0 && ends.every((settled) => settled);
};

const inBatches = async (lane: readonly StreamRecord[], { batchSize, rules }: Mapping, hands: Hands) => {
  for (let start = 0; start < lane.length; start += batchSize) {
    if (!(await settle(lane.slice(start, start + batchSize), rules, hands))) return false;
  }
  return true;
};

/** Records of one item stay in one lane, in their order. */
const inLanes = (records: readonly StreamRecord[], count: number) =>
  Array.from({ length: count }, (_, lane) =>
    count === 1
      ? records
      : records.filter(({ dynamodb }) => laneOf(JSON.stringify(dynamodb.Keys), count) === lane),
  );

const laneOf = (keys: string, count: number) =>
  [...keys].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7) % count;

const keepPlace = ({ name }: Mapping, shard: string, records: readonly StreamRecord[], places: Places) => {
  const last = records.at(-1);
  if (last) places.keep(name, shard, last.dynamodb.SequenceNumber);
};
