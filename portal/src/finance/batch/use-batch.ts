import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.ts';
import type { Answer } from '../../api/schema.ts';

export const shownItems = 2000;

const isMoving = ({ batch }: Answer<'getBatch'>) =>
  batch.status === 'made' || batch.results.some(({ status }) => status === 'accepted');

/** A batch with its payments; looked at often while the system works on it. */
export const useBatch = (batchId: string) =>
  useQuery({
    queryKey: ['file', 'batch', batchId],
    queryFn: () =>
      answerOf(
        api.GET('/api/finance/batches/{batchId}', {
          params: { path: { batchId }, query: { from: 1, limit: shownItems } },
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? 1500 : 15_000),
  });
