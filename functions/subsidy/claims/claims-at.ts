import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { casePages } from '../../casework/case-pages.ts';
import type { Ports } from '../../ports.ts';

/** The claims that stand at this status and would be paid from this fund line, page after page. */
export async function* claimsAt(
  { register }: Pick<Ports, 'register'>,
  status: Claim['status'],
  fundLineId: string,
): AsyncGenerator<readonly Claim[]> {
  for await (const page of casePages({ register }, 'claim', status))
    yield page.filter((claim) => claim.fundLineId === fundLineId);
}
