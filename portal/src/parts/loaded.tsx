import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageSkeleton } from './page-skeleton.tsx';
import { TroubleNote } from './trouble-note.tsx';

type LoadedProps<T> = {
  readonly query: UseQueryResult<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
};

/** What a query brings: its skeleton, its trouble with a way to try again where that can help, or its data. */
export const Loaded = <T,>({ query, rows = 4, children }: LoadedProps<T>) => {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <TroubleNote thrown={query.error} onRetry={() => void query.refetch()} />;
  return <PageSkeleton rows={rows} />;
};
