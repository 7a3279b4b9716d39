import type { Bilingual } from '../../shared/bilingual.ts';
import {
  BasisPoints,
  displayYuan,
  type Fen,
  fen,
  fraction,
  less,
  lesser,
  nothing,
  shareOf,
  sumFen,
} from '../../shared/money.ts';
import type { AmountRule } from '../programme/amount-rule.ts';
import {
  type FactName,
  type Facts,
  factCatalogue,
  type MeasuredFact,
  type MoneyFact,
} from '../programme/fact.ts';

/** The amount that a rule comes to, and how that is said to the subject. */
export type Reckoned = { readonly text: Bilingual; readonly amount: Fen };

type Rule<K extends AmountRule['kind']> = Extract<AmountRule, { readonly kind: K }>;
type Tier = { readonly from: number };

export const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

const measureOf = (facts: Facts, name: MeasuredFact): number => facts[name] ?? 0;

/** A measure as people read it: yuan, or a number. */
export const displayMeasure = (name: FactName, measure: number): Bilingual =>
  factCatalogue[name].type === 'fen'
    ? { zh: `${displayYuan(fen(measure))} 元`, en: `${displayYuan(fen(measure))} yuan` }
    : { zh: String(measure), en: String(measure) };

/** The highest tier that the measure reaches; the number itself reaches it. */
const reached = <T extends Tier>(tiers: readonly T[], measure: number): T | undefined =>
  tiers.filter(({ from }) => measure >= from).toSorted((a, b) => b.from - a.from)[0];

const belowEvery = (by: MeasuredFact, tiers: readonly Tier[], measure: number): Reckoned => {
  const found = displayMeasure(by, measure);
  const lowest = displayMeasure(by, Math.min(...tiers.map(({ from }) => from)));
  const { zh, en } = factCatalogue[by];
  return {
    text: {
      zh: `${zh} ${found.zh}，未达到最低档 ${lowest.zh}（含本数）`,
      en: `${en} of ${found.en} does not reach the lowest tier, ${lowest.en} (inclusive)`,
    },
    amount: nothing,
  };
};

const ofTier = (by: MeasuredFact, { from }: Tier, what: Bilingual): Bilingual => {
  const least = displayMeasure(by, from);
  const { zh, en } = factCatalogue[by];
  return {
    zh: `${zh}达到 ${least.zh}（含本数），${what.zh}`,
    en: `${en} reaches ${least.en} (inclusive): ${what.en}`,
  };
};

/** What lies within each tier, from below: from its beginning up to the next. */
const slices = (tiers: Rule<'marginal-tiers'>['tiers'], whole: number) =>
  tiers
    .toSorted((a, b) => a.from - b.from)
    .map((tier, n, sorted) => {
      const upTo = Math.min(whole, sorted[n + 1]?.from ?? whole);
      return { ...tier, within: fen(Math.max(upTo - tier.from, 0)) };
    });

const upToHere = (facts: Facts, follows: Fen | undefined, how: Bilingual): Reckoned => {
  const { 'milestone-limit': limit = nothing, 'project-granted': granted = nothing } = facts;
  const due = follows === undefined ? limit : lesser(follows, limit);
  const [most, before] = [displayYuan(limit), displayYuan(granted)];
  return {
    text: {
      zh: `${how.zh}截至所到节点不超过 ${most} 元，减去此前已核定 ${before} 元`,
      en: `${how.en}no more than ${most} yuan up to the milestone reached, less ${before} yuan determined before`,
    },
    amount: less(due, granted),
  };
};

/**
 * What is due up to the milestone reached, less what the project has already: what was paid too early is set off by itself. An
 * advance, at which no costs are verified, is due up to its limit.
 */
const atMilestone = (of: MoneyFact, share: BasisPoints, facts: Facts): Reckoned => {
  const { 'verified-earlier': earlier } = facts;
  if (earlier === undefined) return upToHere(facts, undefined, { zh: '预拨，', en: 'an advance, ' });
  const verified = sumFen([earlier, facts[of] ?? nothing]);
  const yuan = displayYuan(verified);
  return upToHere(facts, shareOf(verified, share), {
    zh: `累计核实投资 ${yuan} 元的 ${percent(share)}，`,
    en: `${percent(share)} of ${yuan} yuan verified so far, `,
  });
};

/** Where a decision names sums, costs are no more than a limit to them. */
const everything = BasisPoints.parse(10_000);

/** Step 3 by kind of rule; a kind without a row does not compile. */
const reckonings: { readonly [K in AmountRule['kind']]: (rule: Rule<K>, facts: Facts) => Reckoned } = {
  ratio: ({ of, basisPoints }, facts) => ({
    text: { zh: `按 ${percent(basisPoints)} 计算`, en: `${percent(basisPoints)} of it` },
    amount: shareOf(facts[of] ?? nothing, basisPoints),
  }),

  each: ({ of, fen: each }, facts) => {
    const { zh, en } = factCatalogue[of];
    const number = measureOf(facts, of);
    const yuan = displayYuan(each);
    return {
      text: { zh: `${zh} ${number}，每项 ${yuan} 元`, en: `${en}: ${number}, ${yuan} yuan for each` },
      amount: fraction(each, number, 1),
    };
  },

  fixed: ({ fen: sum }) => ({
    text: { zh: `定额 ${displayYuan(sum)} 元`, en: `a fixed sum of ${displayYuan(sum)} yuan` },
    amount: sum,
  }),

  tiers: ({ by, tiers }, facts) => {
    const tier = reached(tiers, measureOf(facts, by));
    if (!tier) return belowEvery(by, tiers, measureOf(facts, by));
    const yuan = displayYuan(tier.fen);
    return { text: ofTier(by, tier, { zh: `支持 ${yuan} 元`, en: `${yuan} yuan` }), amount: tier.fen };
  },

  'whole-tiers': ({ of, tiers }, facts) => {
    const base = facts[of] ?? nothing;
    const tier = reached(tiers, base);
    if (!tier) return belowEvery(of, tiers, base);
    const share = percent(tier.basisPoints);
    const what = { zh: `全额按 ${share} 计算`, en: `${share} of the whole` };
    return { text: ofTier(of, tier, what), amount: shareOf(base, tier.basisPoints) };
  },

  'marginal-tiers': ({ of, tiers }, facts) => {
    const base = facts[of] ?? nothing;
    const parts = slices(tiers, base).filter(({ within }) => within > 0);
    if (parts.length === 0) return belowEvery(of, tiers, base);
    const said = parts.map(({ within, basisPoints }) => `${displayYuan(within)} × ${percent(basisPoints)}`);
    return {
      text: { zh: `分段计算：${said.join(' + ')}`, en: `by parts: ${said.join(' + ')}` },
      amount: sumFen(parts.map(({ within, basisPoints }) => shareOf(within, basisPoints))),
    };
  },

  awards: ({ by, awards }, facts) => {
    const measure = measureOf(facts, by);
    const open = awards.filter(({ least }) => measure >= least);
    if (open.length === 0)
      return belowEvery(
        by,
        awards.map(({ least }) => ({ from: least })),
        measure,
      );
    const most = open.reduce((best, { fen: sum }) => (sum > best ? sum : best), nothing);
    const yuan = displayYuan(most);
    return {
      text: { zh: `按名次支持，最高 ${yuan} 元`, en: `by rank, at most ${yuan} yuan` },
      amount: most,
    };
  },

  instalments: ({ of, basisPoints }, facts) => atMilestone(of, basisPoints, facts),

  'as-decided': (_, facts) => atMilestone('accepted', everything, facts),
};

/** What the accepted facts come to under the rule, before any cap. */
export const reckon = <K extends AmountRule['kind']>(rule: Rule<K>, facts: Facts): Reckoned =>
  // A rule of a kind fits the row of its kind; the compiler loses this where the kind is a variable.
  (reckonings[rule.kind as K] as (rule: Rule<K>, facts: Facts) => Reckoned)(rule, facts);

/** The money that the rule takes its share of; nothing where it counts, pays a fixed sum, or asks what came before. */
export const baseOf = (rule: AmountRule, facts: Facts): Fen | undefined =>
  'of' in rule && rule.kind !== 'each' && rule.kind !== 'instalments'
    ? (facts[rule.of] ?? nothing)
    : undefined;
