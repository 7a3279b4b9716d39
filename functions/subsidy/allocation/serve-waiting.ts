import { type Fen, less } from '#domain/shared/money.ts';
import { fundedBy, inTurn } from '#domain/subsidy/amount/waiting.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Moment } from '../../casework/writing.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { claimsAt } from '../claims/claims-at.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { sharedFrom } from './promised.ts';
import { reserveMove } from './reserve.ts';

type Needs = Pick<Ports, 'register' | 'ledger' | 'zone' | 'exports'>;

export const freeOn = async ({ ledger }: Pick<Ports, 'ledger'>, fundLineId: string): Promise<Fen> => {
  const balance = await ledger.balance(fundLineId);
  if (!balance) throw new NoSuchCase(`There is no fund line ${fundLineId}.`);
  return balance.free;
};

const row = async (ports: Needs, fundLineId: string): Promise<Claim[]> => {
  const waiting: Claim[] = [];
  for await (const page of claimsAt(ports, 'waiting', fundLineId)) waiting.push(...page);
  return waiting.toSorted(inTurn);
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
  const shared = await sharedFrom(ports, fundLineId);
  const served = fundedBy(less(await freeOn(ports, fundLineId), shared), waiting);
  await moveClaims(
    ports,
    served.map((claim) => reserveMove(claim, moment)),
    moment,
    by,
  );
  return served.length;
};
