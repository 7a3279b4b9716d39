import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

export const useNotices = () =>
  useQuery({
    queryKey: ['notices'],
    queryFn: () => answerOf(api.GET('/api/public/notices')),
    refetchInterval: 15_000,
  });

export const useNotice = (noticeId: string) =>
  useQuery({
    queryKey: ['notices', noticeId],
    queryFn: () => answerOf(api.GET('/api/public/notices/{noticeId}', { params: { path: { noticeId } } })),
  });
