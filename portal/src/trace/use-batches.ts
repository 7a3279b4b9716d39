import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';

export type PublicTrace = Answer<'getPublicTrace'>;
type Batches = Answer<'listGoodsBatches'>;
export type Batch = Batches['batches'][number];
export type Paper = Batches['documents'][number];

/** What is read anew once something is added to a batch. */
export const batchQueries = ['batches', 'trace'];

export type BatchesPlace = { readonly owner: string; readonly bookKey: string; readonly asStaff: boolean };

/** What anybody is told under a code. A refusal stays one: it is not asked again. */
export const useTrace = (code: string) =>
  useQuery({
    queryKey: ['trace', code],
    queryFn: () => answerOf(api.GET('/api/public/traces/{code}', { params: { path: { code } } })),
    enabled: code !== '',
    retry: false,
  });

/** The subject reads the batches of its goods; the zone reads anybody’s. */
export const useBatches = ({ owner, bookKey: key, asStaff }: BatchesPlace) =>
  useQuery({
    queryKey: ['batches', owner, key],
    queryFn: (): Promise<Batches> =>
      asStaff
        ? answerOf(
            api.GET('/api/officer/goods/books/{owner}/{key}/batches', { params: { path: { owner, key } } }),
          )
        : answerOf(
            api.GET('/api/applicant/goods/{subjectId}/book/{key}/batches', {
              params: { path: { subjectId: owner, key } },
            }),
          ),
  });
