import type { Outcome } from '../lambda/messages.ts';
import type { StreamRecord } from './wire.ts';

/** What the mapping says of failures. */
export type Rules = {
  bisect: boolean;
  reportsItems: boolean;
  /** Tries after the first; -1 is without end. */
  retries: number;
  /** How long a batch may be tried, in milliseconds; -1 is without end. */
  longest: number;
};

/** Why a batch is tried no more, in the words of the service. */
export type End = {
  condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  outcome: Outcome;
  tries: number;
};

export type Hands = {
  invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  giveUp: (records: readonly StreamRecord[], end: End) => void;
  pause: (tries: number) => Promise<void>;
  now: () => number;
  isStopped: () => boolean;
};

/** Brings one batch to its end: taken, or given up as the mapping says. False when we were stopped before. */
export const settle = (records: readonly StreamRecord[], rules: Rules, hands: Hands) =>
  attempt(records, { rules, hands, tries: 1, begun: hands.now() });

type Course = { rules: Rules; hands: Hands; tries: number; begun: number };

const attempt = async (records: readonly StreamRecord[], course: Course): Promise<boolean> => {
  const { rules, hands } = course;
  if (records.length === 0) return true;
  if (hands.isStopped()) return false;
  const outcome = await hands.invoke(records);
  const { rest, cut } = judge(records, outcome, rules);
  if (cut) return settleHalves(rest, rules, hands);
  return rest.length === 0 || tryAgain(rest, outcome, course);
};

const tryAgain = async (rest: readonly StreamRecord[], outcome: Outcome, course: Course) => {
  const { hands, tries } = course;
  // A function that was ended because we stop has not failed.
  if (hands.isStopped()) return false;
  const condition = endOf(course);
  if (condition) {
    hands.giveUp(rest, { condition, outcome, tries });
    return true;
  }
  await hands.pause(tries);
  return attempt(rest, { ...course, tries: tries + 1 });
};

/** What is still to be done after a call, and whether to look for the bad record by halves. */
const judge = (records: readonly StreamRecord[], outcome: Outcome, { reportsItems, bisect }: Rules) => {
  if (outcome.functionError) return { rest: records, cut: bisect && records.length > 1 };
  const failed = reportsItems ? firstFailure(records, outcome) : records.length;
  return { rest: records.slice(failed), cut: false };
};

const settleHalves = async (records: readonly StreamRecord[], rules: Rules, hands: Hands) => {
  const middle = Math.ceil(records.length / 2);
  return (
    (await settle(records.slice(0, middle), rules, hands)) &&
    (await settle(records.slice(middle), rules, hands))
  );
};

type Report = { batchItemFailures?: { itemIdentifier?: string }[] } | null;

/** Everything from the first failed record on comes again; a name that is not in the batch fails all of it. */
const firstFailure = (records: readonly StreamRecord[], { payload }: Outcome) => {
  const report: Report = JSON.parse(payload);
  const places = (report?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
    Math.max(
      0,
      records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
    ),
  );
  return Math.min(records.length, ...places);
};

const endOf = ({
  rules: { retries, longest },
  hands,
  tries,
  begun,
}: Course): End['condition'] | undefined => {
  if (retries >= 0 && tries > retries) return 'RetryAttemptsExhausted';
  return longest >= 0 && hands.now() - begun > longest ? 'RecordAgeExceeded' : undefined;
};
