import { useQuery } from '@tanstack/react-query';
import { useSession } from '../sign-in/session-provider.tsx';
import { answerOf, api } from './client.ts';
import type { Me } from './schema.ts';

const outsiders: readonly string[] = ['expert', 'audit-firm'];

/** Who is asked from outside: about single cases, of which they see no others. */
export const isOutsider = ({ offices }: Me): boolean =>
  offices.length > 0 && offices.every(({ role }) => outsiders.includes(role));

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
