import * as z from 'zod';
import { opinionsOf } from '#domain/casework/opinions.ts';
import type { Task } from '#domain/casework/task.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { findingsOf } from '../../casework/findings.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, Ports } from '../../ports.ts';
import { afterAudit } from './after-agreement.ts';
import { jointReviewTasks, type Scene } from './claim-work.ts';
import { readClaim } from './read-claim.ts';

const Input = z.object({ id: z.string() });
const by = 'audit';

/** What a firm could not verify is not refused by that: the joint review decides, knowing what is missing. */
const unverified = (scene: Scene, audit: Task): Change => {
  const { claim, moment } = scene;
  const after = changed(claim, moment, {
    status: moveClaim(claim.status, 'oppose'),
    findings: findingsOf(opinionsOf([audit])),
  });
  return {
    cases: [after],
    opens: jointReviewTasks({ ...scene, claim: after }),
    events: [happened('ClaimOpposed', moment, by, after, { before: claim })],
  };
};

/** Once the firm has handed in: the claim goes on with its lines as they were verified. */
export const concludeAudit = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { claim, programme, subject } = await readClaim(ports, id);
  if (claim.status !== 'in-audit') return standingOf(ports, claim);
  const audit = (await ports.register.tasksOf({ kind: 'claim', id })).find(
    ({ step, round }) => step === 'audit' && round === claim.round,
  );
  if (!audit?.decision) return standingOf(ports, claim);
  const scene = { claim, programme, subject, moment: momentOf(ports) };
  await ports.register.commit(
    audit.decision === 'audited' ? await afterAudit(ports, scene, by) : unverified(scene, audit),
  );
  return standingOf(ports, (await readClaim(ports, id)).claim);
};

export const handler = task(Input, concludeAudit, connectFiles);
