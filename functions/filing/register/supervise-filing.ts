import * as z from 'zod';
import { checkReasonCode } from '#domain/casework/reasons.ts';
import type { Actor } from '#domain/casework/role.ts';
import { Reason } from '#domain/casework/task.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import { supervisorsOf } from '#domain/filing/supervisors.ts';
import { asField } from '#domain/shared/checked.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import type { TablePorts } from '../../ports.ts';
import { endingItsApplication } from '../applications/end-application.ts';

export const FilingPath = z.object({ filingId: z.string() });

/** Why an officer moves an entry: at least one reason of the list, in words where they help. */
export const Reasons = z.object({
  reasons: z
    .array(Reason.extend({ code: asField(checkReasonCode) }))
    .min(1)
    .max(20),
});

type Move = {
  readonly action: 'suspend' | 'restore' | 'revoke';
  readonly event: string;
  readonly reasons: readonly Reason[];
  readonly ends?: boolean;
  readonly suspension?: (moment: Moment) => Filing['suspension'];
  /** What else stands against it, as the entry is when it is moved. */
  readonly objection?: (filing: Filing) => Refused | undefined;
};

const anotherDepartments = (supervisors: readonly string[]) =>
  refused(403, {
    code: 'NOT-SUPERVISOR',
    expected: { zh: supervisors.join('、'), en: supervisors.join(', ') },
    reason: {
      zh: '该模式的备案由商务部门和审核该模式的部门监管。',
      en: 'Filings for this mode are supervised by commerce and by the departments that review it.',
    },
    next: { zh: '请将情况告知其中一个部门的负责人。', en: 'Tell a lead of one of these departments.' },
  });

/** Nothing where this lead's department has a say in the mode, as it was when the entry was made. */
const objectionToLead = async (
  { zone }: Pick<TablePorts, 'zone'>,
  { mode, modeVersion }: Filing,
  { offices }: Actor,
): Promise<Refused | undefined> => {
  const version = await zone.version('mode', mode, modeVersion);
  if (!version) return notFound('该业务模式', 'business mode');
  const supervisors = supervisorsOf(version);
  const isOne = offices.some(
    ({ role, department = '' }) => role === 'lead' && supervisors.includes(department),
  );
  return isOne ? undefined : anotherDepartments(supervisors);
};

/** Moves an entry by an officer's hand: who belongs to the subject stands aside, and what was said is kept. */
export const superviseFiling = async (
  ports: TablePorts,
  id: string,
  actor: Actor,
  { action, event, reasons, ends = false, suspension, objection }: Move,
): Promise<Filing | Refused> => {
  const filing = await ports.register.get('filing', id);
  if (!filing) return notFound('该备案', 'filing');
  const against = (await objectionToLead(ports, filing, actor)) ?? objection?.(filing);
  if (against) return against;
  const { person } = actor;
  const moment = momentOf(ports);
  const after = changed(filing, moment, {
    status: moveFiling(filing.status, action),
    suspension: suspension?.(moment),
  });
  const ended = ends ? await endingItsApplication(ports, filing, moment, person) : undefined;
  await ports.register.commit({
    cases: [after, ...(ended?.cases ?? [])],
    closes: ended?.closes ?? [],
    outsider: { person, subjectId: filing.subjectId },
    events: [
      happened(event, moment, person, after, { before: filing, data: { reasons } }),
      ...(ended?.events ?? []),
    ],
  });
  return after;
};
