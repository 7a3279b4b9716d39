import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import { type PageOf, pageOfRow, pagesAround, pagesWith, type Rows } from './row-pages.ts';

/** Where rows come from: under which name their pages are kept, and how one is asked for. */
export type RowSource<T> = { readonly key: readonly unknown[]; readonly page: PageOf<T> };

/** The rows of a list of any length, of which those around what is seen are here. */
export type Pages<T> = {
  /** How many there are in all; not known before the first page is here. */
  readonly total: number | undefined;
  readonly rowAt: (place: number) => T | undefined;
  /** To be told which row is on the screen. */
  readonly see: (place: number) => void;
  /** A page, for whoever looks for a row; it is not kept for long. */
  readonly page: PageOf<T>;
  /** Fetches a row and those around it. */
  readonly bring: (place: number) => Promise<unknown>;
  readonly trouble: unknown;
  readonly retry: () => void;
};

/** Rows fly past while one scrolls; where they come to is asked for a few times a second. */
const pause = 120;

/** What was fetched to go there is still here when one arrives. */
const aWhile = 10_000;

/** The page that is read. */
const useReadPage = () => {
  const [page, read] = useState(0);
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const see = useCallback((place: number) => {
    last.current = pageOfRow(place);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      read(last.current);
    }, pause);
  }, []);
  return { page, see };
};

/** The first page, which says how many rows there are, and the pages around the one that is read. No other is kept. */
export const usePages = <T>({ key, page }: RowSource<T>): Pages<T> => {
  const client = useQueryClient();
  const { page: middle, see } = useReadPage();
  const queryOf = (n: number) => ({
    queryKey: [...key, n],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => page(n, signal),
    gcTime: 0,
    staleTime: aWhile,
  });
  const pageOf = (n: number) => client.fetchQuery({ ...queryOf(n), gcTime: aWhile });
  const first = useQuery(queryOf(0));
  const total = first.data?.total;
  const around = useQueries({
    // Rows are taken from the cache, which does not count as having looked.
    queries: pagesAround(middle, total ?? 0).map((n) => ({
      ...queryOf(n),
      notifyOnChangeProps: ['data', 'error'],
    })),
  });
  const held = (n: number) => client.getQueryData<Rows<T>>(queryOf(n).queryKey)?.rows;
  return {
    total,
    rowAt: (place) => held(pageOfRow(place))?.[place % rowsPerPage],
    see,
    page: pageOf,
    bring: (place) => Promise.all(pagesWith(place, total ?? 0).map(pageOf)),
    trouble: [first, ...around].find(({ isError }) => isError)?.error,
    retry: () =>
      void client.refetchQueries({ queryKey: key, predicate: ({ state }) => state.status === 'error' }),
  };
};
