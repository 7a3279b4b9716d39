import type { Bilingual } from '../shared/bilingual.ts';
import type { Day } from '../shared/day.ts';
import { onLine, type Refusal } from '../shared/refusal.ts';
import type { GoodsRow } from './goods-row.ts';
import type { GoodsTerms } from './goods-terms.ts';
import type { ListEntry } from './list.ts';
import type { Question } from './question.ts';
import type { Concern, Remark } from './remark.ts';

/** What a rule may look at. Nothing else is in scope, so nothing else can sway it. */
export type Facts = {
  readonly goods: GoodsRow;
  readonly entries: readonly ListEntry[];
  readonly remarks: readonly Remark[];
  readonly terms: GoodsTerms;
  readonly today: Day;
  /** What the finding says was found, where it is not a remark: the version of the list. */
  readonly version: string;
};

/** Where a rule that does not hold leads. A condition lets the goods pass, and goes with them. */
export type Way = 'refused' | 'defective' | 'referred' | 'condition';

export type Finding = { readonly way: Way; readonly refusal: Refusal; readonly question?: Question };

export type Rule = (facts: Facts) => readonly Finding[];

type Verse = {
  readonly clause: string;
  readonly reason: Bilingual;
  readonly next: Bilingual;
  readonly leadsTo: Exclude<Way, 'referred'> | { readonly asks: Question };
  /** The field of the goods it is about. */
  readonly about: string;
  readonly found: (facts: Facts) => string;
  readonly holds: (facts: Facts) => boolean;
};

const severities = { refused: 'hard', defective: 'hard', referred: 'flag', condition: 'warning' } as const;

export const rule =
  (code: string, { clause, reason, next, leadsTo, about, found, holds }: Verse): Rule =>
  (facts) => {
    if (holds(facts)) return [];
    const way = typeof leadsTo === 'string' ? leadsTo : 'referred';
    const severity = severities[way];
    const at = onLine(facts.goods.line, about);
    const refusal = { code, severity, at, found: found(facts), reason, next, clause };
    return [typeof leadsTo === 'string' ? { way, refusal } : { way, refusal, question: leadsTo.asks }];
  };

const concerning = ({ remarks }: Facts, concern: Concern): readonly Remark[] =>
  remarks.filter((remark) => remark.concern === concern);

/** Whether the list says anything of the kind about these goods. */
export const isRemarked = (facts: Facts, concern: Concern): boolean => concerning(facts, concern).length > 0;

/** The remark in its own words: what the subject may appeal against. */
export const remarkOn =
  (concern: Concern) =>
  (facts: Facts): string =>
    concerning(facts, concern)
      .map(({ text }) => text)
      .join('；');
