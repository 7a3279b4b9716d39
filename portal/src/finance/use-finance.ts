import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

export const useFundLines = () =>
  useQuery({
    queryKey: ['finance', 'fund-lines'],
    queryFn: () => answerOf(api.GET('/api/finance/fund-lines')),
    refetchInterval: 15_000,
  });

export const usePayable = (fundLineId: string) =>
  useQuery({
    queryKey: ['finance', 'payable', fundLineId],
    queryFn: () => answerOf(api.GET('/api/finance/payable', { params: { query: { fundLineId } } })),
  });

export const useBatches = () =>
  useQuery({
    queryKey: ['finance', 'batches'],
    queryFn: () => answerOf(api.GET('/api/finance/batches')),
    refetchInterval: ({ state: { data } }) =>
      data?.batches.some(({ status }) => status === 'made') ? 1500 : 15_000,
  });
