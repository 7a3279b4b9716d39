import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { useSession } from '../sign-in/session-provider.tsx';

export const useNotices = () =>
  useQuery({
    queryKey: ['notices'],
    queryFn: () => answerOf(api.GET('/api/public/notices')),
    refetchInterval: 15_000,
  });

export const itemsPerPage = 100;

/** A notice with one page of its items, counted from 1. */
export const useNotice = (noticeId: string, page: number) =>
  useQuery({
    queryKey: ['notices', noticeId, page],
    queryFn: () =>
      answerOf(
        api.GET('/api/public/notices/{noticeId}', {
          params: {
            path: { noticeId },
            query: { from: (page - 1) * itemsPerPage, limit: itemsPerPage },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Asked for where somebody has signed in: it is theirs alone. */
export const useOwnObjections = (noticeId: string) => {
  const session = useSession();
  return useQuery({
    queryKey: ['notices', noticeId, 'own-objections'],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/notices/{noticeId}/objections', { params: { path: { noticeId } } })),
    enabled: session.state === 'open' && session.user !== undefined,
  });
};
