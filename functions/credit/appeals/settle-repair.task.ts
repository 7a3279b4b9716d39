import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { moveRepair, type Repair, recordAfterRepair } from '#domain/credit/repair.ts';
import { dayOf } from '#domain/shared/day.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Change, Ports, TablePorts } from '../../ports.ts';
import { followBans } from '../bans/follow-bans.ts';
import { creditTermsOn } from '../effects/terms.ts';
import { amended, recordOf } from '../records/record-of.ts';
import { repairTask } from './repair-tasks.ts';

const Input = z.object({ id: z.string() });
const by = 'settle-repair';

const readRepair = async ({ register }: Pick<Ports, 'register'>, id: string): Promise<Repair> => {
  const repair = await register.get('repair', id);
  if (!repair) throw new NoSuchCase(`There is no repair ${id}.`);
  return repair;
};

type Scene = { readonly repair: Repair; readonly answer: Task; readonly moment: Moment };

const dataOf = ({ reasons = [], opinion }: Task) => ({ reasons, ...(opinion ? { opinion } : {}) });

const refusedBy = async (_: TablePorts, { repair, answer, moment }: Scene): Promise<Change> => {
  const after = changed(repair, moment, { status: moveRepair(repair.status, 'refuse') });
  const data = dataOf(answer);
  return { cases: [after], events: [happened('RepairRefused', moment, by, after, { before: repair, data })] };
};

const verified = async (ports: TablePorts, { repair, moment }: Scene): Promise<Change> => {
  const terms = await creditTermsOn(ports, moment.today);
  const after = changed(repair, moment, { status: moveRepair(repair.status, 'verify') });
  return {
    cases: [after],
    opens: [repairTask('lift', after, { department: terms?.department ?? 'commerce' }, moment)],
    events: [happened('RepairVerified', moment, by, after, { before: repair })],
  };
};

const lifted = async (ports: TablePorts, { repair, answer, moment }: Scene): Promise<Change> => {
  const after = changed(repair, moment, { status: moveRepair(repair.status, 'lift') });
  const record = await recordOf(ports, repair.subjectId, moment);
  const decided = {
    document: repair.id,
    recordedBy: answer.decidedBy ?? by,
    recordedAt: moment.now,
    on: dayOf(answer.decidedAt ?? moment.now),
  };
  const written = amended(record, moment, by, {
    entries: recordAfterRepair(record, after, decided),
    type: 'BanLifted',
    data: { ban: repair.banId, repair: repair.id },
  });
  return {
    cases: [after, ...written.cases],
    events: [
      happened('RepairGranted', moment, by, after, { before: repair, data: dataOf(answer) }),
      ...written.events,
    ],
  };
};

/** From where it stands, by which step's answer, what follows. A step that is not waited for has no row. */
const steps: Readonly<
  Partial<Record<Repair['status'], { readonly step: string; readonly approved: typeof verified }>>
> = {
  applied: { step: 'verify', approved: verified },
  verified: { step: 'lift', approved: lifted },
};

const changeFor = async (
  ports: TablePorts,
  repair: Repair,
  tasks: readonly Task[],
): Promise<Change | undefined> => {
  const now = steps[repair.status];
  const answer = tasks.find(({ step, status }) => step === now?.step && status === 'decided');
  if (!now || !answer) return undefined;
  const scene = { repair, answer, moment: momentOf(ports) };
  return answer.decision === 'approve' ? now.approved(ports, scene) : refusedBy(ports, scene);
};

/** What was said of a repair: verified, it goes to whoever lifts; lifted, the ban has no effect from that day on. */
export const settleRepair = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const repair = await readRepair(ports, id);
  const change = await changeFor(ports, repair, await ports.register.tasksOf({ kind: 'repair', id }));
  if (change) await ports.register.commit(change);
  const after = await readRepair(ports, id);
  if (after.status === 'lifted') await followBans(ports, after.subjectId, by);
  return standingOf(ports, after);
};

export const handler = task(Input, settleRepair, connectTables);
