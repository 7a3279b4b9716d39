import * as z from 'zod';
import { reasonText } from '#domain/casework/reasons.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { type AskedAt, isAskedAt, moveProgrammeVersion } from '#domain/subsidy/drafting/lifecycle.ts';
import type { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { adoptionTermsOn, readVersion } from './read-version.ts';
import { questionAt, stepAt } from './version-tasks.ts';
import { weighed } from './weigh.ts';

const Input = z.object({ id: z.string() });
const by = 'carry-programme';

/** What it is called when somebody has agreed. */
const agreed: Readonly<Record<AskedAt, string>> = {
  'legal-check': 'ProgrammeFoundLawful',
  'fund-check': 'ProgrammeFundConfirmed',
  'fund-confirmed': 'ProgrammeApproved',
};

/** What whoever sent it back said, as the author reads it. */
const reasonsIn = ({ reasons = [], opinion }: Task): Refusal[] =>
  reasons.map(({ code, text = opinion }) => ({
    code: `REVIEW-${code}`,
    severity: 'hard',
    ...(text ? { found: text } : {}),
    reason: reasonText(code),
    next: { zh: '请按意见修改后重新提出。', en: 'Change what is said and propose it anew.' },
  }));

const sentBack = (version: ProgrammeVersion, answer: Task, moment: Moment): Change => {
  const after = changed(version, moment, {
    status: moveProgrammeVersion(version.status, 'return'),
    round: version.round + 1,
    findings: reasonsIn(answer),
  });
  const data = { step: answer.step };
  return {
    cases: [after],
    events: [happened('ProgrammeReturned', moment, by, after, { before: version, data })],
  };
};

/** The question to whoever is asked next; nobody is where it is approved. */
const nextQuestion = async (ports: TablePorts, after: ProgrammeVersion, moment: Moment): Promise<Task[]> => {
  if (!isAskedAt(after.status)) return [];
  const terms = await adoptionTermsOn(ports, moment.today);
  if (!terms) throw new NoSuchCase(`On ${moment.today} no terms say how programmes are adopted.`);
  const { concerns } = await weighed(ports, after, moment.today);
  return [questionAt(after.status, after, terms, concerns, moment)];
};

const goneOn = async (
  ports: TablePorts,
  version: ProgrammeVersion,
  at: AskedAt,
  moment: Moment,
): Promise<Change> => {
  const after = changed(version, moment, { status: moveProgrammeVersion(version.status, 'agree') });
  return {
    cases: [after],
    opens: await nextQuestion(ports, after, moment),
    events: [happened(agreed[at], moment, by, after, { before: version })],
  };
};

/** Takes the answer of whoever has the version: on to the next desk, or back to its author with the reasons. */
export const carryVersion = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const version = await readVersion(ports, id);
  const { status, round } = version;
  if (!isAskedAt(status)) return standingOf(ports, version);
  const answer = (await ports.register.tasksOf({ kind: 'programme-version', id })).find(
    (one) => one.step === stepAt(status) && one.round === round && one.status === 'decided',
  );
  if (!answer) return standingOf(ports, version);
  const moment = momentOf(ports);
  const change =
    answer.decision === 'approve'
      ? await goneOn(ports, version, status, moment)
      : sentBack(version, answer, moment);
  await ports.register.commit(change);
  return standingOf(ports, await readVersion(ports, id));
};

export const handler = task(Input, carryVersion, connectTables);
