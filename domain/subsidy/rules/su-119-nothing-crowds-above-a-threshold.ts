import { displayYuan, type Fen, fen, fraction } from '../../shared/money.ts';
import { displayMeasure } from '../amount/reckonings.ts';
import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';
import { ofCosts } from '../lists/screened-line.ts';
import { countedLines, howMany, isShare, someOf } from '../lists/some-lines.ts';
import type { MeasuredFact } from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';

type Threshold = { readonly fact: MeasuredFact; readonly from: number };

/** Whatever must be reached: tiers, the least base, and what a condition asks. */
const thresholdsOf = ({
  formula: { amount, minimumBaseFen },
  conditions,
}: Programme): readonly Threshold[] => [
  ...('tiers' in amount ? amount.tiers.map(({ from }) => ({ fact: measuredBy(amount), from })) : []),
  ...(minimumBaseFen === undefined ? [] : [{ fact: 'accepted' as const, from: minimumBaseFen }]),
  ...conditions.flatMap((condition) =>
    condition.is === 'at-least' ? [{ fact: condition.fact, from: condition.value }] : [],
  ),
];

type Tiered = Extract<Programme['formula']['amount'], { readonly tiers: unknown }>;

const measuredBy = (amount: Tiered): MeasuredFact => ('by' in amount ? amount.by : amount.of);

const isJustAbove = (measure: number, from: number, within: number): boolean =>
  from <= measure && (measure - from) * 10_000 <= from * within;

const look = {
  zh: '请审核人员核对刚好达到门槛的部分；企业无需处理。',
  en: 'See whether what reaches it is real; the enterprise need do nothing.',
};

const totalsJustAbove = ({ programme, facts }: ClaimFacts, within: number) =>
  thresholdsOf(programme)
    .filter(({ fact, from }) => isJustAbove(facts[fact] ?? 0, from, within))
    .map(({ fact, from }) => {
      const [found, least] = [displayMeasure(fact, facts[fact] ?? 0), displayMeasure(fact, from)];
      return {
        code: 'SU-119',
        found: found.zh,
        expected: { zh: `明显高于 ${least.zh}`, en: `well above ${least.en}` },
        reason: {
          zh: `合计刚好达到门槛 ${least.zh}。`,
          en: `The total has only just reached the threshold of ${least.en}.`,
        },
        next: look,
      };
    });

/** The cost from which on the cap per item holds: nobody gains by more. */
const cappedFrom = ({ formula: { amount, perItemCapFen } }: Programme): Fen | undefined =>
  amount.kind === 'ratio' && perItemCapFen !== undefined && amount.basisPoints > 0
    ? fraction(perItemCapFen, 10_000, amount.basisPoints)
    : undefined;

const linesJustAbove = ({ programme, lines }: ClaimFacts, within: number) => {
  const { leastLines = 1, crowdedShare } = programme.patterns ?? {};
  const from = cappedFrom(programme);
  const counted = countedLines(lines, ofCosts);
  if (from === undefined || crowdedShare === undefined || counted.length < leastLines) return [];
  const near = counted.filter(({ amountFen }) => isJustAbove(amountFen, from, within));
  if (!isShare(near.length, counted.length, crowdedShare)) return [];
  const [much, cap] = [howMany(near.length, counted.length), displayYuan(fen(from))];
  return [
    {
      code: 'SU-119',
      found: someOf(near),
      expected: { zh: '金额各不相同', en: 'amounts as they come' },
      reason: {
        zh: `${much.zh}刚好达到单项限额对应的 ${cap} 元。`,
        en: `${much.en} have only just reached ${cap} yuan, from where the cap on an item holds.`,
      },
      next: look,
    },
  ];
};

export const nothingCrowdsAboveAThreshold: ClaimRule = {
  code: 'SU-119',
  title: { zh: '金额没有集中在门槛之上', en: 'Nothing crowds just above a threshold' },
  clause: '如实申报：以实际发生为准',
  severity: 'flag',
  cure: 'none',
  asks: ['crowdedWithin'],
  check: (facts) => {
    const within = facts.programme.patterns?.crowdedWithin;
    return within === undefined ? [] : [...totalsJustAbove(facts, within), ...linesJustAbove(facts, within)];
  },
};
