import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { FilingFile } from '../api/schema.ts';
import { useAction } from '../parts/use-action.ts';

const moving = (file: FilingFile | undefined) => file?.application?.status === 'submitted';

export const filingFileKey = (subjectId: string, mode: string) => ['filing-file', subjectId, mode];

/** A mode with its entry, what is under way for it, and everything that is known for its form. */
export const useFilingFile = (subjectId: string, mode: string) =>
  useQuery({
    queryKey: filingFileKey(subjectId, mode),
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subjects/{subjectId}/filings/{mode}/form', {
          params: { path: { subjectId, mode } },
        }),
      ),
    refetchInterval: ({ state: { data } }) => (moving(data) ? 1500 : 20_000),
  });

export const refreshedByFiling = ['filings', 'filing-file', 'progress', 'my-tasks', 'subject', 'documents'];

/** What ends an application or an entry by its owner's hand. */
export const useEnding = (subjectId: string, mode: string) => {
  const params = { path: { subjectId, mode } };
  const settings = { refreshes: refreshedByFiling };
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(api.POST('/api/applicant/subjects/{subjectId}/filings/{mode}/withdrawal', { params })),
    settings,
  );
  const cancel = useAction(
    (_: undefined) =>
      answerOf(api.POST('/api/applicant/subjects/{subjectId}/filings/{mode}/cancellation', { params })),
    settings,
  );
  return { withdraw, cancel };
};
