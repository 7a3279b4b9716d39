import * as z from 'zod';
import { momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { afterAudit } from './after-agreement.ts';
import { opposedBy } from './opposed-by.ts';
import { readClaim } from './read-claim.ts';

const Input = z.object({ id: z.string() });
const by = 'audit';

/**
 * Once the firm has handed in: the claim goes on with its lines as they were verified. What could not be verified is not
 * refused by that: the joint review decides, knowing what is missing.
 */
export const concludeAudit = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { claim, programme, subject } = await readClaim(ports, id);
  if (claim.status !== 'in-audit') return standingOf(ports, claim);
  const audit = (await ports.register.tasksOf({ kind: 'claim', id })).find(
    ({ step, round }) => step === 'audit' && round === claim.round,
  );
  if (!audit?.decision) return standingOf(ports, claim);
  const scene = { claim, programme, subject, moment: momentOf(ports) };
  await ports.register.commit(
    audit.decision === 'audited' ? await afterAudit(ports, scene, by) : opposedBy(scene, audit, by),
  );
  return standingOf(ports, (await readClaim(ports, id)).claim);
};

export const handler = task(Input, concludeAudit, connectFiles);
