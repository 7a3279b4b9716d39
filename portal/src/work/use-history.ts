import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { CaseKind } from '../api/schema.ts';

/** Everything that happened to a case, and every task that was asked about it. */
export const useHistory = (kind: CaseKind, id: string) =>
  useQuery({
    queryKey: ['file', 'history', kind, id],
    queryFn: () => answerOf(api.GET('/api/officer/history/{kind}/{id}', { params: { path: { kind, id } } })),
  });
