import type { Bilingual } from '../../shared/bilingual.ts';
import { displayYuan } from '../../shared/money.ts';
import type { AmountRule } from '../programme/amount-rule.ts';
import { factCatalogue, type MeasuredFact } from '../programme/fact.ts';
import { displayMeasure, percent } from './reckonings.ts';

type Rule<K extends AmountRule['kind']> = Extract<AmountRule, { readonly kind: K }>;

const joined = (rows: readonly Bilingual[]): Bilingual => ({
  zh: rows.map(({ zh }) => zh).join('；'),
  en: rows.map(({ en }) => en).join('; '),
});

const tier = (by: MeasuredFact, from: number, what: Bilingual): Bilingual => {
  const least = displayMeasure(by, from);
  return { zh: `${least.zh}以上，${what.zh}`, en: `from ${least.en}: ${what.en}` };
};

const yuan = (fen: Parameters<typeof displayYuan>[0]): Bilingual => ({
  zh: `${displayYuan(fen)} 元`,
  en: `${displayYuan(fen)} yuan`,
});

const share = (basisPoints: number): Bilingual => ({ zh: percent(basisPoints), en: percent(basisPoints) });

const byTiers = (by: MeasuredFact, tiers: readonly Bilingual[]): Bilingual => {
  const { zh, en } = factCatalogue[by];
  const rows = joined(tiers);
  return { zh: `按${zh}分档：${rows.zh}`, en: `by ${en}: ${rows.en}` };
};

const upToShare = ({ zh, en }: Bilingual, upTo: number): Bilingual => ({
  zh: `${zh}，累计至批准上限的 ${percent(upTo)}`,
  en: `${en}: up to ${percent(upTo)} of its ceiling`,
});

/** How a programme says what it pays, before anything is known of a claim. */
const texts: { readonly [K in AmountRule['kind']]: (rule: Rule<K>) => Bilingual } = {
  ratio: ({ of, basisPoints }) => {
    const { zh, en } = factCatalogue[of];
    return { zh: `${zh}的 ${percent(basisPoints)}`, en: `${percent(basisPoints)} of the ${en}` };
  },
  each: ({ of, fen }) => {
    const { zh, en } = factCatalogue[of];
    return { zh: `${zh}，每项 ${displayYuan(fen)} 元`, en: `${displayYuan(fen)} yuan for each of the ${en}` };
  },
  fixed: ({ fen }) => ({ zh: `定额 ${displayYuan(fen)} 元`, en: `a fixed sum of ${displayYuan(fen)} yuan` }),
  tiers: ({ by, tiers }) =>
    byTiers(
      by,
      tiers.map(({ from, fen }) => tier(by, from, yuan(fen))),
    ),
  'whole-tiers': ({ of, tiers }) =>
    byTiers(
      of,
      tiers.map(({ from, basisPoints }) => tier(of, from, share(basisPoints))),
    ),
  'marginal-tiers': ({ of, tiers }) => {
    const { zh, en } = byTiers(
      of,
      tiers.map(({ from, basisPoints }) => tier(of, from, share(basisPoints))),
    );
    return { zh: `${zh}，分段累计`, en: `${en}, each part by itself` };
  },
  awards: ({ by, awards }) => {
    const { zh, en } = factCatalogue[by];
    const rows = joined(
      awards.map(({ upTo, least, fen }) => ({
        zh: `前 ${upTo} 名且不少于 ${displayMeasure(by, least).zh}，${displayYuan(fen)} 元`,
        en: `the first ${upTo} of at least ${displayMeasure(by, least).en}: ${displayYuan(fen)} yuan`,
      })),
    );
    return { zh: `按${zh}排名：${rows.zh}`, en: `by rank of ${en}: ${rows.en}` };
  },
  instalments: ({ of, basisPoints, mostFen, milestones }) => {
    const { zh, en } = factCatalogue[of];
    const rows = joined(milestones.map(({ title, upTo }) => upToShare(title, upTo)));
    const most = yuan(mostFen);
    return {
      zh: `先批准专项，再分期：累计不超过${zh}的 ${percent(basisPoints)}，最高 ${most.zh}；${rows.zh}`,
      en: `a project is decided first, then paid in instalments: ${percent(basisPoints)} of the ${en}, at most ${most.en}; ${rows.en}`,
    };
  },
  'as-decided': ({ mostFen }) => {
    const most = yuan(mostFen);
    return {
      zh: `一事一议：按批准决定的金额与节点拨付，最高 ${most.zh}`,
      en: `case by case: paid as the decision says, at most ${most.en}`,
    };
  },
};

export const amountText = <K extends AmountRule['kind']>(rule: Rule<K>): Bilingual =>
  // A rule of a kind fits the row of its kind; the compiler loses this where the kind is a variable.
  (texts[rule.kind as K] as (rule: Rule<K>) => Bilingual)(rule);
