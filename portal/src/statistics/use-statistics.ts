import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';

export type Statistics = NonNullable<Answer<'getClaimStatistics'>['statistics']>;
export type Figures = Statistics['whole'];

export const useStatistics = () =>
  useQuery({
    queryKey: ['statistics'],
    queryFn: () => answerOf(api.GET('/api/officer/claim-statistics')),
  });
