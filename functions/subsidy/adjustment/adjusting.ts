import type { Actor, Department, Role } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import { looksAtLines } from '#domain/subsidy/adjustment/adjustment.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { stoodAside } from '../../casework/committee/stand-aside.ts';
import { sitsAt } from '../../casework/sits-at.ts';
import { isOpen } from '../../casework/writing.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

/** Who may be asked to look at lines. */
export const adjusters: readonly Role[] = ['reviewer', 'lead', 'audit-firm'];

/** A claim and the open task by which the actor may adjust its lines. */
export type Adjusting = { readonly claim: Claim; readonly task: Task; readonly department: Department };

const notNow = ({ status }: Claim) =>
  refused(409, {
    code: 'ADJUSTMENT-NOT-NOW',
    found: status,
    expected: {
      zh: '本申报有待您办理、可以逐行核减的任务',
      en: 'an open task of yours in which its lines are looked at',
    },
    reason: {
      zh: '您目前没有可以核减该申报明细的任务。',
      en: 'No task of yours lets you adjust the lines of this claim now.',
    },
    next: { zh: '请在“我的待办”中打开该申报。', en: 'Open the claim from your worklist.' },
  });

/** Whoever has the claim before them, in the step in which they have it. */
export const adjustingClaim = async (
  { register }: Pick<Ports, 'register'>,
  claimId: string,
  actor: Actor,
): Promise<Adjusting | Refused> => {
  const claim = await register.get('claim', claimId);
  if (!claim) return notFound('该申报', 'claim');
  const tasks = await register.tasksOf({ kind: 'claim', id: claimId });
  const task = tasks.find((one) => isOpen(one) && looksAtLines(one) && sitsAt(actor, one));
  const department = task && 'role' in task.desk ? task.desk.department : undefined;
  if (!task || !department) return notNow(claim);
  return (await stoodAside({ register }, task, actor)) ?? { claim, task, department };
};
