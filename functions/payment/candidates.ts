import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { partOn } from '#domain/subsidy/claims/parts.ts';
import { casePages } from '../casework/case-pages.ts';
import { chunks } from '../casework/chunks.ts';
import type { Ports } from '../ports.ts';

type Readers = Pick<Ports, 'register'>;

const toPay: readonly (string | undefined)[] = ['returned', 'reserved'];

/** Every claim whose part on this fund line is reserved and not paid yet, page by page. A claim stands where its first such part does. */
async function* unpaid(readers: Readers, fundLineId: string): AsyncGenerator<readonly Claim[]> {
  for (const status of ['returned', 'reserved'] as const)
    for await (const page of casePages(readers, 'claim', status))
      yield page.filter((claim) => toPay.includes(partOn(claim, fundLineId)?.status));
}

async function* named({ register }: Readers, ids: readonly string[]): AsyncGenerator<readonly Claim[]> {
  for (const some of chunks(ids, 100)) yield [...(await register.find('claim', some)).values()];
}

type Selection = { readonly fundLineId: string; readonly claimIds: readonly string[] };

/** The claims that were named, or, where none were, everything that is unpaid on the fund line. */
export const candidates = (readers: Readers, { fundLineId, claimIds }: Selection) =>
  claimIds.length > 0 ? named(readers, claimIds) : unpaid(readers, fundLineId);
