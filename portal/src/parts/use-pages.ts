import { useInfiniteQuery } from '@tanstack/react-query';
import type { Pages } from './endless-table.tsx';

type Page<T> = { readonly items: readonly T[]; readonly next?: string | undefined };

/** The pages of a list, one after another; asked for more while a page is under way, it does nothing. */
export const usePages = <T>(
  key: readonly unknown[],
  page: (after: string | undefined) => Promise<Page<T>>,
): Pages<T> => {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  return {
    rows: query.data?.pages.flatMap(({ items }) => items) ?? [],
    more: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    busy: query.isFetching,
    whole: query.isSuccess && !query.hasNextPage,
    trouble: query.error,
  };
};
