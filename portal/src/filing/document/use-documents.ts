import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';

/** What the subject has uploaded and the store keeps, the newest first. */
export const useDocuments = (subjectId: string) =>
  useQuery({
    queryKey: ['documents', subjectId],
    queryFn: async () => {
      const { documents } = await answerOf(
        api.GET('/api/applicant/subjects/{subjectId}/documents', { params: { path: { subjectId } } }),
      );
      return documents
        .filter(({ status }) => status === 'kept')
        .toSorted((a, b) => b.addedAt.localeCompare(a.addedAt));
    },
  });
