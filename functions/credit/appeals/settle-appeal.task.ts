import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { type Appeal, moveAppeal, recordAfterAppeal } from '#domain/credit/appeal.ts';
import { dayOf } from '#domain/shared/day.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, Ports, TablePorts } from '../../ports.ts';
import { followBans } from '../bans/follow-bans.ts';
import { amended, recordOf } from '../records/record-of.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-appeal';

const readAppeal = async ({ register }: Pick<Ports, 'register'>, id: string): Promise<Appeal> => {
  const appeal = await register.get('appeal', id);
  if (!appeal) throw new NoSuchCase(`There is no appeal ${id}.`);
  return appeal;
};

const outcomes = {
  uphold: 'AppealUpheld',
  dismiss: 'AppealDismissed',
} as const;

const settled = async (ports: TablePorts, appeal: Appeal, answer: Task): Promise<Change> => {
  const moment = momentOf(ports);
  const action = answer.decision === 'uphold' ? 'uphold' : 'dismiss';
  const after = changed(appeal, moment, { status: moveAppeal(appeal.status, action) });
  const data = { reasons: answer.reasons ?? [], ...(answer.opinion ? { opinion: answer.opinion } : {}) };
  const said = happened(outcomes[action], moment, by, after, { before: appeal, data });
  if (action === 'dismiss') return { cases: [after], events: [said] };
  const record = await recordOf(ports, appeal.subjectId, moment);
  const decided = {
    document: appeal.id,
    recordedBy: answer.decidedBy ?? by,
    recordedAt: moment.now,
    on: dayOf(answer.decidedAt ?? moment.now),
  };
  const written = amended(record, moment, by, {
    entries: recordAfterAppeal(record, after, decided),
    type: 'EventAnnulled',
    data: { event: appeal.eventId, appeal: appeal.id },
  });
  return { cases: [after, ...written.cases], events: [said, ...written.events] };
};

/** What was decided of an appeal: upheld, its event counts on no day, and bans that rested on it fall. */
export const settleAppeal = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const appeal = await readAppeal(ports, id);
  const answer = (await ports.register.tasksOf({ kind: 'appeal', id })).find(
    ({ status }) => status === 'decided',
  );
  if (appeal.status === 'lodged' && answer) await ports.register.commit(await settled(ports, appeal, answer));
  if (answer) await followBans(ports, appeal.subjectId, by);
  return standingOf(ports, await readAppeal(ports, id));
};

export const handler = task(Input, settleAppeal, connectTables);
