import * as z from 'zod';
import { moveProposal } from '#domain/casework/proposal.ts';
import type { Task } from '#domain/casework/task.ts';
import { withBan } from '#domain/credit/add-entry.ts';
import type { BanProposal } from '#domain/credit/ban-proposal.ts';
import { overBeforeConfirmed } from '#domain/credit/check-entry.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { findingsOf } from '../../casework/findings.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, Ports, TablePorts } from '../../ports.ts';
import { amended, recordOf } from '../records/record-of.ts';
import { followBans } from './follow-bans.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-ban';

const readProposal = async ({ register }: Pick<Ports, 'register'>, id: string): Promise<BanProposal> => {
  const proposal = await register.get('ban-proposal', id);
  if (!proposal) throw new NoSuchCase(`There is no proposed ban ${id}.`);
  return proposal;
};

const refusedFor = (proposal: BanProposal, findings: Refusal[], moment: Moment): Change => {
  const after = changed(proposal, moment, { status: moveProposal(proposal.status, 'refuse'), findings });
  return { cases: [after], events: [happened('BanRefused', moment, by, after, { before: proposal })] };
};

/** From the day of its confirmation at the earliest: it does not reach back. */
const imposed = async (ports: TablePorts, proposal: BanProposal, moment: Moment): Promise<Change> => {
  const { against, ban } = proposal;
  const from = ban.from < moment.today ? moment.today : ban.from;
  const holding = { ...ban, from, recordedAt: moment.now };
  const after = changed(proposal, moment, {
    status: moveProposal(proposal.status, 'confirm'),
    ban: holding,
  });
  const record = await recordOf(ports, against, moment);
  const data = { entry: ban.id, kind: ban.kind, scope: ban.scope, from };
  const written = amended(record, moment, by, {
    entries: withBan(record, holding),
    type: 'BanImposed',
    data,
  });
  return {
    cases: [after, ...written.cases],
    events: [happened('BanConfirmed', moment, by, after, { before: proposal }), ...written.events],
  };
};

const changeFor = async (ports: TablePorts, proposal: BanProposal, answer: Task): Promise<Change> => {
  const moment = momentOf(ports);
  if (answer.decision !== 'approve') {
    const { decision = 'refuse', reasons = [], opinion } = answer;
    const said = findingsOf([{ department: 'lead', decision, reasons, opinion }]);
    return refusedFor(proposal, said, moment);
  }
  const late = overBeforeConfirmed(proposal.ban, moment.today);
  return late.length > 0 ? refusedFor(proposal, late, moment) : imposed(ports, proposal, moment);
};

/** What the second person said of a proposed ban; once confirmed, the subject's entries follow it. */
export const settleBan = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const proposal = await readProposal(ports, id);
  const answer = (await ports.register.tasksOf({ kind: 'ban-proposal', id })).find(
    ({ status }) => status === 'decided',
  );
  if (proposal.status === 'proposed' && answer)
    await ports.register.commit(await changeFor(ports, proposal, answer));
  if (answer) await followBans(ports, proposal.against, by);
  return standingOf(ports, await readProposal(ports, id));
};

export const handler = task(Input, settleBan, connectTables);
