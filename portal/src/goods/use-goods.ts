import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { GoodsFiling } from '../api/schema.ts';

/** The system judges its rows, or enters them. */
const isAtWork = ({ status }: GoodsFiling) => status === 'submitted' || status === 'entering';

/** Every goods filing of a subject; looked at often while the system is at work on one of them. */
export const useGoodsFilings = (subjectId: string) =>
  useQuery({
    queryKey: ['goods', subjectId],
    refetchInterval: ({ state: { data } }) => (data?.filings.some(isAtWork) ? 1500 : 20_000),
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/goods/{subjectId}/filings', {
          params: { path: { subjectId } },
        }),
      ),
  });

/** A goods filing; looked at often while the system is at work on its rows. */
export const useGoodsFiling = (subjectId: string, id: string) =>
  useQuery({
    queryKey: ['goods', subjectId, id],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/goods/{subjectId}/filings/{id}', {
          params: { path: { subjectId, id } },
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data && isAtWork(data.filing) ? 1500 : 20_000),
  });

/** How the uploaded file would be read. It asks for the file itself, so it is asked once. */
export const useGoodsPreview = (subjectId: string, id: string, version: number) =>
  useQuery({
    queryKey: ['goods-preview', id, version],
    queryFn: () =>
      answerOf(
        api.POST('/api/applicant/goods/{subjectId}/filings/{id}/preview', {
          params: { path: { subjectId, id } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Whether the file before us is no table of goods at all: then nothing can be submitted of it. */
export const useIsUnreadable = ({ subjectId, id, version }: GoodsFiling): boolean =>
  (useGoodsPreview(subjectId, id, version).data?.findings.length ?? 0) > 0;
