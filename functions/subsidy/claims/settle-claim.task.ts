import * as z from 'zod';
import type { ClaimStatus } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { type Standing, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { concludeAudit } from './conclude-audit.ts';
import { concludeClaim } from './conclude-claim.ts';
import { concludeSecondLook } from './conclude-second-look.ts';
import { readClaim } from './read-claim.ts';
import { weighClaim } from './weigh-claim.ts';

const Input = z.object({ id: z.string() });

type Settle = (ports: Ports, input: z.infer<typeof Input>) => Promise<Standing>;

/** What is done with the answers of those who were asked, by where the claim stands. */
const settlings: { readonly [S in ClaimStatus]?: Settle } = {
  'in-audit': concludeAudit,
  'under-review': weighClaim,
  'second-look': concludeSecondLook,
  'joint-review': concludeClaim,
};

const nothingToSettle: Settle = async (ports, { id }) =>
  standingOf(ports, (await readClaim(ports, id)).claim);

/** All who were asked have answered. Who is asked next is asked by another execution, which the event of it starts. */
export const settleClaim: Settle = async (ports, { id }) => {
  const { claim } = await readClaim(ports, id);
  const settle = settlings[claim.status] ?? nothingToSettle;
  return settle(ports, { id });
};

export const handler = task(Input, settleClaim, connectFiles);
