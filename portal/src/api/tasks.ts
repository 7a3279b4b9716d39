import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

/** Everything on the desks of whoever is signed in. */
export const useTasks = () =>
  useQuery({
    queryKey: ['tasks'],
    queryFn: () => answerOf(api.GET('/api/officer/tasks')),
    refetchInterval: 15_000,
  });
