import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { useMyRole } from '../api/members.ts';
import type { CaseKind } from '../api/schema.ts';
import { useSubject } from '../api/subject.ts';

/** Whether whoever is signed in only presents, because the subject wants its administrator to approve. */
export const useOnlyPresents = (subjectId: string): boolean => {
  const { data: subject } = useSubject(subjectId);
  const role = useMyRole(subjectId);
  return subject?.administratorApproves === true && role === 'clerk';
};

export const useSignOff = (subjectId: string, kind: CaseKind, id: string) =>
  useQuery({
    queryKey: ['sign-off', kind, id],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subjects/{subjectId}/sign-offs/{kind}/{id}', {
          params: { path: { subjectId, kind, id } },
        }),
      ),
    refetchInterval: 30_000,
  });
