import * as z from 'zod';
import type { Decision } from '#domain/casework/task.ts';
import type { Allocation } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { moveObjection, type Objection } from '#domain/subsidy/claims/objection.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, Ports } from '../../ports.ts';
import { isShort } from '../allocation/free-on.ts';
import { clearingMoves, neededBy } from '../allocation/reserve.ts';
import { serveWaiting } from '../allocation/serve-waiting.ts';
import { shareOf, sharesUnder } from '../allocation/share-files.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { recountedGrants } from '../claims/recount.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-objection';

const actions = {
  uphold: { type: 'ObjectionUpheld', claim: 'ClaimRefused' },
  dismiss: { type: 'ObjectionDismissed', claim: 'ClaimStandsAgain' },
} as const;

const settled = async (
  ports: Pick<Ports, 'register'>,
  objection: Objection,
  claim: Claim,
  decision: 'uphold' | 'dismiss',
  moment: Moment,
): Promise<Change> => {
  const after = changed(objection, moment, { status: moveObjection(objection.status, decision) });
  const answered = happened(actions[decision].type, moment, by, after, { before: objection });
  // Withdrawn meanwhile, the claim has ended by itself; the objector is answered all the same.
  if (claim.status !== 'objected') return { cases: [after], events: [answered] };
  const claimAfter = changed(claim, moment, { status: moveClaim(claim.status, decision) });
  return {
    cases: [after, claimAfter],
    grants: await recountedGrants(ports, [{ claim, after: claimAfter }]),
    events: [answered, happened(actions[decision].claim, moment, by, claimAfter, { before: claim })],
  };
};

/** A claim that stands again after its notice is over: the others have reserved their money, or do it now. */
const clear = async (ports: Ports, claim: Claim, allocation: Allocation, moment: Moment): Promise<void> => {
  const share = await shareOf((key) => sharesUnder(ports.exports, key), allocation, claim.id);
  const since = allocation.notice?.publishedAt ?? allocation.openedAt;
  const cleared = [{ claim, since, turn: share?.turn ?? 1, waits: share?.waits ?? false }];
  const fundShort = allocation.fundShort === true || (await isShort(ports, neededBy(cleared)));
  await moveClaims(ports, clearingMoves(cleared, fundShort, moment), moment, by);
};

/** What an objection held up past the end of its notice is done at once: its claim is cleared, or what it leaves is others'. */
const catchUp = async (ports: Ports, objection: Objection): Promise<void> => {
  // Read after the claim stands again: whoever closes the notice from now on finds it.
  const moment = momentOf(ports);
  const [claim, allocation] = await Promise.all([
    ports.register.get('claim', objection.claimId),
    ports.register.get('allocation', objection.allocationId),
  ]);
  if (!allocation?.notice || allocation.notice.until > moment.now) return;
  if (claim?.status === 'in-notice') await clear(ports, claim, allocation, moment);
  await serveWaiting(ports, moment, by);
};

const isFinal = (decision: Decision | undefined): decision is 'uphold' | 'dismiss' =>
  decision === 'uphold' || decision === 'dismiss';

/** What was decided of an objection; until then, whom it waits for. */
export const settleObjection = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const objection = await ports.register.get('objection', id);
  if (!objection) throw new NoSuchCase(`There is no objection ${id}.`);
  const moment = momentOf(ports);
  const decision = (await ports.register.tasksOf({ kind: 'objection', id }))[0]?.decision;
  if (objection.status === 'lodged' && isFinal(decision)) {
    const claim = await ports.register.get('claim', objection.claimId);
    if (!claim) throw new NoSuchCase(`There is no claim ${objection.claimId}.`);
    await ports.register.commit(await settled(ports, objection, claim, decision, moment));
  }
  await catchUp(ports, objection);
  return standingOf(ports, (await ports.register.get('objection', id)) ?? objection);
};

export const handler = task(Input, settleObjection, connectFiles);
