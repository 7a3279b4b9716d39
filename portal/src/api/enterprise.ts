import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

export const useEnterprise = (creditCode: string) =>
  useQuery({
    queryKey: ['enterprise', creditCode],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/enterprises/{creditCode}', { params: { path: { creditCode } } })),
  });

export const useFilings = (creditCode: string) =>
  useQuery({
    queryKey: ['filings', creditCode],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/enterprises/{creditCode}/filings', { params: { path: { creditCode } } }),
      ),
    refetchInterval: ({ state: { data } }) =>
      data?.filings.some(({ status }) => status === 'submitted') ? 1500 : 30_000,
  });

/** What the enterprise itself is waited for. */
export const useMyTasks = (creditCode: string) =>
  useQuery({
    queryKey: ['my-tasks', creditCode],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/enterprises/{creditCode}/tasks', { params: { path: { creditCode } } }),
      ),
    refetchInterval: 15_000,
  });
