import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';

export type CoursePlans = Answer<'listOwnCoursePlans'>;
export type CoursePlan = CoursePlans['plans'][number];
export type CourseProgramme = CoursePlans['programmes'][number];

export const useCoursePlans = (subjectId: string) =>
  useQuery({
    queryKey: ['course-plans', subjectId],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subsidy/{subjectId}/course-plans', { params: { path: { subjectId } } }),
      ),
    refetchInterval: 30_000,
  });
