import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { stoodAside } from '../../casework/committee/stand-aside.ts';
import { sitsAt } from '../../casework/sits-at.ts';
import { isOpen } from '../../casework/writing.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

/** Where a report is put. Nothing under claims/, which is read as evidence. */
export const reportsUnder = ({ id, round }: Claim) => `audits/${id}/${round}`;
export const reportUploadKey = (claim: Claim) => `${reportsUnder(claim)}/upload`;

export type Audited = { readonly claim: Claim; readonly task: Task; readonly firm: string };

const notNow = ({ status }: Claim) =>
  refused(409, {
    code: 'AUDIT-NOT-NOW',
    found: status,
    reason: { zh: '该申报目前不在贵机构的审计中。', en: 'The claim is not with your firm for an audit now.' },
    next: { zh: '请在“我的待办”中打开审计任务。', en: 'Open the audit from your worklist.' },
  });

/** A claim that lies with the actor's firm, which is told of no other. */
export const auditedClaim = async (
  { register }: Pick<Ports, 'register'>,
  claimId: string,
  actor: Actor,
): Promise<Audited | Refused> => {
  const claim = await register.get('claim', claimId);
  const tasks = await register.tasksOf({ kind: 'claim', id: claimId });
  const own = tasks.filter((task) => task.step === 'audit' && sitsAt(actor, task));
  if (!claim || own.length === 0) return notFound('该申报', 'claim');
  const task = own.find(isOpen);
  const firm = task && 'role' in task.desk ? task.desk.department : undefined;
  if (!task || !firm) return notNow(claim);
  return (await stoodAside({ register }, task, actor)) ?? { claim, task, firm };
};
