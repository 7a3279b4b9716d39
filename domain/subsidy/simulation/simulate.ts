import type { Fen } from '../../shared/money.ts';
import { textOrder } from '../../shared/text-order.ts';
import type { Programme } from '../programme/programme.ts';
import type { Candidate } from './candidate.ts';
import { outcomesOf } from './outcome.ts';
import { moveBetween, type SimulatedRow, type Traits, traitsOf } from './row.ts';
import { type Summary, summaryOf } from './summary.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** A draft, beside the version that holds today where there is one, over one pool. */
export type Trial = {
  readonly draft: Programme;
  readonly today?: Programme | undefined;
  readonly poolFen: Fen;
};

/** A candidate as both versions judge it. Its evidence is no longer needed: a hundred thousand are held at once. */
export type Tried = Pick<Candidate, 'id' | 'name' | 'submittedAt'> & {
  readonly traits: Traits;
  readonly before?: Verdict;
  readonly after: Verdict;
};

export const tryOn = ({ draft, today }: Trial) => {
  const [before, after] = [today && verdictOn(today), verdictOn(draft)];
  return (candidate: Candidate): Tried => {
    const { id, name, submittedAt } = candidate;
    return {
      id,
      name,
      submittedAt,
      traits: traitsOf(candidate),
      ...(before ? { before: before(candidate) } : {}),
      after: after(candidate),
    };
  };
};

export type Simulated = { readonly rows: readonly SimulatedRow[]; readonly summary: Summary };

const beforeIn = ({ today, poolFen }: Trial, tried: readonly Tried[]) =>
  today &&
  outcomesOf(
    today,
    poolFen,
    tried.flatMap(({ id, submittedAt, before }) => (before ? [{ id, submittedAt, verdict: before }] : [])),
  );

/** Who would get what. Rows stand in the order of their ids, whatever order they came in: the same inputs, the same bytes. */
export const simulated = (trial: Trial, tried: readonly Tried[]): Simulated => {
  const was = beforeIn(trial, tried);
  const is = outcomesOf(
    trial.draft,
    trial.poolFen,
    tried.map(({ id, submittedAt, after }) => ({ id, submittedAt, verdict: after })),
  );
  const rows = tried
    .toSorted((a, b) => textOrder(a.id, b.id))
    .flatMap(({ id, name, traits }, n): SimulatedRow[] => {
      const [before, after] = [was?.outcomes.get(id), is.outcomes.get(id)];
      if (!after) return [];
      const move = moveBetween(before, after);
      return [{ place: n + 1, id, name, traits, ...(before ? { before } : {}), after, move }];
    });
  return { rows, summary: summaryOf(rows, { ...(was ? { before: was.pool } : {}), after: is.pool }) };
};
