import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GoodsStatus } from '#domain/positive-list/book/goods-entry.ts';
import { answerOf, api } from '../api/client.ts';
import type { GoodsEntry } from '../api/schema.ts';
import { byWalking } from '../parts/row-pages.ts';
import type { RowSource } from '../parts/use-pages.ts';

/** The subject reads its own book; the zone reads anybody's. */
const pageOf = (owner: string, asStaff: boolean, query: { status: GoodsStatus; after?: string }) =>
  asStaff
    ? answerOf(api.GET('/api/officer/goods/books/{owner}', { params: { path: { owner }, query } }))
    : answerOf(
        api.GET('/api/applicant/goods/{subjectId}/book', {
          params: { path: { subjectId: owner }, query },
        }),
      );

/** So many goods that stand so. When their number changes, pages begin elsewhere, and are walked anew. */
export const useBook = (
  owner: string,
  asStaff: boolean,
  status: GoodsStatus,
  total: number,
): RowSource<GoodsEntry> =>
  useMemo(
    () => ({
      key: ['book', owner, status, total],
      page: byWalking(total, (after) => pageOf(owner, asStaff, after ? { status, after } : { status })),
    }),
    [owner, asStaff, status, total],
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
