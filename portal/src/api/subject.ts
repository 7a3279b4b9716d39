import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

export const useSubject = (subjectId: string) =>
  useQuery({
    queryKey: ['subject', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subjects/{subjectId}', { params: { path: { subjectId } } })),
  });

export const useFilings = (subjectId: string) =>
  useQuery({
    queryKey: ['filings', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subjects/{subjectId}/filings', { params: { path: { subjectId } } })),
    refetchInterval: ({ state: { data } }) =>
      data?.applications.some(({ status }) => status === 'submitted') ? 1500 : 30_000,
  });

/** What the subject itself is waited for. */
export const useMyTasks = (subjectId: string) =>
  useQuery({
    queryKey: ['my-tasks', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subjects/{subjectId}/tasks', { params: { path: { subjectId } } })),
    refetchInterval: 15_000,
  });
