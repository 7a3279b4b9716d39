import { Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Allocation, Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { sharesPerPage, useShares } from './use-shares.ts';

type Share = Answer<'listShares'>['shares'][number];

/** Who asked for how much, and who gets how much. */
export const ShareTable = ({ allocation }: { readonly allocation: Allocation }) => {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const { data, error, isFetching, refetch } = useShares(allocation, page);
  const money = { align: 'right', width: 160, className: 'kouan-number' } as const;
  if (error) return <TroubleNote thrown={error} onRetry={() => void refetch()} />;
  return (
    <Table<Share>
      size="middle"
      rowKey="claimId"
      loading={isFetching}
      dataSource={data?.shares ?? []}
      scroll={{ x: 760 }}
      pagination={{
        current: page,
        pageSize: sharesPerPage,
        total: allocation.shareCount,
        onChange: setPage,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      columns={[
        {
          title: t('allocation.subject'),
          key: 'subject',
          render: (_, { claimId, subjectName, subjectId }) => (
            <>
              <Link to={`/work/claim/${encodeURIComponent(claimId)}`}>{subjectName}</Link>
              <div className="kouan-code kouan-small kouan-muted">{subjectId}</div>
            </>
          ),
        },
        {
          ...money,
          title: t('allocation.determined'),
          key: 'determined',
          render: (_, { determinedFen }) => yuan(determinedFen),
        },
        {
          ...money,
          title: t('allocation.share'),
          key: 'share',
          render: (_, { allocatedFen, waits }) => (
            <>
              <strong>{yuan(allocatedFen)}</strong>
              {waits && <div className="kouan-small kouan-muted">{t('allocation.waits')}</div>}
            </>
          ),
        },
        {
          ...money,
          title: t('allocation.difference'),
          key: 'difference',
          render: (_, { determinedFen, allocatedFen }) => yuan(allocatedFen - determinedFen),
        },
      ]}
    />
  );
};
