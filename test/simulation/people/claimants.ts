import { confirmAccount } from '#functions/filing/accounts/confirm-account.route.ts';
import { submitClaim } from '#functions/subsidy/claims/submit-claim.route.ts';
import { withdrawClaim } from '#functions/subsidy/claims/withdraw-claim.route.ts';
import { lodgeReconsideration } from '#functions/subsidy/reconsiderations/lodge-reconsideration.route.ts';
import type { Lots } from '#local/faults/lot.ts';
import { accountBody, type Claimant } from '../stage.ts';
import type { World } from '../world.ts';
import { asks, type Move } from './acts.ts';

const statement = '我们认为该决定依据的材料不完整，请求重新审查。';

const whoever = ({ claims }: World, lots: Lots): Claimant | undefined => lots.oneOf(claims);

export const submits = (world: World, { person, own }: Claimant) =>
  asks(world, `submits ${own.claimId}`, submitClaim, { person, params: own, body: { signed: true } });

export const confirmsAccount = (world: World, { person, own, n }: Claimant, version: number) =>
  asks(world, `confirms account ${version}`, confirmAccount, {
    person,
    params: { subjectId: own.subjectId },
    body: accountBody(n, version),
  });

export const submitsSomething: Move = (world, lots) => {
  const claimant = whoever(world, lots);
  return claimant && submits(world, claimant);
};

export const withdrawsSomething: Move = (world, lots) => {
  const claimant = whoever(world, lots);
  if (!claimant) return undefined;
  const { person, own } = claimant;
  return asks(world, `withdraws ${own.claimId}`, withdrawClaim, { person, params: own });
};

export const asksForReconsideration: Move = (world, lots) => {
  const claimant = whoever(world, lots);
  if (!claimant) return undefined;
  const { person, own } = claimant;
  return asks(world, `asks that ${own.claimId} is reconsidered`, lodgeReconsideration, {
    person,
    params: own,
    body: { statement, documents: [] },
  });
};

export const changesAccount: Move = (world, lots) => {
  const claimant = whoever(world, lots);
  return claimant && confirmsAccount(world, claimant, 1 + lots.below(3));
};
