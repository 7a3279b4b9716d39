import type { Fen } from '../../shared/money.ts';
import type { Granted } from '../amount/granted.ts';
import type { Claim } from '../claims/claim.ts';
import { holds } from '../claims/condition-outcome.ts';
import type { GrantedThen } from '../claims/granted-then.ts';
import type { Condition } from '../programme/condition.ts';
import type { Facts, MeasuredFact } from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';
import { reckonedWith } from './asked.ts';

/** Whom a programme is tried on: a determined claim with what was frozen with it, or a row of a sample. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly submittedAt: string;
  readonly facts: Facts;
  /** One amount per accepted item, where they are known. */
  readonly accepted?: readonly Fen[] | undefined;
  /** The accepted heads of each course, where they are known. */
  readonly headsPerCourse?: readonly number[] | undefined;
  readonly granted: Granted;
  /** Conditions that did not hold, and that people let pass. */
  readonly letPass: readonly Condition[];
  /** What its own programme calculates with and nobody brought: there it counted for nothing. */
  readonly broughtNone: readonly MeasuredFact[];
};

/** Its amount stands, also where the pool left nothing of it; not where it was refused, or an objection was upheld. */
export const standsDetermined = ({
  status,
  determinedFen,
  allocatedFen,
}: Pick<Claim, 'status' | 'determinedFen' | 'allocatedFen'>): boolean =>
  determinedFen !== undefined && (status !== 'refused' || allocatedFen === 0);

const didNotHold = (facts: Facts) => (condition: Condition) =>
  condition.severity === 'hard' && holds(condition, facts) !== true;

type Determined = Pick<Claim, 'id' | 'submittedAt' | 'facts'> & {
  readonly grantedThen?: GrantedThen | undefined;
};

/** A determined claim as its own version judged it. */
export const candidateOf = (
  { id, submittedAt = '', facts = {}, grantedThen }: Determined,
  version: Programme,
  known: Pick<Candidate, 'name' | 'accepted' | 'headsPerCourse'>,
): Candidate => ({
  ...known,
  id,
  submittedAt,
  facts,
  granted: grantedThen ?? {},
  letPass: version.conditions.filter(didNotHold(facts)),
  broughtNone: reckonedWith(version).filter((fact) => facts[fact] === undefined),
});
