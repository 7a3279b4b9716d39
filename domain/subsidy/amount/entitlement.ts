import type { Bilingual } from '../../shared/bilingual.ts';
import {
  type BasisPoints,
  displayYuan,
  type Fen,
  fen,
  fraction,
  less,
  lesser,
  nothing,
  sumFen,
} from '../../shared/money.ts';
import { capsCourses } from '../programme/asked-facts.ts';
import type { Exclusivity } from '../programme/exclusivity.ts';
import type { Facts } from '../programme/fact.ts';
import type { Formula } from '../programme/formula.ts';
import { type Derivation, derivation } from './derivation.ts';
import { baseOf, reckon } from './reckonings.ts';

/** What a claim's amount is computed from. */
export type Ground = {
  readonly facts: Facts;
  /**
   * One amount per accepted item: only a cap on the item asks for them. Where they are absent and their number is known,
   * they are taken to be alike, which is the most that so many can come to.
   */
  readonly accepted?: readonly Fen[];
  /**
   * How many heads were accepted of each course: only a cap on the course asks for them. Where they are absent, no course
   * is taken to be above it, which again is the most.
   */
  readonly headsPerCourse?: readonly number[];
  /** Granted for the same matter elsewhere, and what follows from it (就高不重复). */
  readonly sameMatter?: { readonly granted: Fen; readonly rule: Exclusivity['rule'] };
  /** Granted to the subject by its other claims under the same programme. */
  readonly grantedUnder?: Fen;
  /** Granted to the subject this year under all programmes. */
  readonly alreadyGranted?: Fen;
};

export type Entitlement = {
  readonly base: Fen;
  readonly amount: Fen;
  readonly derivation: readonly Derivation[];
};

type Outcome = { readonly text: Bilingual; readonly after: Fen };

/** A step says what it makes of the amount before it, or nothing where the policy has no such clause. */
type Step = (before: Fen, formula: Formula, ground: Ground) => Outcome | undefined;

const base: Step = (_, { amount }, { facts, accepted = [] }) => {
  const after = baseOf(amount, facts);
  if (after === undefined) return undefined;
  const items = facts['accepted-lines'] ?? accepted.length;
  return {
    text: { zh: `${items} 项核定金额合计`, en: `sum of the accepted items (${items})` },
    after,
  };
};

/** Nothing is reckoned from a base that the threshold has set to nothing. */
const reckoned: Step = (before, { amount }, { facts }) => {
  const isBelow = baseOf(amount, facts) !== undefined && before === 0;
  const { text, amount: after } = reckon(amount, facts);
  return { text, after: isBelow ? nothing : after };
};

const threshold: Step = (before, { minimumBaseFen, amount }, { facts }) => {
  if (minimumBaseFen === undefined || baseOf(amount, facts) === undefined) return undefined;
  const reached = before >= minimumBaseFen;
  const yuan = displayYuan(minimumBaseFen);
  return {
    text: {
      zh: `${reached ? '达到' : '未达到'}起点 ${yuan} 元（含本数）`,
      en: `${reached ? 'reaches' : 'does not reach'} the minimum of ${yuan} yuan (inclusive)`,
    },
    after: reached ? before : nothing,
  };
};

/** Summed before rounding: a cap that binds nowhere must not cost a fen per item. */
const cappedShare = (accepted: readonly Fen[], ratio: BasisPoints, cap: Fen): Fen => {
  const limit = BigInt(cap) * 10_000n;
  const shares = accepted.map((item) => BigInt(item) * BigInt(ratio));
  const sum = shares.reduce((total, share) => total + (share < limit ? share : limit), 0n);
  return fen(Number(sum / 10_000n));
};

const itemCap: Step = (before, { perItemCapFen, amount }, { accepted, facts }) => {
  if (perItemCapFen === undefined || amount.kind !== 'ratio') return undefined;
  const yuan = displayYuan(perItemCapFen);
  const most = accepted
    ? cappedShare(accepted, amount.basisPoints, perItemCapFen)
    : fraction(perItemCapFen, facts['accepted-lines'] ?? 0, 1);
  return {
    text: { zh: `每项不超过 ${yuan} 元`, en: `no item above ${yuan} yuan` },
    after: lesser(before, most),
  };
};

const courseCap: Step = (before, formula, { headsPerCourse }) => {
  const { amount, perCourseCapFen: cap } = formula;
  if (cap === undefined || amount.kind !== 'each' || !capsCourses(formula)) return undefined;
  const yuan = displayYuan(cap);
  const most = headsPerCourse?.map((heads) => lesser(fraction(amount.fen, heads, 1), cap));
  return {
    text: { zh: `每门课程不超过 ${yuan} 元`, en: `no course above ${yuan} yuan` },
    after: most ? lesser(before, sumFen(most)) : before,
  };
};

/** A programme pays for items or for heads, and caps the one or the other. */
const partCap: Step = (...step) => itemCap(...step) ?? courseCap(...step);

const claimCap: Step = (before, { perClaimCapFen }) => {
  if (perClaimCapFen === undefined) return undefined;
  const yuan = displayYuan(perClaimCapFen);
  return {
    text: { zh: `每次申报不超过 ${yuan} 元`, en: `no more than ${yuan} yuan a claim` },
    after: lesser(before, perClaimCapFen),
  };
};

const programmeCap: Step = (before, { perSubjectCapFen }, { grantedUnder = nothing }) => {
  if (perSubjectCapFen === undefined) return undefined;
  const [cap, granted] = [displayYuan(perSubjectCapFen), displayYuan(grantedUnder)];
  return {
    text: {
      zh: `本项目各期合计每家企业不超过 ${cap} 元，已获 ${granted} 元`,
      en: `no more than ${cap} yuan an enterprise over all windows of the programme, of which ${granted} is already granted`,
    },
    after: lesser(before, less(perSubjectCapFen, grantedUnder)),
  };
};

/** What was granted is taken off, so that both together are the higher of the two; or nothing is left. */
const exclusive: {
  readonly [T in Exclusivity['rule']]: (before: Fen, granted: Fen, yuan: string) => Outcome;
} = {
  'keep-higher': (before, granted, yuan) => ({
    text: {
      zh: `同一事项已获 ${yuan} 元，就高不重复，扣减`,
      en: `${yuan} yuan already granted for the same matter is taken off`,
    },
    after: less(before, granted),
  }),
  drop: (_, __, yuan) => ({
    text: {
      zh: `同一事项已获 ${yuan} 元，不重复支持`,
      en: `${yuan} yuan already granted for the same matter: it is supported once`,
    },
    after: nothing,
  }),
};

const exclusivity: Step = (before, _, { sameMatter }) =>
  sameMatter && sameMatter.granted > 0
    ? exclusive[sameMatter.rule](before, sameMatter.granted, displayYuan(sameMatter.granted))
    : undefined;

const yearCap: Step = (before, { perSubjectYearCapFen }, { alreadyGranted = nothing }) => {
  if (perSubjectYearCapFen === undefined) return undefined;
  const [cap, granted] = [displayYuan(perSubjectYearCapFen), displayYuan(alreadyGranted)];
  return {
    text: {
      zh: `全年各项目合计不超过 ${cap} 元，已获 ${granted} 元`,
      en: `no more than ${cap} yuan a year over all programmes, of which ${granted} is already granted`,
    },
    after: lesser(before, less(perSubjectYearCapFen, alreadyGranted)),
  };
};

/** Steps 1 to 7 of the calculation, in their only order; 8 to 10 need all claims of the window: allocate(…). */
const steps: readonly (readonly [number, Step])[] = [
  [1, base],
  [2, threshold],
  [3, reckoned],
  [4, partCap],
  [5, claimCap],
  [5, programmeCap],
  [6, exclusivity],
  [7, yearCap],
];

type Reckoning = { readonly amount: Fen; readonly derivation: readonly Derivation[] };

/** What one claim is entitled to before the pool is looked at, and how that came about. */
export const entitle = (formula: Formula, ground: Ground): Entitlement => {
  const { amount, derivation: told } = steps.reduce<Reckoning>(
    (so, [n, step]) => {
      const outcome = step(so.amount, formula, ground);
      if (!outcome) return so;
      const line = derivation(n, outcome.text, so.amount, outcome.after);
      return { amount: outcome.after, derivation: [...so.derivation, line] };
    },
    { amount: nothing, derivation: [] },
  );
  return { base: baseOf(formula.amount, ground.facts) ?? nothing, amount, derivation: told };
};
