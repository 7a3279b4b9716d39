import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Claim } from '../api/schema.ts';

/** Read anew with its claim, under whose key it lies. */
export const useAfterwards = ({ id, subjectId }: Claim) =>
  useQuery({
    queryKey: ['claim', id, 'afterwards'],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subsidy/{subjectId}/claims/{claimId}/afterwards', {
          params: { path: { subjectId, claimId: id } },
        }),
      ),
    refetchInterval: 30_000,
  });
