import * as z from 'zod';
import { displayYuan, type Fen, floorToUnit, fraction, less, nothing, sumFen } from '../../shared/money.ts';
import type { Formula } from '../programme/formula.ts';
import { type Derivation, derivation } from './derivation.ts';

/** What happens when a pool does not suffice for everyone. A further way is a further row of `admissions`. */
export const PoolRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pro-rata') }),
  z.object({ kind: z.literal('first-n'), places: z.int().positive() }),
]);
export type PoolRule = Readonly<z.infer<typeof PoolRule>>;

/** What one claim brings to the window's close. */
export type Request = {
  readonly claimId: string;
  readonly requested: Fen;
  /** An instant; among the first n, the earlier comes first. */
  readonly submittedAt: string;
};

type Allotment = {
  readonly claimId: string;
  readonly requested: Fen;
  readonly allocated: Fen;
  readonly derivation: readonly Derivation[];
};

/** `residue` stays in the pool. Allotments stand in the order of their claims, whatever order they came in. */
export type Allotments = {
  readonly allotments: readonly Allotment[];
  readonly requested: Fen;
  readonly allocated: Fen;
  readonly residue: Fen;
};

type Terms = Pick<Formula, 'roundingUnitFen' | 'minimumPayableFen'>;

const textOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);

const byClaim = (a: Request, b: Request): number => textOrder(a.claimId, b.claimId);

const bySubmission = (a: Request, b: Request): number =>
  textOrder(a.submittedAt, b.submittedAt) || byClaim(a, b);

type Admission = {
  readonly request: Request;
  readonly derivation: readonly Derivation[];
  readonly amount: Fen;
};

const admitted = (request: Request): Admission => ({ request, derivation: [], amount: request.requested });

const placed =
  (places: number) =>
  (request: Request, n: number): Admission => {
    const amount = n < places ? request.requested : nothing;
    const text = {
      zh: `按提交先后列第 ${n + 1} 位，共 ${places} 个名额`,
      en: `place ${n + 1} by time of submission, of ${places}`,
    };
    return { request, amount, derivation: [derivation(8, text, request.requested, amount)] };
  };

/** Step 8: who takes part. */
const admit = (rule: PoolRule, requests: readonly Request[]): Admission[] =>
  rule.kind === 'first-n'
    ? [...requests].sort(bySubmission).map(placed(rule.places))
    : requests.map(admitted);

/** Step 9: the pool pro rata, where it does not suffice. */
const scaled = (before: Fen, pool: Fen, total: Fen): Derivation[] => {
  if (total <= pool) return [];
  const text = {
    zh: `资金池 ${displayYuan(pool)} 元，核定合计 ${displayYuan(total)} 元，按比例分配`,
    en: `pro rata: a pool of ${displayYuan(pool)} yuan for ${displayYuan(total)} yuan determined`,
  };
  return [derivation(9, text, before, fraction(before, pool, total))];
};

/** Step 10: down to the unit; too little to be worth paying is nothing, with the reason. */
const rounded = (before: Fen, { roundingUnitFen, minimumPayableFen = nothing }: Terms): Derivation[] => {
  const after = floorToUnit(before, roundingUnitFen);
  const unit = displayYuan(roundingUnitFen);
  const text = { zh: `向下取整到 ${unit} 元`, en: `rounded down to ${unit} yuan` };
  const down = derivation(10, text, before, after);
  if (after === 0 || after >= minimumPayableFen) return [down];
  const least = displayYuan(minimumPayableFen);
  const tooLittle = {
    zh: `低于最低拨付额 ${least} 元，不予拨付`,
    en: `below the least payable, ${least} yuan`,
  };
  return [down, derivation(10, tooLittle, after, nothing)];
};

const after = (before: Fen, lines: readonly Derivation[]): Fen => lines.at(-1)?.after ?? before;

/** Steps 8 to 10 over all claims of a window. The sum never exceeds the pool; the same inputs give the same bytes. */
export const allocate = (
  rule: PoolRule,
  terms: Terms,
  pool: Fen,
  requests: readonly Request[],
): Allotments => {
  const admissions = admit(rule, requests);
  const total = sumFen(admissions.map(({ amount }) => amount));

  const allot = ({ request, derivation: admission, amount }: Admission): Allotment => {
    const share = scaled(amount, pool, total);
    const rounding = rounded(after(amount, share), terms);
    const { claimId, requested } = request;
    const told = [...admission, ...share, ...rounding];
    return { claimId, requested, allocated: after(requested, told), derivation: told };
  };

  const allotments = admissions.map(allot).sort((a, b) => textOrder(a.claimId, b.claimId));
  const allocated = sumFen(allotments.map((allotment) => allotment.allocated));
  const requested = sumFen(requests.map((request) => request.requested));
  return { allotments, requested, allocated, residue: less(pool, allocated) };
};
