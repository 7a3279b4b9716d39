import type { Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import { chunks } from '../../casework/chunks.ts';
import type { Ports } from '../../ports.ts';

/** So many are looked up at once. */
const atOnce = 25;

/** Every paper that stands behind these claims. */
export const papersOf = async (
  { register }: Pick<Ports, 'register'>,
  claims: readonly Pick<Claim, 'id'>[],
): Promise<readonly Evidence[]> => {
  const papers: Evidence[] = [];
  for (const some of chunks(claims, atOnce))
    papers.push(...(await Promise.all(some.map(({ id }) => register.evidenceOf(id)))).flat());
  return papers;
};
