import type { Refusal } from '../../shared/refusal.ts';
import { Force } from '../goods/goods-terms.ts';
import type { Question } from '../goods/question.ts';
import type { Screening, screener } from '../goods/screen.ts';
import type { Catalogue } from '../lists/catalogue.ts';
import type { ListUsed } from '../lists/list-used.ts';
import { answersOf } from './answers.ts';
import type { GoodsEntry } from './goods-entry.ts';
import type { Pending } from './rescreening.ts';

/** What was found of goods, and what is answered, by everybody who is asked, where they may stay. */
export type Found = {
  readonly pending: Pending;
  readonly findings: Refusal[];
  /** What somebody must answer; where nothing is asked, the lists themselves speak against the goods. */
  readonly questions: Question[];
  readonly lists: ListUsed[];
};

/** What goods are held against, and how it read before. */
export type Lists = {
  readonly versionOf: (list: ListUsed) => Catalogue | undefined;
  /** Holds goods against all lists of that force. */
  readonly screen: Readonly<Record<Force, ReturnType<typeof screener>>>;
};

/** The lists, and which re-screening holds goods against them. */
type Scene = Lists & { readonly id: string };

type Way = { readonly pending: Pending; readonly asks: (held: Screening) => readonly Question[] };

/**
 * What is no longer admitted, or asks something anew, has lost its ground. Being on a supervision list takes no ground
 * away: whatever it asks for, somebody looks at the goods, and they stay active meanwhile (ADR 0024).
 */
const ways: Readonly<Record<Force, Way>> = {
  'must-be-listed': {
    pending: 'suspended',
    asks: (held) => (held.outcome === 'referred' ? held.questions : []),
  },
  'listed-needs-review': { pending: 'looked-at', asks: () => ['supervision'] },
};

/** The remarks of a tariff line with how they are read. */
const remarksOn = (lists: readonly ListUsed[], tariff: string, { versionOf }: Lists): string =>
  JSON.stringify(
    lists
      .flatMap((list) => versionOf(list)?.under(tariff).entries ?? [])
      .map(({ remark, reading }) => JSON.stringify([remark, reading?.says]))
      .toSorted(),
  );

/**
 * What people approved under one remark is not approved under another, nor under another reading of it. What another
 * re-screening asks already is not asked twice.
 */
const isAnswered = (entry: GoodsEntry, question: Question, now: readonly ListUsed[], scene: Scene) => {
  const tariff = entry.goods.hsCode.slice(0, 8);
  const isOfNow = (one: ListUsed) => now.some((list) => list.id === one.id);
  return answersOf(entry, scene.id).some(
    (answers) =>
      answers.questions.includes(question) &&
      remarksOn(answers.lists.filter(isOfNow), tariff, scene) === remarksOn(now, tariff, scene),
  );
};

const heldAgainst = (force: Force, entry: GoodsEntry, scene: Scene): Found | undefined => {
  const held = scene.screen[force](entry.goods);
  if (held.outcome === 'passed') return undefined;
  const { pending, asks } = ways[force];
  const raised = asks(held);
  const questions = raised.filter((one) => !isAnswered(entry, one, held.lists, scene));
  if (raised.length > 0 && questions.length === 0) return undefined;
  return { pending, findings: [...held.findings], questions, lists: [...held.lists] };
};

/** By the gravest force that says anything. */
export const judgedAnew = (entry: GoodsEntry, lists: Lists, id: string): Found | undefined => {
  for (const force of Force.options) {
    const found = heldAgainst(force, entry, { ...lists, id });
    if (found) return found;
  }
  return undefined;
};
