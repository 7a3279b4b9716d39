import { looksAtLines } from '#domain/subsidy/adjustment/adjustment.ts';
import { useTasks } from '../api/tasks.ts';

/** The step and the desk at which whoever is signed in has this claim before them, and may set its lines lower. */
export const useAdjusting = (claimId: string) => {
  const { data } = useTasks();
  const task = data?.tasks.find(
    (one) => one.case.kind === 'claim' && one.case.id === claimId && looksAtLines(one),
  );
  return task && 'role' in task.desk ? { step: task.step, department: task.desk.department } : undefined;
};

/** What is read anew once lines were adjusted. */
export const refreshes = ['file', 'screened-lines'] as const;
