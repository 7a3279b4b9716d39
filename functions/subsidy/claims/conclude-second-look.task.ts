import * as z from 'zod';
import { momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { determined } from './determine.ts';
import { opposedBy } from './opposed-by.ts';
import { readClaim } from './read-claim.ts';

const Input = z.object({ id: z.string() });
const by = 'second-look';

/** What the second person said of a claim that was drawn: it is determined, or goes to joint review. */
export const concludeSecondLook = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { claim, programme, subject } = await readClaim(ports, id);
  if (claim.status !== 'second-look') return standingOf(ports, claim);
  const look = (await ports.register.tasksOf({ kind: 'claim', id })).find(
    ({ step, round }) => step === 'second-look' && round === claim.round,
  );
  if (!look?.decision) return standingOf(ports, claim);
  const scene = { claim, programme, subject, moment: momentOf(ports) };
  await ports.register.commit(
    look.decision === 'approve' ? await determined(ports, scene, claim, by) : opposedBy(scene, look, by),
  );
  return standingOf(ports, (await readClaim(ports, id)).claim);
};

export const handler = task(Input, concludeSecondLook, connectFiles);
