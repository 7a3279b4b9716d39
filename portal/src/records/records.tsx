import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import { useWords } from '../language/use-words.ts';
import { PageSkeleton } from '../parts/page-skeleton.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import type { RecordRow, RecordsProps } from './record.ts';
import { RecordCards } from './record-cards.tsx';
import { RecordTable } from './record-table.tsx';

type Settings = {
  readonly kind: RecordsProps['kind'];
  /** Only those that stand so. */
  readonly status?: string | undefined;
  readonly page: (
    after: string | undefined,
  ) => Promise<{ readonly items: readonly RecordRow[]; readonly next?: string | undefined }>;
};

const useRecords = ({ kind, status, page }: Settings) =>
  useInfiniteQuery({
    queryKey: ['records', kind, status],
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

const Rows = ({ kind, rows }: RecordsProps) => {
  const { t } = useWords();
  const narrow = useNarrow();
  if (rows.length === 0) return <Empty description={t('record.none')} />;
  return narrow ? <RecordCards kind={kind} rows={rows} /> : <RecordTable kind={kind} rows={rows} />;
};

/** Cases of one kind, page after page. */
export const Records = ({ kind, status, page }: Settings) => {
  const { t } = useWords();
  const query = useRecords({ kind, status, page });
  if (query.isPending) return <PageSkeleton rows={8} />;
  return (
    <Section flush>
      <TroubleNote thrown={query.error} onRetry={() => void query.refetch()} />
      <Rows kind={kind} rows={query.data?.pages.flatMap(({ items }) => [...items]) ?? []} />
      {query.hasNextPage && (
        <div className="kouan-table-foot">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('record.more')}
          </Button>
        </div>
      )}
    </Section>
  );
};
