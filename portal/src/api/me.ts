import { useQuery } from '@tanstack/react-query';
import { useSession } from '../sign-in/session-provider.tsx';
import { answerOf, api } from './client.ts';

/** Who is signed in, and what the directory lets them be. */
export const useMe = () => {
  const session = useSession();
  const person = session.state === 'open' ? session.user?.profile.sub : undefined;
  return useQuery({
    queryKey: ['me', person],
    queryFn: () => answerOf(api.GET('/api/applicant/me')),
    enabled: person !== undefined,
    staleTime: 60_000,
  });
};
