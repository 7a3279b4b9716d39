import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { displayMeasure } from '../amount/reckonings.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { byKind, type Comparison, type Condition } from '../programme/condition.ts';
import { type FactName, type Facts, factCatalogue, listsThatTell } from '../programme/fact.ts';
import { places } from '../programme/place.ts';
import type { Programme } from '../programme/programme.ts';
import { joined } from '../programme/telling.ts';
import type { RuleOutcome } from './claim.ts';
import { wordsRead } from './fact-text.ts';

type Holds = boolean | undefined;

type Compared = {
  readonly holds: (found: number, value: number) => boolean;
  readonly text: (value: Bilingual) => Bilingual;
};

const comparisons: Readonly<Record<Comparison, Compared>> = {
  'at-least': {
    holds: (found, value) => found >= value,
    text: ({ zh, en }) => ({ zh: `达到 ${zh}（含本数）`, en: `at least ${en}` }),
  },
  'more-than': {
    holds: (found, value) => found > value,
    text: ({ zh, en }) => ({ zh: `超过 ${zh}`, en: `more than ${en}` }),
  },
  'at-most': {
    holds: (found, value) => found <= value,
    text: ({ zh, en }) => ({ zh: `不超过 ${zh}（含本数）`, en: `at most ${en}` }),
  },
  'less-than': {
    holds: (found, value) => found < value,
    text: ({ zh, en }) => ({ zh: `不满 ${zh}`, en: `less than ${en}` }),
  },
};

/** What a condition asks, in words: "核定服务企业数达到 20（含本数）". */
export const conditionText = (condition: Condition): Bilingual => {
  const { zh, en } = factCatalogue[condition.fact];
  return byKind(condition, {
    truth: ({ is }) => (is === 'so' ? { zh, en } : { zh: `非${zh}`, en: `not ${en}` }),
    words: ({ fact, is, value }) => {
      const words = wordsRead(fact, value);
      return is === 'one-of'
        ? { zh: `${zh}为：${words.zh}`, en: `${en} is one of: ${words.en}` }
        : { zh: `${zh}不为：${words.zh}`, en: `${en} is none of: ${words.en}` };
    },
    measure: ({ fact, is, value }) => {
      const compared = comparisons[is].text(displayMeasure(fact, value));
      return { zh: `${zh}${compared.zh}`, en: `${en} ${compared.en}` };
    },
  });
};

/** Whether it holds; neither, where the fact cannot be told yet. */
export const holds = (condition: Condition, facts: Facts): Holds =>
  byKind<Holds>(condition, {
    truth: ({ fact, is }) => {
      const found = facts[fact];
      return found === undefined ? undefined : found === (is === 'so');
    },
    words: ({ fact, is, value }) => {
      const found = facts[fact];
      return found === undefined
        ? undefined
        : found.some((word) => value.includes(word)) === (is === 'one-of');
    },
    measure: ({ fact, is, value }) => {
      const found = facts[fact];
      return found === undefined ? undefined : comparisons[is].holds(found, value);
    },
  });

const foundText = (condition: Condition, facts: Facts): string | undefined =>
  byKind(condition, {
    truth: () => undefined,
    words: ({ fact }) => wordsRead(fact, facts[fact] ?? []).zh,
    measure: ({ fact }) => displayMeasure(fact, facts[fact] ?? 0).zh,
  });

type Lists = { readonly [K in ListKind]?: unknown };

/** What would tell a fact: of the lists that could, those that the programme reads. */
const toldBy = (fact: FactName, lists: Lists): Bilingual => {
  const kind = factCatalogue[fact];
  if (kind.from === 'register') return kind.toldBy;
  const all = listsThatTell(fact);
  const read = all.filter((list) => lists[list] !== undefined);
  const { zh, en } = joined((read.length > 0 ? read : all).map((list) => places[`lists.${list}`]));
  return { zh: `上传${zh}后可知。`, en: `Told by this evidence, once it is uploaded: ${en}.` };
};

const cannotTell = ({ fact }: Condition, code: string, lists: Lists): Refusal => {
  const { zh, en } = factCatalogue[fact];
  return {
    code,
    severity: 'flag',
    reason: { zh: `还不能判断：尚不知${zh}。`, en: `Cannot be told yet: the ${en} is not known.` },
    next: toldBy(fact, lists),
  };
};

const notMet = (condition: Condition, code: string, facts: Facts): Refusal => {
  const found = foundText(condition, facts);
  return {
    code,
    severity: condition.severity,
    ...(found === undefined ? {} : { found }),
    expected: conditionText(condition),
    reason: condition.reason,
    next: condition.next,
  };
};

const outcomes = { true: 'met', false: 'not-met', undefined: 'cannot-tell' } as const;

/** Conditions have no code of their own; they are numbered as the programme lists them. */
const codeOf = (n: number): string => `SU-C${String(n + 1).padStart(2, '0')}`;

type Terms = Pick<Programme, 'conditions' | 'legalBasis'> & { readonly lists?: Lists };

/** What each condition of the programme says of a claim, with the reason that the programme gives. */
export const conditionOutcomes = (
  { conditions, legalBasis, lists = {} }: Terms,
  facts: Facts,
): RuleOutcome[] =>
  conditions.map((condition, n) => {
    const outcome = outcomes[`${holds(condition, facts)}`];
    const findings = {
      met: () => [],
      'not-met': () => [notMet(condition, codeOf(n), facts)],
      'cannot-tell': () => [cannotTell(condition, codeOf(n), lists)],
    };
    return {
      rule: codeOf(n),
      title: conditionText(condition),
      clause: legalBasis.document,
      severity: condition.severity,
      outcome,
      findings: findings[outcome](),
    };
  });
