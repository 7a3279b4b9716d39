import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import { useMe } from './me.ts';

const pathTo = (subjectId: string) => ({ params: { path: { subjectId } } });

export const useMembers = (subjectId: string) =>
  useQuery({
    queryKey: ['members', subjectId],
    queryFn: () => answerOf(api.GET('/api/applicant/subjects/{subjectId}/members', pathTo(subjectId))),
  });

/** Only an administrator may ask. */
export const useInvitations = (subjectId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['invitations', subjectId],
    queryFn: () => answerOf(api.GET('/api/applicant/subjects/{subjectId}/invitations', pathTo(subjectId))),
    enabled,
  });

/** What whoever is signed in is in this subject. */
export const useMyRole = (subjectId: string) => {
  const { data: me } = useMe();
  return me?.subjects.find((place) => place.subjectId === subjectId)?.role;
};

/** A member by the name colleagues know; nothing for whoever has left. */
export const useMemberName = (subjectId: string) => {
  const { data } = useMembers(subjectId);
  return (person: string | undefined) => data?.members.find((member) => member.person === person)?.name;
};
