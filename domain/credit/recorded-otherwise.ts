import type { Refusal } from '../shared/refusal.ts';
import type { Ban, CreditEvent, GradeEntry } from './record.ts';

type Entry = GradeEntry | CreditEvent | Ban;

/** What an entry states, without by whose hand and when it was written down. */
const stated = ({ recordedBy: _by, recordedAt: _at, ...rest }: Entry): string =>
  JSON.stringify(
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const otherwise = ({ document }: Entry): Refusal => ({
  code: 'CR-421',
  severity: 'hard',
  at: 'document',
  found: document,
  reason: {
    zh: '同一依据、同一日期已有记录，内容不同。',
    en: 'By this document and from this day something else is recorded already.',
  },
  next: { zh: '请以更正记录代替，并指明被更正的记录。', en: 'Correct that entry by a further one.' },
});

const nothingToCorrect = (corrects: string): Refusal => ({
  code: 'CR-431',
  severity: 'hard',
  at: 'corrects',
  found: corrects.slice(0, 64),
  reason: { zh: '没有可以更正的该项记录。', en: 'There is no such entry to correct.' },
  next: { zh: '请从信用记录中选择被更正的记录。', en: 'Choose the entry from the record.' },
});

/** The entry stands there already, word for word: it is the same one, heard twice. */
export const isKnown = (entries: readonly Entry[], one: Entry): boolean =>
  entries.some((entry) => entry.id === one.id && stated(entry) === stated(one));

/** Whether an entry may stand beside those that do: under its own id nothing else, and what it corrects is there. */
export const placeDefects = (entries: readonly Entry[], one: Entry): Refusal[] => [
  ...(entries.some(({ id }) => id === one.id) && !isKnown(entries, one) ? [otherwise(one)] : []),
  ...(one.corrects === undefined || entries.some(({ id }) => id === one.corrects)
    ? []
    : [nothingToCorrect(one.corrects)]),
];

/**
 * What an event counts for was fixed when it was recorded. Brought again under other terms, it is the same event, unless
 * a weight is said of it.
 */
export const asFixed = (
  event: CreditEvent,
  weight: number | undefined,
  events: readonly CreditEvent[],
): CreditEvent => {
  const recorded = events.find(({ id }) => id === event.id);
  if (!recorded) return event;
  return { ...event, polarity: recorded.polarity, weight: weight ?? recorded.weight };
};
