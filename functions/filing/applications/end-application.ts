import { hasEnded, moveApplication } from '#domain/filing/application-lifecycle.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { cancelled, changed, happened, isOpen, type Moment } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';

/** An entry that ends takes the application for its change with it: nobody reviews what can no longer be entered. */
export const endingItsApplication = async (
  { register }: Pick<Ports, 'register'>,
  { subjectId, mode }: Filing,
  moment: Moment,
  by: string,
): Promise<Required<Pick<Change, 'cases' | 'closes' | 'events'>>> => {
  const latest = (await register.ownedBy('application', subjectId)).findLast((one) => one.mode === mode);
  if (!latest || hasEnded(latest.status)) return { cases: [], closes: [], events: [] };
  const tasks = (await register.tasksOf({ kind: 'application', id: latest.id })).filter(isOpen);
  const after = changed(latest, moment, { status: moveApplication(latest.status, 'withdraw') });
  return {
    cases: [after],
    closes: tasks.map((task) => cancelled(task, moment, by)),
    events: [happened('ApplicationWithdrawn', moment, by, after, { before: latest })],
  };
};
