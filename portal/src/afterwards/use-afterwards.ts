import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Claim } from '../api/schema.ts';

export const useAfterwards = ({ id, subjectId, version }: Claim) =>
  useQuery({
    queryKey: ['claim', id, 'afterwards', version],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subsidy/{subjectId}/claims/{claimId}/afterwards', {
          params: { path: { subjectId, claimId: id } },
        }),
      ),
    refetchInterval: 30_000,
  });
