import type { Bilingual } from '../../shared/bilingual.ts';
import { displayMeasure, percent } from '../amount/reckonings.ts';
import { evidenceKinds } from '../lists/list-kind.ts';
import type { AmountRule } from './amount-rule.ts';
import { admissions, amountKinds, shortages, ties } from './choice-words.ts';
import { type FactName, factCatalogue, type MeasuredFact } from './fact.ts';
import { type Formula, formulaLimits } from './formula.ts';
import type { MilestoneTerms } from './milestone-terms.ts';
import { places } from './place.ts';
import type { Admission, PoolRule } from './pool-rule.ts';
import { inYuan, joined, plain, type Telling, telling } from './telling.ts';

type Rule<K extends AmountRule['kind']> = Extract<AmountRule, { readonly kind: K }>;

const share = (basisPoints: number): Bilingual => plain(percent(basisPoints));
const onWhat = (fact: FactName) => telling('formula.amount.of', factCatalogue[fact]);
const byWhat = (fact: FactName) => telling('formula.amount.by', factCatalogue[fact]);

/** 500.00 元以上 20% — known by where it begins. */
const tier = (by: MeasuredFact, from: number, says: Bilingual): Telling => {
  const least = displayMeasure(by, from);
  return telling(
    'formula.amount.tiers',
    { zh: `${least.zh}以上 ${says.zh}`, en: `from ${least.en}: ${says.en}` },
    { one: String(from) },
  );
};

const award = (by: MeasuredFact, { upTo, least, fen }: Rule<'awards'>['awards'][number]): Telling => {
  const { zh, en } = displayMeasure(by, least);
  const sum = inYuan(fen);
  return telling(
    'formula.amount.awards',
    { zh: `前 ${upTo} 名且不少于 ${zh}，${sum.zh}`, en: `the first ${upTo} of at least ${en}: ${sum.en}` },
    { one: String(upTo) },
  );
};

const milestone = ({ id, title, upTo, needs, audited, afterAcceptance }: MilestoneTerms): Telling => {
  const asks = joined([
    ...needs.map((kind) => evidenceKinds[kind]),
    ...(audited ? [places['formula.amount.milestones.*.audited']] : []),
    ...(afterAcceptance ? [places['formula.amount.milestones.*.afterAcceptance']] : []),
  ]);
  return telling(
    'formula.amount.milestones',
    {
      zh: `${title.zh}，累计至 ${percent(upTo)}（${asks.zh}）`,
      en: `${title.en}, up to ${percent(upTo)} (${asks.en})`,
    },
    { one: id },
  );
};

const ofKind: { readonly [K in AmountRule['kind']]: (rule: Rule<K>) => readonly Telling[] } = {
  ratio: ({ of, basisPoints }) => [onWhat(of), telling('formula.amount.basisPoints', share(basisPoints))],
  each: ({ of, fen }) => [onWhat(of), telling('formula.amount.fen', inYuan(fen))],
  fixed: ({ fen }) => [telling('formula.amount.fen', inYuan(fen))],
  tiers: ({ by, tiers }) => [byWhat(by), ...tiers.map(({ from, fen }) => tier(by, from, inYuan(fen)))],
  'whole-tiers': ({ of, tiers }) => [
    onWhat(of),
    ...tiers.map(({ from, basisPoints }) => tier(of, from, share(basisPoints))),
  ],
  'marginal-tiers': ({ of, tiers }) => [
    onWhat(of),
    ...tiers.map(({ from, basisPoints }) => tier(of, from, share(basisPoints))),
  ],
  awards: ({ by, tie, awards }) => [
    byWhat(by),
    telling('formula.amount.tie', ties[tie]),
    ...awards.map((one) => award(by, one)),
  ],
  instalments: ({ of, basisPoints, mostFen, milestones }) => [
    onWhat(of),
    telling('formula.amount.basisPoints', share(basisPoints)),
    telling('formula.amount.mostFen', inYuan(mostFen)),
    ...milestones.map(milestone),
  ],
  'as-decided': ({ mostFen }) => [telling('formula.amount.mostFen', inYuan(mostFen))],
};

const amountTellings = <K extends AmountRule['kind']>(rule: Rule<K>): readonly Telling[] => [
  telling('formula.amount.kind', amountKinds[rule.kind]),
  // A rule of a kind fits the row of its kind; the compiler loses this where the kind is a variable.
  ...(ofKind[rule.kind as K] as (rule: Rule<K>) => readonly Telling[])(rule),
];

export const formulaTellings = (formula: Formula): readonly Telling[] => [
  ...amountTellings(formula.amount),
  ...formulaLimits.flatMap((name) => {
    const limit = formula[name];
    return limit === undefined ? [] : [telling(`formula.${name}`, inYuan(limit))];
  }),
];

const admissionTellings = (admission: Admission): readonly Telling[] => [
  telling('pool.admission.kind', admissions[admission.kind]),
  ...('places' in admission ? [telling('pool.admission.places', plain(admission.places))] : []),
  ...('by' in admission
    ? [
        telling('pool.admission.by', factCatalogue[admission.by]),
        telling('pool.admission.tie', ties[admission.tie]),
      ]
    : []),
];

export const poolTellings = ({ admission, shortage }: PoolRule): readonly Telling[] => [
  ...admissionTellings(admission),
  telling('pool.shortage', shortages[shortage]),
];
