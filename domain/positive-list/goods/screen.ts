import type { Refusal } from '../../shared/refusal.ts';
import type { Listed } from '../lists/catalogue.ts';
import type { ListUsed } from '../lists/list-used.ts';
import type { NearEntry } from '../lists/nearest.ts';
import type { ShownEntry } from '../lists/shown-entry.ts';
import { listRules } from '../rules/index.ts';
import { basesOf, type Measure, type Yardstick } from './basis.ts';
import type { GoodsRow } from './goods-row.ts';
import { Question } from './question.ts';
import type { Finding, GoodsFacts, Rule, Way } from './rule.ts';

type Near = { readonly nearest: readonly NearEntry[] };

/** Every list that was applied, what they have under the line, and all that was found, whatever the outcome. */
type Held = {
  readonly lists: readonly ListUsed[];
  readonly entries: readonly ShownEntry[];
  readonly findings: readonly Refusal[];
};

/** What became of one line of goods. */
export type Screening = Held &
  (
    | { readonly outcome: 'passed' }
    | { readonly outcome: 'refused'; readonly nearest: readonly NearEntry[] }
    | { readonly outcome: 'referred'; readonly questions: readonly Question[] }
    | { readonly outcome: 'defective' }
  );

const tariffOf = ({ hsCode }: GoodsRow): string => hsCode.slice(0, 8);

/** Everything that rules find, one after the other. */
const findingsOf = <F>(rules: readonly Rule<F>[], facts: F, found: Finding[]): void => {
  for (const rule of rules) found.push(...rule(facts));
};

const nothingNear: readonly NearEntry[] = [];

/** What is under the line of the goods; only goods that should be on a list and are not are told what is near them. */
const lookUp = ({ force, catalogue: { under, nearest } }: Measure, goods: GoodsRow): Listed & Near => {
  const listed = under(tariffOf(goods));
  const isMissed = force === 'must-be-listed' && listed.entries.length === 0;
  return { ...listed, nearest: isMissed ? nearest(tariffOf(goods), goods.name) : nothingNear };
};

/** What one list has to say. Goods without a remark meet the rule of the listing and no other. */
const holdAgainst = (measure: Measure, facts: GoodsFacts, found: Finding[]): Listed & Near => {
  const { force, list } = measure;
  const listed = lookUp(measure, facts.goods);
  const { entries, remarks, nearest } = listed;
  const rules = listRules[force];
  const { goods, terms, today } = facts;
  const ofList = { goods, terms, today, list, entries, remarks, nearest };
  findingsOf(remarks.length === 0 ? rules.ofEvery : rules.ofRemarked, ofList, found);
  return listed;
};

/** The gravest first: goods that cannot pass are not sent to a person, nor back for correction. */
const gravity: readonly Way[] = ['refused', 'defective', 'referred'];

/** Each question once, in the order an officer reads them. */
const questionsIn = (found: readonly Finding[]): readonly Question[] =>
  Question.options.filter((one) => found.some(({ question }) => question === one));

const outcomeOf = (held: Held, found: readonly Finding[], listed: readonly Near[]): Screening => {
  const way = gravity.find((one) => found.some((finding) => finding.way === one));
  if (way === 'refused')
    return { ...held, outcome: 'refused', nearest: listed.flatMap(({ nearest }) => nearest) };
  if (way === 'referred') return { ...held, outcome: 'referred', questions: questionsIn(found) };
  return { ...held, outcome: way === 'defective' ? 'defective' : 'passed' };
};

/**
 * Holds goods against every list in force that speaks of their mode and trade, one line after another. Exports are not
 * held against the list of retail imports.
 */
export const screener = (yardstick: Yardstick) => {
  const basisOf = basesOf(yardstick);
  const { terms, today } = yardstick;
  return (goods: GoodsRow): Screening => {
    const basis = basisOf(goods);
    const facts = { goods, terms, today };
    const found = [...basis.absent];
    const listed = basis.measures.map((measure) => holdAgainst(measure, facts, found));
    findingsOf(basis.rules, facts, found);
    const held = {
      lists: basis.lists,
      entries: listed.flatMap(({ shown }) => shown),
      findings: found.map(({ refusal }) => refusal),
    };
    return outcomeOf(held, found, listed);
  };
};
