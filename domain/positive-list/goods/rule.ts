import type { Bilingual } from '../../shared/bilingual.ts';
import type { Day } from '../../shared/day.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { ListEntry } from '../lists/list.ts';
import type { ListUsed } from '../lists/list-used.ts';
import type { NearEntry } from '../lists/nearest.ts';
import type { Concern, Remark, RemarkOn } from '../lists/remark.ts';
import type { GoodsRow } from './goods-row.ts';
import type { GoodsTerms } from './goods-terms.ts';
import type { Question } from './question.ts';

/** What a rule may look at that asks about the goods alone. */
export type GoodsFacts = {
  readonly goods: GoodsRow;
  readonly terms: GoodsTerms;
  readonly today: Day;
  readonly list?: ListUsed;
};

/** What a rule of a list may look at. Nothing else is in scope, so nothing else can sway it. */
export type Facts = GoodsFacts & {
  readonly list: ListUsed;
  /** What the list has under the tariff line of the goods, and what it remarks there. */
  readonly entries: readonly ListEntry[];
  readonly remarks: readonly Remark[];
  /** What is near the goods there, where they should be on the list and are not. */
  readonly nearest: readonly NearEntry[];
};

/** Where a rule that does not hold leads. A condition lets the goods pass, and goes with them. */
export type Way = 'refused' | 'defective' | 'referred' | 'condition';

export type Finding = { readonly way: Way; readonly refusal: Refusal; readonly question?: Question };

export type Rule<F = Facts> = (facts: F) => readonly Finding[];

type Said<F> = Bilingual | ((facts: F) => Bilingual);

type Verse<F> = {
  readonly clause: string;
  readonly reason: Said<F>;
  readonly next: Said<F>;
  readonly leadsTo: Exclude<Way, 'referred'> | { readonly asks: Question };
  /** The field of the goods it is about. */
  readonly about: string;
  readonly found: (facts: F) => string;
  readonly holds: (facts: F) => boolean;
};

const severities = { refused: 'hard', defective: 'hard', referred: 'flag', condition: 'warning' } as const;

const saidOf = <F>(said: Said<F>, facts: F): Bilingual => (typeof said === 'function' ? said(facts) : said);

const cited = (clause: string, { list }: GoodsFacts): string =>
  list ? `${clause}（${list.id} ${list.version}）` : clause;

const nothing: readonly Finding[] = [];

/** One clause. What it finds names the list and the version that say so, where a list says so. */
const ruleOn =
  <F extends GoodsFacts>(
    code: string,
    { clause, reason, next, leadsTo, about, found, holds }: Verse<F>,
  ): Rule<F> =>
  (facts) => {
    if (holds(facts)) return nothing;
    const way = typeof leadsTo === 'string' ? leadsTo : 'referred';
    const refusal = {
      code,
      severity: severities[way],
      at: onLine(facts.goods.line, about),
      found: found(facts),
      reason: saidOf(reason, facts),
      next: saidOf(next, facts),
      clause: cited(clause, facts),
    };
    return [typeof leadsTo === 'string' ? { way, refusal } : { way, refusal, question: leadsTo.asks }];
  };

/** A rule of a list. */
export const rule = ruleOn<Facts>;

/** A rule about goods that no list has made. */
export const goodsRule = ruleOn<GoodsFacts>;

type Remarked = Pick<Facts, 'remarks'>;

/** What the list says of the kind about these goods. */
export const remarksOn = <C extends Concern>({ remarks }: Remarked, concern: C): readonly RemarkOn<C>[] =>
  remarks.filter((remark): remark is RemarkOn<C> => remark.concern === concern);

/** Whether the list says anything of the kind about these goods. */
export const isRemarked = ({ remarks }: Remarked, concern: Concern): boolean =>
  remarks.some((remark) => remark.concern === concern);

/** Whether it says so in words that a machine may decide by; the others go to a person. */
export const isDecided = ({ remarks }: Remarked, concern: Concern): boolean =>
  remarks.some((remark) => remark.concern === concern && remark.decidable);

/** The remark in its own words: what the subject may appeal against. */
export const remarkOn =
  (concern: Concern) =>
  ({ remarks }: Remarked): string =>
    remarks.flatMap((remark) => (remark.concern === concern ? [remark.text] : [])).join('；');
