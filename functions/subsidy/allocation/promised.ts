import { type ByLine, byLine, together } from '#domain/shared/by-line.ts';
import type { Part } from '#domain/shared/funding.ts';
import { type Allocation, promisedBy } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { casePages } from '../../casework/case-pages.ts';
import type { Ports } from '../../ports.ts';
import { newestOfEach } from '../../zone/newest.ts';
import { allocationsOf } from './allocations-of.ts';
import { shareOf, sharesUnder } from './share-files.ts';

/** Whoever gives away money of fund lines, or takes it back, takes the next number of this sequence. */
export const freezes = 'freeze';

type Needs = Pick<Ports, 'register' | 'zone' | 'exports'>;
type Allocations = ReadonlyMap<string, Allocation>;

/** Each by its key: the index of allocations lags behind what is written, and money would be given away twice. */
const allAllocations = async ({ register, zone }: Needs): Promise<Allocations> => {
  const windows = newestOfEach(await zone.all('programme'), ({ id, period }) => `${id} ${period.id}`);
  const all = await Promise.all(windows.map(({ id, period }) => allocationsOf({ register }, id, period.id)));
  return new Map(all.flat().map((one) => [one.id, one]));
};

/** Of a claim that is objected to: while its notice stands its allocation promises for it, and nobody after. */
const heldFor = async (
  { exports }: Needs,
  allocations: Allocations,
  claim: Claim,
): Promise<readonly Part[]> => {
  const allocation = allocations.get(claim.allocationId ?? '');
  if (allocation?.status !== 'settled') return [];
  const share = await shareOf((key) => sharesUnder(exports, key), allocation, claim.id);
  return share?.waits || allocation.fundShort ? [] : claim.parts;
};

const heldByObjections = async (ports: Needs, allocations: Allocations): Promise<ByLine> => {
  const held: Part[] = [];
  for await (const claims of casePages(ports, 'claim', 'objected'))
    held.push(...(await Promise.all(claims.map((one) => heldFor(ports, allocations, one)))).flat());
  return byLine(held);
};

/**
 * What shares of each fund line are not set aside yet: free by the ledger, and others' all the same. Whoever subtracts it
 * asks for the balances afterwards: what is set aside meanwhile is then missing twice, and never given away twice.
 */
export const sharedOut = async (ports: Needs): Promise<ByLine> => {
  const allocations = await allAllocations(ports);
  const promised = [...allocations.values()].map(promisedBy);
  return together([...promised, await heldByObjections(ports, allocations)]);
};

/** The same, with what is waited for: what is left may be shared out. */
export const promised = async (ports: Needs): Promise<ByLine> => {
  const sums = [await sharedOut(ports)];
  for await (const claims of casePages(ports, 'claim', 'waiting'))
    sums.push(byLine(claims.flatMap(({ parts }) => parts)));
  return together(sums);
};
