import { type Fen, less } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Moment } from '../../casework/writing.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { claimsAt } from '../claims/claims-at.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { sharedFrom } from './promised.ts';
import { amountOf, reserveMove } from './reserve.ts';

type Needs = Pick<Ports, 'register' | 'ledger'>;

/** So many are served by one call. */
const perCall = 3000;

export const freeOn = async ({ ledger }: Pick<Ports, 'ledger'>, fundLineId: string): Promise<Fen> => {
  const balance = await ledger.balance(fundLineId);
  if (!balance) throw new NoSuchCase(`There is no fund line ${fundLineId}.`);
  return balance.free;
};

const textOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Who has waited longer comes first; those who wait since the same moment, by their places. */
const inTurn = ({ waiting: a, id: one }: Claim, { waiting: b, id: other }: Claim): number =>
  textOrder(a?.since ?? '', b?.since ?? '') || (a?.turn ?? 0) - (b?.turn ?? 0) || textOrder(one, other);

const row = async (ports: Needs, fundLineId: string): Promise<Claim[]> => {
  const waiting: Claim[] = [];
  for await (const page of claimsAt(ports, 'waiting', fundLineId)) waiting.push(...page);
  return waiting.toSorted(inTurn);
};

/** Those in front whom the money suffices for; the first for whom it does not holds up all behind. */
const fundedBy = (free: Fen, waiting: readonly Claim[]): readonly Claim[] => {
  let taken = 0;
  const first = waiting.findIndex((claim) => {
    taken += amountOf(claim);
    return taken > free;
  });
  return first < 0 ? waiting : waiting.slice(0, first);
};

/** Sets the money aside of those who wait for it, in their order, as far as it reaches. Answers how many are served. */
export const serveWaiting = async (
  ports: Needs,
  fundLineId: string,
  moment: Moment,
  by: string,
): Promise<number> => {
  const waiting = await row(ports, fundLineId);
  if (waiting.length === 0) return 0;
  const free = less(await freeOn(ports, fundLineId), await sharedFrom(ports, fundLineId));
  const served = fundedBy(free, waiting).slice(0, perCall);
  await moveClaims(
    ports,
    served.map((claim) => reserveMove(claim, moment)),
    moment,
    by,
  );
  return served.length;
};
