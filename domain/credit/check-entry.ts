import { listed } from '../shared/bilingual.ts';
import { addDays, type Day } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';
import { type BanKind, banKindOf, type CreditTerms, eventKindOf } from './credit-terms.ts';
import type { Ban, CreditEntries, CreditEvent } from './record.ts';

type Kind = Pick<BanKind, 'title'>;

const unknownKind = (code: string, found: string, kinds: readonly Kind[]): Refusal => ({
  code,
  severity: 'hard',
  at: 'kind',
  found: found.slice(0, 64),
  expected: listed(kinds.map(({ title }) => title)),
  reason: { zh: '事项目录中没有该类事项。', en: 'The catalogue has no such kind.' },
  next: {
    zh: '请从目录中选择；目录以外的事项不得记录。',
    en: 'Choose from the catalogue; nothing else may be recorded.',
  },
  clause: '实施方案二（九）',
});

export const unknownEvent = (found: string, kinds: readonly Kind[]): Refusal =>
  unknownKind('CR-401', found, kinds);

const notYet = (on: Day, today: Day): Refusal => ({
  code: 'CR-402',
  severity: 'hard',
  at: 'on',
  found: on,
  expected: { zh: `不晚于 ${today}`, en: `${today} or earlier` },
  reason: { zh: '事项发生日期在今天之后。', en: 'The event is said to happen after today.' },
  next: { zh: '请改正日期。', en: 'Correct the day.' },
});

const noSuchEvent = (eventId: string): Refusal => ({
  code: 'CR-414',
  severity: 'hard',
  at: 'becauseOf',
  found: eventId.slice(0, 64),
  reason: {
    zh: '限制所依据的事项不在信用记录中。',
    en: 'The event that the ban is said to rest on is not in the record.',
  },
  next: { zh: '请先记录该事项。', en: 'Record the event first.' },
});

const backwards = (to: Day): Refusal => ({
  code: 'CR-412',
  severity: 'hard',
  at: 'to',
  found: to,
  reason: { zh: '截止日期不晚于起始日期。', en: 'It ends on or before the day it begins.' },
  next: {
    zh: '请改正日期；截止日当日不再限制。',
    en: 'Correct the days; on its last day a ban no longer holds.',
  },
});

const tooLong = ({ title, clause }: BanKind, latest: Day, to: Day | undefined): Refusal => ({
  code: 'CR-413',
  severity: 'hard',
  at: 'to',
  ...(to ? { found: to } : {}),
  expected: { zh: `不晚于 ${latest}`, en: `${latest} or earlier` },
  reason: { zh: `“${title.zh}”的限制期限过长。`, en: `This is longer than a ban may last for: ${title.en}.` },
  next: { zh: `请将截止日期改为不晚于 ${latest}。`, en: `Let it end on ${latest} at the latest.` },
  clause,
});

const lengthDefects = ({ from, to }: Pick<Ban, 'from' | 'to'>, kind: BanKind | undefined): Refusal[] => {
  if (to !== undefined && to <= from) return [backwards(to)];
  if (kind?.mostDays === undefined) return [];
  const latest = addDays(from, kind.mostDays);
  return to === undefined || to > latest ? [tooLong(kind, latest, to)] : [];
};

/** Nothing is recorded ahead. */
export const dayDefects = (on: Day, today: Day): Refusal[] => (on > today ? [notYet(on, today)] : []);

/** Everything that keeps an event from being recorded: the catalogue is closed, and nothing is recorded ahead. */
export const eventDefects = (
  { kind, on }: Pick<CreditEvent, 'kind' | 'on'>,
  terms: Pick<CreditTerms, 'eventKinds'>,
  today: Day,
): Refusal[] => [
  ...(eventKindOf(terms, kind) ? [] : [unknownEvent(kind, terms.eventKinds)]),
  ...dayDefects(on, today),
];

/** A ban holds for no day before the one on which it is decided. */
export const startDefects = ({ from }: Pick<Ban, 'from'>, today: Day): Refusal[] =>
  from >= today
    ? []
    : [
        {
          code: 'CR-415',
          severity: 'hard',
          at: 'from',
          found: from,
          expected: { zh: `${today} 或以后的日期`, en: `${today} or later` },
          reason: { zh: '限制不溯及既往。', en: 'A ban does not reach back before it is decided.' },
          next: { zh: '请改正起始日期。', en: 'Correct the day from which it holds.' },
        },
      ];

/** A ban that nobody confirmed in time: all its days are over. */
export const overBeforeConfirmed = ({ to }: Pick<Ban, 'to'>, today: Day): Refusal[] =>
  to === undefined || today < to
    ? []
    : [
        {
          code: 'CR-416',
          severity: 'hard',
          at: 'to',
          found: to,
          reason: { zh: '确认时限制期限已过。', en: 'Its last day had passed before it was confirmed.' },
          next: { zh: '仍需限制的，请重新提出。', en: 'Propose it again if it is still needed.' },
        },
      ];

/** Everything that keeps a ban from being imposed: its kind, its length, the event it rests on. */
export const banDefects = (
  { kind, becauseOf, ...term }: Pick<Ban, 'kind' | 'from' | 'to' | 'becauseOf'>,
  { events }: Pick<CreditEntries, 'events'>,
  terms: Pick<CreditTerms, 'banKinds'>,
): Refusal[] => {
  const known = banKindOf(terms, kind);
  const rests = becauseOf === undefined || events.some(({ id }) => id === becauseOf);
  return [
    ...(known ? [] : [unknownKind('CR-411', kind, terms.banKinds)]),
    ...lengthDefects(term, known),
    ...(rests ? [] : [noSuchEvent(becauseOf)]),
  ];
};
