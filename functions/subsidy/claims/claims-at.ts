import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Ports } from '../../ports.ts';

/** The claims that stand at this status and would be paid from this fund line, page after page. */
export async function* claimsAt(
  { register }: Pick<Ports, 'register'>,
  status: Claim['status'],
  fundLineId: string,
): AsyncGenerator<readonly Claim[]> {
  let after: string | undefined;
  do {
    const { items, next } = await register.list('claim', status, after);
    yield items.filter((claim) => claim.fundLineId === fundLineId);
    after = next;
  } while (after);
}
