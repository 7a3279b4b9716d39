import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

/** Every programme, and whether this subject meets its conditions. */
export const useProgrammes = (subjectId: string) =>
  useQuery({
    queryKey: ['programmes', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subsidy/{subjectId}/programmes', { params: { path: { subjectId } } })),
  });
