import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { CaseKind, Progress } from '../api/schema.ts';

/** Statuses in which either a person or the system has the next word, and it comes soon. */
const moving = ['submitted', 'under-review', 'in-audit', 'second-look', 'entering', 'joint-review'];

/** Nobody is waited for, so the system is at work and will be done in a moment. */
export const isBusy = ({ status, waitingFor }: Progress) =>
  waitingFor.length === 0 && moving.includes(status);

/** How a case stands; looked at often while the system works on it, now and then while people do. */
export const useProgress = (subjectId: string, kind: CaseKind, id: string | undefined) =>
  useQuery({
    queryKey: ['progress', kind, id],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subjects/{subjectId}/progress/{kind}/{id}', {
          params: { path: { subjectId, kind, id: id ?? '' } },
        }),
      ),
    enabled: id !== undefined,
    refetchInterval: ({ state: { data } }) => (data && isBusy(data) ? 1500 : 20_000),
  });
