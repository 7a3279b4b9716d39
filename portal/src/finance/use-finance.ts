import { queryOptions, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

export const useFundLines = () =>
  useQuery({
    queryKey: ['finance', 'fund-lines'],
    queryFn: () => answerOf(api.GET('/api/finance/fund-lines')),
    refetchInterval: 15_000,
  });

const payableOf = (fundLineId: string) =>
  queryOptions({
    queryKey: ['finance', 'payable', fundLineId],
    queryFn: () => answerOf(api.GET('/api/finance/payable', { params: { query: { fundLineId } } })),
  });

export const usePayable = (fundLineId: string) => useQuery(payableOf(fundLineId));

export const useBatches = () =>
  useQuery({
    queryKey: ['finance', 'batches'],
    queryFn: () => answerOf(api.GET('/api/finance/batches')),
    refetchInterval: ({ state: { data } }) =>
      data?.batches.some(({ status }) => status === 'made') ? 1500 : 15_000,
  });

export const useRecoveries = () =>
  useInfiniteQuery({
    queryKey: ['finance', 'recoveries'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/finance/recoveries', { params: { query: pageParam ? { after: pageParam } : {} } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: 15_000,
  });

/** Whether everything on the page has come, or failed to: what comes later would push a link from under the pointer. */
export const useIsWhole = (fundLineIds: readonly string[]): boolean => {
  const { isPending } = useBatches();
  const recoveries = useRecoveries();
  const payable = useQueries({ queries: fundLineIds.map(payableOf) });
  return !isPending && !recoveries.isPending && payable.every((one) => !one.isPending);
};
