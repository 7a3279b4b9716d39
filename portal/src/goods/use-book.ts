import { useQuery } from '@tanstack/react-query';
import type { GoodsStatus } from '#domain/positive-list/book/goods-entry.ts';
import { answerOf, api } from '../api/client.ts';
import type { GoodsEntry } from '../api/schema.ts';
import { usePages } from '../parts/use-pages.ts';

/** The subject reads its own book; the zone reads anybody's. */
const pageOf = (owner: string, asStaff: boolean, query: { status: GoodsStatus; after?: string }) =>
  asStaff
    ? answerOf(api.GET('/api/officer/goods/books/{owner}', { params: { path: { owner }, query } }))
    : answerOf(
        api.GET('/api/applicant/goods/{subjectId}/book', {
          params: { path: { subjectId: owner }, query },
        }),
      );

export const useBook = (owner: string, asStaff: boolean, status: GoodsStatus) =>
  usePages<GoodsEntry>(['book', owner, status], (after) =>
    pageOf(owner, asStaff, after ? { status, after } : { status }),
  );

export const useBookCounts = (owner: string, asStaff: boolean) =>
  useQuery({
    queryKey: ['book', owner, 'counts'],
    queryFn: () =>
      asStaff
        ? answerOf(api.GET('/api/officer/goods/books/{owner}/counts', { params: { path: { owner } } }))
        : answerOf(
            api.GET('/api/applicant/goods/{subjectId}/counts', {
              params: { path: { subjectId: owner } },
            }),
          ),
  });
