import type { Claim } from '#domain/subsidy/claims/claim.ts';
import {
  decisionIn,
  type Reconsideration,
  reconsiderationId,
} from '#domain/subsidy/claims/reconsideration.ts';
import type { Ports } from '../../ports.ts';

/** The request that is being decided of a claim as it stands, where there is one. */
export const openRequest = async (
  { register }: Pick<Ports, 'register'>,
  claim: Claim,
): Promise<Reconsideration | undefined> => {
  const against = decisionIn(claim);
  const request = against && (await register.get('reconsideration', reconsiderationId(claim, against)));
  return request?.status === 'lodged' ? request : undefined;
};
