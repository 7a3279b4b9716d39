import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

/** A subject with its filings and its risk, as officers see it. */
export const useSubjectFile = (id: string) =>
  useQuery({
    queryKey: ['file', 'subject', id],
    queryFn: () => answerOf(api.GET('/api/officer/subjects/{id}', { params: { path: { id } } })),
  });
