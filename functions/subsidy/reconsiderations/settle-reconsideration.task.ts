import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveClaim } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { moveReconsideration, type Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { recountedGrants } from '../claims/recount.ts';
import { amountStands } from './amount-stands.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-reconsideration';

const read = async ({ register }: Pick<TablePorts, 'register'>, id: string) => {
  const reconsideration = await register.get('reconsideration', id);
  if (!reconsideration) throw new NoSuchCase(`There is no reconsideration ${id}.`);
  return reconsideration;
};

/** Reviewed from the beginning, in a round of its own; its evidence and the day on which it was submitted stay. */
const reopened = (claim: Claim, moment: Moment): Claim =>
  changed(claim, moment, {
    status: moveClaim(claim.status, 'reconsider'),
    round: claim.round + 1,
    beganInRound: claim.round + 1,
    findings: [],
    agreed: [],
    clocks: {},
    derivation: [],
    facts: undefined,
    grantedThen: undefined,
    determinedFen: undefined,
    wasDecided: true,
    allocationId: undefined,
    allocatedFen: undefined,
    parts: [],
    objectionId: undefined,
  });

/** Whether the claim still stands where it was when reconsideration was asked for. */
const waitsForIt = ({ status }: Claim): boolean => status === 'refused' || status === 'in-reconsideration';

const anew = async (ports: TablePorts, claim: Claim, moment: Moment): Promise<Change> => {
  if (!waitsForIt(claim)) return { events: [] };
  const after = reopened(claim, moment);
  return {
    cases: [after],
    grants: await recountedGrants(ports, [{ claim, after }]),
    events: [happened('ClaimReopened', moment, by, after, { before: claim })],
  };
};

const asItWas = async (_: TablePorts, claim: Claim, moment: Moment): Promise<Change> =>
  amountStands(claim, moment, by);

const outcomes = {
  approve: { action: 'reopen', type: 'ReviewReopened', claimAfter: anew },
  refuse: { action: 'stand', type: 'DecisionStands', claimAfter: asItWas },
} as const;

const settled = async (ports: TablePorts, before: Reconsideration, answered: Task): Promise<Change> => {
  const moment = momentOf(ports);
  const claim = await ports.register.get('claim', before.claimId);
  if (!claim) throw new NoSuchCase(`There is no claim ${before.claimId}.`);
  const { action, type, claimAfter } = outcomes[answered.decision === 'approve' ? 'approve' : 'refuse'];
  const answer = answered.opinion ?? '';
  const after = changed(before, moment, { status: moveReconsideration(before.status, action), answer });
  const { cases = [], events, ...rest } = await claimAfter(ports, claim, moment);
  return {
    ...rest,
    cases: [after, ...cases],
    events: [happened(type, moment, by, after, { before, data: { answer } }), ...events],
  };
};

/** What was decided of a reconsideration: the claim is reviewed anew, or the decision stands. */
export const settleReconsideration = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const reconsideration = await read(ports, id);
  const answered = (await ports.register.tasksOf({ kind: 'reconsideration', id })).find(
    ({ status }) => status === 'decided',
  );
  if (reconsideration.status === 'lodged' && answered)
    await ports.register.commit(await settled(ports, reconsideration, answered));
  return standingOf(ports, await read(ports, id));
};

export const handler = task(Input, settleReconsideration, connectTables);
