import * as z from 'zod';
import { Fen, fen, nothing } from '../../shared/money.ts';
import { type Allotments, allocate } from '../amount/allocation.ts';
import type { Request } from '../amount/places.ts';
import type { Programme } from '../programme/programme.ts';
import type { Verdict } from './verdict.ts';

/**
 * What comes of a candidate under a programme and a pool: money, money once there is more, no money though every
 * condition holds, a condition that fails, or that it cannot be told.
 */
export const Outcome = z.object({
  stands: z.enum(['paid', 'waits', 'nothing', 'fails', 'cannot-tell']),
  entitledFen: Fen.optional(),
  allocatedFen: Fen.optional(),
  conditions: z.array(z.int().positive()).optional(),
  missing: z.array(z.string()).optional(),
});
export type Outcome = Readonly<z.infer<typeof Outcome>>;

/** What the pool does for all of them, and what it would have to hold for nobody to get less for want of money. */
export const PoolFigures = z.object({
  poolFen: Fen,
  needFen: Fen,
  allocatedFen: Fen,
  waitingFen: Fen,
  residueFen: Fen,
});
export type PoolFigures = Readonly<z.infer<typeof PoolFigures>>;

/** A candidate of which a programme has said what it says, with no more than its place in the row asks for. */
export type Weighed = { readonly id: string; readonly submittedAt: string; readonly verdict: Verdict };

const requestOf = ({ id, submittedAt, verdict }: Weighed): Request[] =>
  verdict.stands === 'entitled'
    ? [{ claimId: id, submittedAt, requested: verdict.entitledFen, measure: verdict.measure }]
    : [];

type Allotment = Allotments['allotments'][number];

const shared = ({ requested, allocated, waits }: Allotment): Outcome => {
  const amounts = { entitledFen: requested, allocatedFen: allocated };
  if (allocated === 0) return { stands: 'nothing', ...amounts };
  return { stands: waits ? 'waits' : 'paid', ...amounts };
};

/** Whoever is entitled to nothing by a condition, or cannot be told about, takes nobody's place. */
const aside = ({ id, verdict }: Weighed): (readonly [string, Outcome])[] => {
  if (verdict.stands === 'fails') return [[id, { stands: 'fails', conditions: [...verdict.conditions] }]];
  if (verdict.stands === 'entitled') return [];
  return [[id, { stands: 'cannot-tell', missing: [...verdict.missing] }]];
};

/** As much as there can be: whoever shares this out leaves nobody short. */
const everything = fen(Number.MAX_SAFE_INTEGER);

type Shared = { readonly outcomes: ReadonlyMap<string, Outcome>; readonly pool: PoolFigures };

/** Shares the pool out among all who are entitled, as the programme would (steps 8 to 10). */
export const outcomesOf = (
  { pool: rule, formula }: Programme,
  poolFen: Fen,
  weighed: readonly Weighed[],
): Shared => {
  const requests = weighed.flatMap(requestOf);
  const { allotments, allocated, waiting, residue } = allocate(rule, formula, poolFen, requests);
  const need = allocate(rule, formula, everything, requests).allocated;
  const outcomes = new Map([
    ...allotments.map((allotment) => [allotment.claimId, shared(allotment)] as const),
    ...weighed.flatMap(aside),
  ]);
  return {
    outcomes,
    pool: { poolFen, needFen: need, allocatedFen: allocated, waitingFen: waiting, residueFen: residue },
  };
};

export const amountIn = (outcome: Outcome | undefined): Fen => outcome?.allocatedFen ?? nothing;
