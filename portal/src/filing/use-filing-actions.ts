import { answerOf, api } from '../api/client.ts';
import { useAction } from '../parts/use-action.ts';
import type { FilingAnswers } from './defects.ts';

const refreshes = ['filings', 'progress', 'my-tasks'];

const present = (form: FilingAnswers) =>
  Object.fromEntries(Object.entries(form).filter(([, text]) => text !== undefined && text.trim() !== ''));

export const useFilingActions = (subjectId: string, mode: string) => {
  const params = { path: { subjectId, mode } };
  const submit = useAction(
    (form: FilingAnswers) =>
      answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/filings/{mode}', {
          params,
          body: { form: present(form) },
        }),
      ),
    { refreshes },
  );
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(api.POST('/api/applicant/subjects/{subjectId}/filings/{mode}/withdrawal', { params })),
    { refreshes },
  );
  return { submit, withdraw };
};
