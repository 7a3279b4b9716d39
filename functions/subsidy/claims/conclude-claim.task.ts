import * as z from 'zod';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Scene } from './claim-work.ts';
import { determined } from './determine.ts';
import { readClaim } from './read-claim.ts';

const Input = z.object({ id: z.string() });
const by = 'joint-review';

const refused = ({ claim, moment }: Scene): Change => {
  const after = changed(claim, moment, { status: moveClaim(claim.status, 'refuse') });
  return { cases: [after], events: [happened('ClaimRefused', moment, by, after, { before: claim })] };
};

/** What the joint review decided of a claim that a rule or a department opposed. */
export const concludeClaim = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { claim, programme, subject } = await readClaim(ports, id);
  if (claim.status !== 'joint-review') return standingOf(ports, claim);
  const decision = (await ports.register.tasksOf({ kind: 'claim', id })).find(
    ({ step, round }) => step === 'joint-review' && round === claim.round,
  )?.decision;
  if (!decision) return standingOf(ports, claim);
  const scene = { claim, programme, subject, moment: momentOf(ports) };
  await ports.register.commit(
    decision === 'approve' ? await determined(ports, scene, claim, by) : refused(scene),
  );
  return standingOf(ports, (await readClaim(ports, id)).claim);
};

export const handler = task(Input, concludeClaim, connectFiles);
