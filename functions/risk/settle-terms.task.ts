import * as z from 'zod';
import { moveProposal } from '#domain/casework/proposal.ts';
import type { Task } from '#domain/casework/task.ts';
import type { TermsProposal } from '#domain/risk/terms-proposal.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { findingsOf } from '../casework/findings.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connectTables } from '../connect.ts';
import { task } from '../edge/task.ts';
import { NoSuchCase, PublishedVersionsNeverChange } from '../errors.ts';
import type { Ports, TablePorts } from '../ports.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-terms';

const readProposal = async ({ register }: Pick<Ports, 'register'>, id: string): Promise<TermsProposal> => {
  const proposal = await register.get('terms-proposal', id);
  if (!proposal) throw new NoSuchCase(`There are no proposed terms ${id}.`);
  return proposal;
};

const tooLate = ({ terms }: TermsProposal): Refusal => ({
  code: 'RISK-TERMS-LATE',
  severity: 'hard',
  found: terms.effectiveFrom,
  reason: {
    zh: '确认时适用日期已过；新权重不适用于已提交的事项。',
    en: 'Its first day had passed before it was confirmed; new weights do not reach back.',
  },
  next: { zh: '请以新的日期重新提出。', en: 'Propose it again with another day.' },
});

const overtaken = ({ terms }: TermsProposal): Refusal => ({
  code: 'RISK-TERMS-OVERTAKEN',
  severity: 'hard',
  found: `${terms.version}`,
  reason: { zh: '该版本号已发布其他内容。', en: 'Under this version other terms have been published.' },
  next: { zh: '请以现行版本为基础重新提出。', en: 'Propose it again on what is in force now.' },
});

/** Publishes what was agreed to; published before, it is not published again. */
const publishing = async (
  { zone }: Pick<Ports, 'zone'>,
  proposal: TermsProposal,
  { today }: Moment,
): Promise<Refusal[]> => {
  if (proposal.terms.effectiveFrom < today) return [tooLate(proposal)];
  try {
    await zone.publish(proposal.terms);
    return [];
  } catch (error) {
    if (error instanceof PublishedVersionsNeverChange) return [overtaken(proposal)];
    throw error;
  }
};

const saidNo = ({ decision = 'refuse', reasons = [], opinion }: Task): Refusal[] =>
  findingsOf([{ department: 'lead', decision, reasons, opinion }]);

/** What the second person said of proposed weights; agreed to, they are a version of the zone. */
export const settleTerms = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const proposal = await readProposal(ports, id);
  const answer = (await ports.register.tasksOf({ kind: 'terms-proposal', id })).find(
    ({ status }) => status === 'decided',
  );
  if (proposal.status !== 'proposed' || !answer) return standingOf(ports, proposal);
  const moment = momentOf(ports);
  const agreed = answer.decision === 'approve';
  const findings = agreed ? await publishing(ports, proposal, moment) : saidNo(answer);
  const isPublished = agreed && findings.length === 0;
  const status = moveProposal(proposal.status, isPublished ? 'confirm' : 'refuse');
  const after = changed(proposal, moment, { status, findings });
  const type = isPublished ? 'TermsPublished' : 'TermsRefused';
  const data = { version: proposal.terms.version };
  await ports.register.commit({
    cases: [after],
    events: [happened(type, moment, by, after, { before: proposal, data })],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, settleTerms, connectTables);
