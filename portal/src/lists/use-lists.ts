import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

export const useLists = () =>
  useQuery({ queryKey: ['lists'], queryFn: () => answerOf(api.GET('/api/public/lists')), staleTime: 60_000 });

export const useListInForce = (id: string) =>
  useQuery({
    queryKey: ['lists', id],
    queryFn: () =>
      answerOf(api.GET('/api/public/lists/{id}/in-force', { params: { path: { id }, query: {} } })),
    staleTime: 60_000,
  });
