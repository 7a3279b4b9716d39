import type { Fen } from '../../shared/money.ts';
import { entitle } from '../amount/entitlement.ts';
import { groundOf } from '../amount/granted.ts';
import { holds } from '../claims/condition-outcome.ts';
import type { Condition } from '../programme/condition.ts';
import { type Programme, rankedBy } from '../programme/programme.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { lackingFor } from './lacking.ts';

/** What a programme says of a candidate before the pool is looked at. Conditions are counted from 1, as it lists them. */
export type Verdict =
  | { readonly stands: 'entitled'; readonly entitledFen: Fen; readonly measure: number }
  | { readonly stands: 'fails'; readonly conditions: readonly number[] }
  | { readonly stands: 'cannot-tell'; readonly missing: readonly Asked[] };

const asks = ({ fact, is, ...rest }: Condition): string =>
  JSON.stringify([fact, is, 'value' in rest ? rest.value : undefined]);

type Judged = { readonly condition: Condition; readonly n: number; readonly held: boolean | undefined };

/** A condition that people let pass once is let pass where it asks the same. */
const judgedBy = ({ conditions }: Programme, { facts, letPass }: Candidate): readonly Judged[] => {
  const passed = new Set(letPass.map(asks));
  return conditions
    .map((condition, n) => ({ condition, n: n + 1, held: holds(condition, facts) }))
    .filter(({ condition }) => condition.severity === 'hard' && !passed.has(asks(condition)));
};

const entitled = (programme: Programme, candidate: Candidate): Verdict => {
  const { facts, accepted = [], headsPerCourse = [], granted } = candidate;
  const by = rankedBy(programme);
  const ground = { facts, accepted, headsPerCourse, ...groundOf(programme, granted) };
  const { amount } = entitle(programme.formula, ground);
  return { stands: 'entitled', entitledFen: amount, measure: by === undefined ? 0 : (facts[by] ?? 0) };
};

/** Conditions first, then the entitlement. What is not known is said, and never taken for nothing. */
export const verdictOn =
  (programme: Programme) =>
  (candidate: Candidate): Verdict => {
    const judged = judgedBy(programme, candidate);
    const failed = judged.filter(({ held }) => held === false).map(({ n }) => n);
    if (failed.length > 0) return { stands: 'fails', conditions: failed };
    const untold = judged.filter(({ held }) => held === undefined).map(({ condition: { fact } }) => fact);
    const missing = [...new Set([...untold, ...lackingFor(programme, candidate)])];
    return missing.length > 0 ? { stands: 'cannot-tell', missing } : entitled(programme, candidate);
  };
