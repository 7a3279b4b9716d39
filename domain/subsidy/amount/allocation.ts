import {
  displayYuan,
  type Fen,
  fen,
  floorToUnit,
  fraction,
  less,
  lesser,
  nothing,
  sumFen,
} from '../../shared/money.ts';
import type { Formula } from '../programme/formula.ts';
import type { PoolRule, Shortage } from '../programme/pool-rule.ts';
import { type Admitted, admit, awarded } from './admissions.ts';
import { type Derivation, derivation } from './derivation.ts';
import { byClaim, type Request } from './places.ts';

type Allotment = {
  readonly claimId: string;
  readonly requested: Fen;
  readonly allocated: Fen;
  readonly derivation: readonly Derivation[];
  /** Its place in the row, counted from 1, and whether money must come first. */
  readonly turn: number;
  readonly waits: boolean;
};

/**
 * `residue` stays in the pool; of what is allocated, `waiting` is not in it yet. Allotments stand in the order of their
 * claims, whatever order they came in.
 */
export type Allotments = {
  readonly allotments: readonly Allotment[];
  readonly requested: Fen;
  readonly allocated: Fen;
  readonly waiting: Fen;
  readonly residue: Fen;
};

type Terms = Pick<Formula, 'amount' | 'roundingUnitFen' | 'minimumPayableFen'>;

/** Where the pool does not suffice: the share of each, or what is left when its turn comes. */
type Sharing = (pool: Fen, admitted: readonly Admitted[]) => (one: Admitted) => Derivation[];

const proRata: Sharing = (pool, admitted) => {
  const total = sumFen(admitted.map(({ amount }) => amount));
  const text = {
    zh: `资金池 ${displayYuan(pool)} 元，核定合计 ${displayYuan(total)} 元，按比例分配`,
    en: `pro rata: a pool of ${displayYuan(pool)} yuan for ${displayYuan(total)} yuan determined`,
  };
  return ({ amount }) => [derivation(9, text, amount, fraction(amount, pool, total))];
};

const inOrder: Sharing = (pool, admitted) => {
  const left = new Map<string, Fen>();
  admitted.reduce((free, { request, amount }) => {
    left.set(request.claimId, free);
    return less(free, amount);
  }, pool);
  return ({ request, amount }) => {
    const free = left.get(request.claimId) ?? nothing;
    const text = {
      zh: `资金池不足，按先后次序拨付，轮到时余 ${displayYuan(free)} 元`,
      en: `in order, as the pool does not suffice: ${displayYuan(free)} yuan are left at its turn`,
    };
    return [derivation(9, text, amount, lesser(amount, free))];
  };
};

const keptWhole: Sharing = () => () => [];

const shortages: Readonly<Record<Shortage, Sharing>> = {
  'pro-rata': proRata,
  'in-order': inOrder,
  wait: keptWhole,
};

/** Step 9: nobody is told of a pool that suffices. */
const shared = (shortage: Shortage, pool: Fen, admitted: readonly Admitted[]) =>
  sumFen(admitted.map(({ amount }) => amount)) > pool ? shortages[shortage](pool, admitted) : () => [];

/** Whether something of it would be paid, were the pool to suffice. */
export const isPayable = (
  amount: Fen,
  { roundingUnitFen, minimumPayableFen = nothing }: Omit<Terms, 'amount'>,
): boolean => {
  const after = floorToUnit(amount, roundingUnitFen);
  return after > 0 && after >= minimumPayableFen;
};

/** The least of which something is paid: whole units that are no less than the least payable. */
export const leastPaid = ({ roundingUnitFen, minimumPayableFen = nothing }: Omit<Terms, 'amount'>): Fen =>
  fen(Math.max(1, Math.ceil(minimumPayableFen / roundingUnitFen)) * roundingUnitFen);

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

const waits = (one: Allotment): Allotment => {
  const text = {
    zh: `资金池不足，全额保留，排第 ${one.turn} 位等待后续资金`,
    en: `the pool does not suffice: kept whole, waiting for the next money at place ${one.turn}`,
  };
  const whole = one.derivation.find(({ step }) => step === 10)?.before ?? one.allocated;
  const told = [...one.derivation, derivation(9, text, whole, whole)];
  return { ...one, waits: true, derivation: told.toSorted((a, b) => a.step - b.step) };
};

/** From the first that the pool does not hold any more, all who come after wait: nobody overtakes. */
const inTurn = (shortage: Shortage, pool: Fen, row: readonly Allotment[]): Allotment[] => {
  if (shortage !== 'wait') return [...row];
  let taken = 0;
  const first = row.findIndex(({ allocated }) => {
    taken += allocated;
    return taken > pool;
  });
  return row.map((one, n) => (first >= 0 && n >= first && one.allocated > 0 ? waits(one) : one));
};

const after = (before: Fen, lines: readonly Derivation[]): Fen => lines.at(-1)?.after ?? before;

/** Steps 8 to 10 over all claims of a window. What does not wait never exceeds the pool; the same inputs give the same bytes. */
export const allocate = (
  { admission, shortage }: PoolRule,
  terms: Terms,
  pool: Fen,
  requests: readonly Request[],
): Allotments => {
  const admitted = awarded(terms.amount, admit(admission, requests));
  const shareOf = shared(shortage, pool, admitted);

  const allot = (one: Admitted, n: number): Allotment => {
    const share = shareOf(one);
    const rounding = rounded(after(one.amount, share), terms);
    const { claimId, requested } = one.request;
    const told = [...one.derivation, ...share, ...rounding];
    const allocated = after(requested, told);
    return { claimId, requested, allocated, derivation: told, turn: n + 1, waits: false };
  };

  const row = inTurn(shortage, pool, admitted.map(allot));
  const allocated = sumFen(row.map((allotment) => allotment.allocated));
  const waiting = sumFen(row.filter((allotment) => allotment.waits).map((allotment) => allotment.allocated));
  return {
    allotments: row.toSorted(byClaim),
    requested: sumFen(requests.map((request) => request.requested)),
    allocated,
    waiting,
    residue: less(pool, less(allocated, waiting)),
  };
};
