import type { Bilingual } from '../../shared/bilingual.ts';
import type { ListEntry } from '../lists/list.ts';
import { splitRemark } from '../remark/split.ts';

/** What an entry says. Its number does not count: every insertion moves the numbers of all that follow. */
export type Says = Pick<ListEntry, 'tariff' | 'name' | 'remark' | 'reading'>;

/**
 * One row of a difference. Split: a line became several, or was replaced under its subheading by one of a like name.
 * The remarks that came and went are told wherever there is a before and an after.
 */
export type Change = {
  readonly what: 'added' | 'removed' | 'split' | 'renamed' | 'remarked';
  readonly before: readonly Says[];
  readonly after: readonly Says[];
  readonly came: readonly string[];
  readonly went: readonly string[];
};

const remarksIn = (entries: readonly Says[]): readonly string[] => [
  ...new Set(entries.flatMap(({ remark }) => splitRemark(remark))),
];

const missingFrom = (remarks: readonly string[], entries: readonly Says[]): readonly string[] => {
  const there = new Set(remarksIn(entries));
  return remarks.filter((remark) => !there.has(remark));
};

export const added = (entry: Says): Change => ({
  what: 'added',
  before: [],
  after: [entry],
  came: [],
  went: [],
});

export const removed = (entry: Says): Change => ({
  what: 'removed',
  before: [entry],
  after: [],
  came: [],
  went: [],
});

export const became = (
  what: 'split' | 'renamed' | 'remarked',
  before: readonly Says[],
  after: readonly Says[],
): Change => ({
  what,
  before,
  after,
  came: missingFrom(remarksIn(after), before),
  went: missingFrom(remarksIn(before), after),
});

const names = (entries: readonly Says[]): string =>
  entries.map(({ tariff, name }) => `${tariff} ${name}`).join('、');

const readingsIn = (entries: readonly Says[]): string =>
  JSON.stringify(entries.map(({ reading }) => reading?.says ?? []));

/** The same words, and another meaning: a person reads them now, or reads them otherwise. */
const readOtherwise = ({ what, before, after, came, went }: Change): boolean =>
  what === 'remarked' && came.length + went.length === 0 && readingsIn(before) !== readingsIn(after);

const readingWords = (change: Change): Bilingual =>
  readOtherwise(change) ? { zh: '；备注认定调整', en: '; it is read otherwise' } : { zh: '', en: '' };

const remarkWords = ({ came, went }: Change): Bilingual => ({
  zh: [
    ...(came.length > 0 ? [`；增加备注：${came.join('；')}`] : []),
    ...(went.length > 0 ? [`；删去备注：${went.join('；')}`] : []),
  ].join(''),
  en: [
    ...(came.length > 0 ? [`; new remark: ${came.join('; ')}`] : []),
    ...(went.length > 0 ? [`; remark gone: ${went.join('; ')}`] : []),
  ].join(''),
});

const happened: Readonly<Record<Change['what'], (change: Change) => Bilingual>> = {
  added: ({ after }) => ({ zh: `新列入：${names(after)}`, en: `Added: ${names(after)}` }),
  removed: ({ before }) => ({ zh: `移出清单：${names(before)}`, en: `Removed: ${names(before)}` }),
  split: ({ before, after }) => ({
    zh: `${names(before)} 改列为 ${names(after)}`,
    en: `${names(before)} became ${names(after)}`,
  }),
  renamed: ({ before, after }) => ({
    zh: `${names(before)} 更名为 ${names(after)}`,
    en: `${names(before)} is now called ${names(after)}`,
  }),
  remarked: ({ after }) => ({
    zh: `${names(after)} 备注调整`,
    en: `The remark on ${names(after)} changed`,
  }),
};

/** A change as a sentence. */
export const changeWords = (change: Change): Bilingual => {
  const parts = [happened[change.what](change), remarkWords(change), readingWords(change)];
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join('') };
};
