import { type Fen, nothing, sumFen } from '#domain/shared/money.ts';
import { type Allocation, promisedBy } from '#domain/subsidy/amount/allocation-case.ts';
import { amountOf } from '#domain/subsidy/amount/waiting.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Ports } from '../../ports.ts';
import { newestOfEach } from '../../zone/newest.ts';
import { claimsAt } from '../claims/claims-at.ts';
import { allocationsOf } from './allocations-of.ts';
import { shareOf, sharesUnder } from './share-files.ts';

/** Whoever gives away money of a fund line, or takes it back, takes the next number of this sequence. */
export const freezesOf = (fundLineId: string): string => `freeze-${fundLineId}`;

type Needs = Pick<Ports, 'register' | 'zone' | 'exports'>;
type Allocations = ReadonlyMap<string, Allocation>;

/** Each by its key: the index of allocations lags behind what is written, and money would be given away twice. */
const allocationsFrom = async ({ register, zone }: Needs, fundLineId: string): Promise<Allocations> => {
  const windows = newestOfEach(await zone.all('programme'), ({ id, period }) => `${id} ${period.id}`);
  const all = await Promise.all(windows.map(({ id, period }) => allocationsOf({ register }, id, period.id)));
  return new Map(
    all.flat().flatMap((one) => (one.fundLineId === fundLineId ? [[one.id, one] as const] : [])),
  );
};

/** Of a claim that is objected to: while its notice stands its allocation promises for it, and nobody after. */
const heldFor = async ({ exports }: Needs, allocations: Allocations, claim: Claim): Promise<Fen> => {
  const allocation = allocations.get(claim.allocationId ?? '');
  if (allocation?.status !== 'settled') return nothing;
  const share = await shareOf((key) => sharesUnder(exports, key), allocation, claim.id);
  return share?.waits || allocation.fundShort ? nothing : amountOf(claim);
};

const heldByObjections = async (ports: Needs, allocations: Allocations, fundLineId: string): Promise<Fen> => {
  let held = nothing;
  for await (const claims of claimsAt(ports, 'objected', fundLineId))
    held = sumFen([held, ...(await Promise.all(claims.map((one) => heldFor(ports, allocations, one))))]);
  return held;
};

/**
 * What shares of a fund line are not set aside yet: free by the ledger, and others' all the same. Whoever subtracts it asks
 * for the balance afterwards: what is set aside meanwhile is then missing twice, and never given away twice.
 */
export const sharedFrom = async (ports: Needs, fundLineId: string): Promise<Fen> => {
  const allocations = await allocationsFrom(ports, fundLineId);
  return sumFen([
    ...[...allocations.values()].map(promisedBy),
    await heldByObjections(ports, allocations, fundLineId),
  ]);
};

/** The same, with what is waited for: what is left may be shared out. */
export const promisedFrom = async (ports: Needs, fundLineId: string): Promise<Fen> => {
  let promised = await sharedFrom(ports, fundLineId);
  for await (const claims of claimsAt(ports, 'waiting', fundLineId))
    promised = sumFen([promised, ...claims.map(amountOf)]);
  return promised;
};
