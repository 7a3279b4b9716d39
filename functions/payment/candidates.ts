import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { chunks } from '../casework/chunks.ts';
import type { Ports } from '../ports.ts';
import { claimsAt } from '../subsidy/claims/claims-at.ts';

type Readers = Pick<Ports, 'register'>;

/** Every claim whose money is reserved on this fund line and not paid yet, page by page. */
async function* unpaid(readers: Readers, fundLineId: string): AsyncGenerator<readonly Claim[]> {
  for (const status of ['returned', 'reserved'] as const) yield* claimsAt(readers, status, fundLineId);
}

const found = <T>(item: T | undefined): item is T => item !== undefined;

async function* named({ register }: Readers, ids: readonly string[]): AsyncGenerator<readonly Claim[]> {
  for (const some of chunks(ids, 100))
    yield (await Promise.all(some.map((id) => register.get('claim', id)))).filter(found);
}

type Selection = { readonly fundLineId: string; readonly claimIds: readonly string[] };

/** The claims that were named, or, where none were, everything that is unpaid on the fund line. */
export const candidates = (readers: Readers, { fundLineId, claimIds }: Selection) =>
  claimIds.length > 0 ? named(readers, claimIds) : unpaid(readers, fundLineId);
