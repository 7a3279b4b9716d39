import { useTasks } from '../api/tasks.ts';

/** The steps in which a desk looks at lines. */
const steps: readonly string[] = ['review', 'audit', 'second-look', 'joint-review'];

/** The desk at which whoever is signed in has this claim before them, and may set its lines lower. */
export const useAdjusting = (claimId: string) => {
  const { data } = useTasks();
  const task = data?.tasks.find(
    ({ case: { kind, id }, step }) =>
      kind === 'claim' && id === claimId && steps.includes(step.split(':')[0] ?? ''),
  );
  return task && 'role' in task.desk ? { department: task.desk.department } : undefined;
};

/** What is read anew once lines were adjusted. */
export const refreshes = ['file', 'screened-lines'] as const;
