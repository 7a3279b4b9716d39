import { type Fen, fen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Ports } from '../../ports.ts';
import { claimsAt } from '../claims/claims-at.ts';

/** Where a claim has been given a share that the ledger has not set aside yet. */
const shared = ['allocated', 'in-notice', 'objected'] as const;

const sumAt = async (
  ports: Pick<Ports, 'register'>,
  statuses: readonly Claim['status'][],
  fundLineId: string,
): Promise<Fen> => {
  let promised = 0;
  for (const status of statuses)
    for await (const claims of claimsAt(ports, status, fundLineId))
      promised += claims.reduce((sum, { allocatedFen = 0 }) => sum + allocatedFen, 0);
  return fen(promised);
};

/** What shares of a fund line are not set aside yet: free by the ledger, and others' all the same. */
export const sharedFrom = (ports: Pick<Ports, 'register'>, fundLineId: string): Promise<Fen> =>
  sumAt(ports, shared, fundLineId);

/** The same, with what is waited for: what is left may be shared out. */
export const promisedFrom = (ports: Pick<Ports, 'register'>, fundLineId: string): Promise<Fen> =>
  sumAt(ports, [...shared, 'waiting'], fundLineId);
