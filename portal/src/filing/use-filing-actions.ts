import { answerOf, api } from '../api/client.ts';
import { useAction } from '../parts/use-action.ts';
import type { FilingAnswers } from './defects.ts';

const refreshes = ['filings', 'progress', 'my-tasks'];

const present = (form: FilingAnswers) =>
  Object.fromEntries(Object.entries(form).filter(([, text]) => text !== undefined && text.trim() !== ''));

export const useFilingActions = (creditCode: string, mode: string) => {
  const params = { path: { creditCode, mode } };
  const submit = useAction(
    (form: FilingAnswers) =>
      answerOf(
        api.PUT('/api/applicant/enterprises/{creditCode}/filings/{mode}', {
          params,
          body: { form: present(form) },
        }),
      ),
    { refreshes },
  );
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(api.POST('/api/applicant/enterprises/{creditCode}/filings/{mode}/withdrawal', { params })),
    { refreshes },
  );
  return { submit, withdraw };
};
