import { byLine, lessByLine } from '#domain/shared/by-line.ts';
import { fundedBy, inTurn } from '#domain/subsidy/amount/waiting.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { casePages } from '../../casework/case-pages.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { freeOn } from './free-on.ts';
import { sharedOut } from './promised.ts';
import { reserveMove } from './reserve.ts';

type Needs = Pick<Ports, 'register' | 'ledger' | 'zone' | 'exports'>;

const row = async (ports: Needs): Promise<Claim[]> => {
  const waiting: Claim[] = [];
  for await (const page of casePages(ports, 'claim', 'waiting')) waiting.push(...page);
  return waiting.toSorted(inTurn);
};

/**
 * Sets the money aside of those who wait for it, in their order, as far as it reaches. Who waits on one line may stand in
 * front on another: all of them are looked at together. Answers how many are served.
 */
export const serveWaiting = async (ports: Needs, moment: Moment, by: string): Promise<number> => {
  const waiting = await row(ports);
  if (waiting.length === 0) return 0;
  const lines = [...byLine(waiting.flatMap(({ parts }) => parts)).keys()];
  const shared = await sharedOut(ports);
  const served = fundedBy(lessByLine(await freeOn(ports, lines), shared), waiting);
  await moveClaims(
    ports,
    served.map((claim) => reserveMove(claim, moment)),
    moment,
    by,
  );
  return served.length;
};
