import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { Link } from 'react-router';
import { statusWord } from '../case/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';

export type Row = {
  readonly id: string;
  readonly subjectId: string;
  readonly status: string;
  readonly changedAt: string;
};
type RecordTableProps = {
  readonly kind: 'application' | 'filing' | 'claim';
  /** Only those that stand so. */
  readonly status?: string | undefined;
  readonly page: (
    after: string | undefined,
  ) => Promise<{ readonly items: readonly Row[]; readonly next?: string | undefined }>;
};

const useRecords = ({ kind, status, page }: RecordTableProps) =>
  useInfiniteQuery({
    queryKey: ['records', kind, status],
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const RecordTable = ({ kind, status, page }: RecordTableProps) => {
  const { t } = useWords();
  const query = useRecords({ kind, status, page });
  const rows = query.data?.pages.flatMap(({ items }) => [...items]) ?? [];
  return (
    <Section flush>
      <TroubleNote thrown={query.error} onRetry={() => void query.refetch()} />
      <Table<Row>
        size="middle"
        rowKey="id"
        loading={query.isPending}
        dataSource={rows}
        scroll={{ x: 860 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        columns={[
          {
            title: t('record.id'),
            key: 'id',
            render: (_, { id }) => <Link to={`/work/${kind}/${encodeURIComponent(id)}`}>{id}</Link>,
          },
          {
            title: t('record.subject'),
            key: 'subject',
            width: 200,
            render: (_, { subjectId }) => <span className="kouan-code">{subjectId}</span>,
          },
          {
            title: t('record.status'),
            key: 'status',
            width: 140,
            render: (_, { status }) => <StatusMark word={statusWord(kind, status)} />,
          },
          {
            title: t('record.changed'),
            key: 'changed',
            width: 170,
            className: 'kouan-number',
            render: (_, { changedAt }) => moment(changedAt),
          },
          {
            title: t('record.history'),
            key: 'history',
            width: 120,
            render: (_, { id }) => (
              <Link
                to={`/records/${kind}/${encodeURIComponent(id)}`}
                aria-label={`${t('record.history')} ${id}`}
              >
                {t('record.history')}
              </Link>
            ),
          },
        ]}
      />
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
