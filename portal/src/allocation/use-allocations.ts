import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

export const useAllocations = () =>
  useQuery({
    queryKey: ['file', 'allocations'],
    queryFn: () => answerOf(api.GET('/api/officer/allocations')),
    refetchInterval: ({ state: { data } }) =>
      data?.allocations.some(({ status }) => status === 'prepared') ? 1500 : 30_000,
  });
