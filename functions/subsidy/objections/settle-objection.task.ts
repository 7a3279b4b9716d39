import * as z from 'zod';
import { opinionsOf } from '#domain/casework/opinions.ts';
import type { Decision, Task } from '#domain/casework/task.ts';
import { moveObjection, type Objection } from '#domain/subsidy/claims/objection.ts';
import { findingsOf } from '../../casework/findings.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, Ports } from '../../ports.ts';
import { readAllocation } from '../allocation/read-allocation.ts';
import { serveWaiting } from '../allocation/serve-waiting.ts';
import { recountedGrants } from '../claims/recount.ts';
import { claimAnswered, isOver } from './claim-answered.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-objection';

const answers = {
  uphold: { type: 'ObjectionUpheld', claim: { action: 'uphold', type: 'ClaimRefused', by } },
  dismiss: { type: 'ObjectionDismissed', claim: { action: 'dismiss', type: 'ClaimStandsAgain', by } },
} as const;

type Answered = Task & { readonly decision: keyof typeof answers };

const settled = async (
  ports: Ports,
  objection: Objection,
  { decision, ...task }: Answered,
  moment: Moment,
): Promise<Change> => {
  const claim = await ports.register.get('claim', objection.claimId);
  if (!claim) throw new NoSuchCase(`There is no claim ${objection.claimId}.`);
  const answer = answers[decision];
  const after = changed(objection, moment, {
    status: moveObjection(objection.status, decision),
    ...(task.opinion ? { answer: task.opinion } : {}),
  });
  const told = happened(answer.type, moment, by, after, { before: objection });
  // Withdrawn meanwhile, the claim has ended by itself; the objector is answered all the same.
  if (claim.status !== 'objected') return { cases: [after], events: [told] };
  const { allocation } = await readAllocation(ports, objection.allocationId);
  const {
    after: claimAfter,
    allocations = [],
    events,
    ...rest
  } = await claimAnswered(
    ports,
    claim,
    allocation,
    { ...answer.claim, findings: findingsOf(opinionsOf([{ ...task, decision }])) },
    moment,
  );
  return {
    ...rest,
    cases: [after, claimAfter, ...allocations],
    grants: await recountedGrants(ports, [{ claim, after: claimAfter }]),
    events: [told, ...events],
  };
};

/** What an objection leaves that was settled past the end of its notice is others' at once. */
const serveOthers = async (ports: Ports, { allocationId }: Objection, moment: Moment): Promise<void> => {
  const { allocation } = await readAllocation(ports, allocationId);
  if (isOver(allocation, moment)) await serveWaiting(ports, moment, by);
};

const finals: readonly (Decision | undefined)[] = ['uphold', 'dismiss'];
const isAnswered = (task: Task | undefined): task is Answered => finals.includes(task?.decision);

/** What was decided of an objection; until then, whom it waits for. */
export const settleObjection = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const objection = await ports.register.get('objection', id);
  if (!objection) throw new NoSuchCase(`There is no objection ${id}.`);
  const moment = momentOf(ports);
  const [task] = await ports.register.tasksOf({ kind: 'objection', id });
  if (objection.status === 'lodged' && isAnswered(task))
    await ports.register.commit(await settled(ports, objection, task, moment));
  await serveOthers(ports, objection, moment);
  return standingOf(ports, (await ports.register.get('objection', id)) ?? objection);
};

export const handler = task(Input, settleObjection, connectFiles);
