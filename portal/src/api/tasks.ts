import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import { useMe } from './me.ts';
import type { Me } from './schema.ts';

/** Whoever reads all and decides nothing has no worklist. */
const withoutDesk: readonly string[] = ['auditor', 'operator'];

export const hasDesk = ({ offices }: Me): boolean => offices.some(({ role }) => !withoutDesk.includes(role));

/** Everything on the desks of whoever is signed in. */
export const useTasks = () => {
  const { data: me } = useMe();
  return useQuery({
    queryKey: ['tasks'],
    queryFn: () => answerOf(api.GET('/api/officer/tasks')),
    enabled: me !== undefined && hasDesk(me),
    refetchInterval: 15_000,
  });
};
