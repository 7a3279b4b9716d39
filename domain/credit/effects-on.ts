import type { Day } from '../shared/day.ts';
import { bansOn } from './bans-on.ts';
import type { CreditTerms } from './credit-terms.ts';
import { type Dimension, type Effects, strictest, strictness, usual } from './effects.ts';
import { gradesOn } from './grades-on.ts';
import { type Ground, groundOfBan, groundOfGrade, noGrade } from './ground.ts';
import type { BanScope, CreditEntries } from './record.ts';

type Effect<D extends Dimension> = {
  readonly dimension: D;
  readonly effect: Effects[D];
  /** Every grade and ban that asks for just this, and nothing else does for more. */
  readonly grounds: readonly Ground[];
};

/** What credit says on a day, for each thing it has a say in. */
export type CreditEffects = { readonly [D in Dimension]: Effect<D> };

type Cause = { readonly effects: Effects; readonly reaches: BanScope; readonly ground: Ground };

const causesOn = (record: CreditEntries, terms: CreditTerms, day: Day): Cause[] => {
  const grades = gradesOn(record, terms, day).map(
    (held): Cause => ({ effects: held.grade.effects, reaches: 'all', ground: groundOfGrade(held) }),
  );
  const bans = bansOn(record, day).map(
    (ban): Cause => ({ effects: strictest, reaches: ban.scope, ground: groundOfBan(ban, terms) }),
  );
  const ungraded: Cause = { effects: terms.ungraded, reaches: 'all', ground: noGrade };
  return [...(grades.length > 0 ? grades : [ungraded]), ...bans];
};

/** Of all that is asked for, the strictest, with everything that asks for it. */
const strictestOf = <D extends Dimension>(dimension: D, causes: readonly Cause[]): Effect<D> => {
  const reaching = causes.filter(({ reaches }) => reaches === 'all' || reaches === dimension);
  const asked = reaching.map(({ effects }) => effects[dimension]);
  const effect = asked.reduce((a, b) => (strictness(dimension, b) > strictness(dimension, a) ? b : a));
  return {
    dimension,
    effect,
    grounds: reaching.filter(({ effects }) => effects[dimension] === effect).map(({ ground }) => ground),
  };
};

/**
 * The strictest effect for each dimension on a day, with every reason that led to it. A ban is asked for twice: on the
 * day of submission and on the day of payment (domain study §3.10).
 */
export const effectsOn = (record: CreditEntries, terms: CreditTerms, day: Day): CreditEffects => {
  const causes = causesOn(record, terms, day);
  return {
    filing: strictestOf('filing', causes),
    goods: strictestOf('goods', causes),
    claim: strictestOf('claim', causes),
    payment: strictestOf('payment', causes),
  };
};

/** As a row of the table, without the grounds. */
export const effectsAlone = ({ filing, goods, claim, payment }: CreditEffects): Effects => ({
  filing: filing.effect,
  goods: goods.effect,
  claim: claim.effect,
  payment: payment.effect,
});

const usually = <D extends Dimension>(dimension: D): Effect<D> => ({
  dimension,
  effect: usual[dimension],
  grounds: [],
});

/** Where a zone has no terms, credit says nothing. */
export const nothingSaid: CreditEffects = {
  filing: usually('filing'),
  goods: usually('goods'),
  claim: usually('claim'),
  payment: usually('payment'),
};
