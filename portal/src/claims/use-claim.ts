import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

/** A claim; looked at often while a file of it is being read or its rules are applied. */
export const useClaim = (subjectId: string, claimId: string) =>
  useQuery({
    queryKey: ['claim', claimId],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subsidy/{subjectId}/claims/{claimId}', {
          params: { path: { subjectId, claimId } },
        }),
      ),
    refetchInterval: ({ state: { data } }) => {
      if (!data) return false;
      const busy =
        data.claim.status === 'submitted' || data.evidence.some(({ status }) => status === 'awaiting-upload');
      return busy ? 1500 : 30_000;
    },
  });
