import { readSentence } from '../remark/readers.ts';
import type { Said } from '../remark/said.ts';
import { bareRemark, saysNothing, splitRemark } from '../remark/split.ts';
import type { ListEntry } from './list.ts';

/** What a remark asks about the goods; each has its rule. */
export type Concern = Said['concern'];

/**
 * What the goods depend on beside being listed, with the words as published. Decidable: a machine may hold it
 * against what has been filed. What it cannot decide of it, and everything else, is a question to a person.
 */
export type Remark = Said & { readonly decidable: boolean; readonly text: string };

export type Asking = 'always' | 'sometimes' | 'never';

export type RemarkOn<C extends Concern> = Extract<Remark, { readonly concern: C }>;

/**
 * Whether a person is asked: always, where nothing in a filing tells it; where the filing does not say, or calls the goods
 * otherwise than the remark does; or never.
 */
const asking: Readonly<Record<Concern, Asking>> = {
  'dual-use': 'always',
  'other-catalogue': 'always',
  unknown: 'always',
  'endangered-species': 'sometimes',
  'special-food': 'sometimes',
  'product-name': 'sometimes',
  'excluded-name': 'sometimes',
  mode: 'never',
  quantity: 'never',
  'order-quantity': 'never',
  'combined-quantity': 'never',
  'trace-code': 'never',
};

/** Words by which a sentence that could not be read is still known to speak of a matter with a question of its own. */
const spokenOf: readonly (readonly [RegExp, Said])[] = [
  [
    /野生动植物|濒危/,
    { kind: 'exclusion', concern: 'endangered-species', catalogue: '《进出口野生动植物种商品目录》' },
  ],
  [/两用物项/, { kind: 'exclusion', concern: 'dual-use', catalogue: '两用物项' }],
  [/特殊食品|普通食品/, { kind: 'special-food', concern: 'special-food' }],
];

const restriction: Said = { kind: 'product-name', concern: 'product-name', names: [] };
const unknown: Said = { kind: 'unknown', concern: 'unknown' };

/** What goes beyond the usual words is read by a person, together with what was recognised in it. */
const half = (bare: string): readonly Said[] => [
  ...spokenOf.flatMap(([words, said]) => (words.test(bare) ? [said] : [])),
  /限|除外/.test(bare) ? restriction : unknown,
];

const asRemark =
  (text: string, isRead: boolean) =>
  (said: Said): Remark => ({ ...said, decidable: isRead && asking[said.concern] !== 'always', text });

const readPart = (text: string): readonly Remark[] => {
  if (saysNothing(text)) return [];
  const bare = bareRemark(text);
  const read = readSentence(bare);
  return (read ?? half(bare)).map(asRemark(text, read !== undefined));
};

/** Everything that the remark column of an entry says. */
export const readRemarks = (text: string): readonly Remark[] => splitRemark(text).flatMap(readPart);

/** What the remark of an entry asks: as a person has said, else as the machine reads it. */
export const remarksOf = ({ remark, reading }: Pick<ListEntry, 'remark' | 'reading'>): readonly Remark[] =>
  reading ? reading.says.map(asRemark(remark, true)) : readRemarks(remark);

const oftenest = ['always', 'sometimes'] as const;

/** How often the remark of an entry asks a person, as it is read: by the part of it that asks most. */
const askingOf = (entry: Pick<ListEntry, 'remark' | 'reading'>): Asking => {
  const each = remarksOf(entry).map(({ decidable, concern }) => (decidable ? asking[concern] : 'always'));
  return oftenest.find((one) => each.includes(one)) ?? 'never';
};

/** The entries of a list whose remarks a person is asked about: about all of their goods, or about some. */
export const askedOfPeople = (entries: readonly Pick<ListEntry, 'remark' | 'reading'>[]) => {
  const each = entries.map(askingOf);
  return {
    always: each.filter((one) => one === 'always').length,
    sometimes: each.filter((one) => one === 'sometimes').length,
  };
};
