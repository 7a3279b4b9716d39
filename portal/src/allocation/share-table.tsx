import { Table } from 'antd';
import { Link } from 'react-router';
import type { Allocation } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';

type Share = Allocation['shares'][number];

/** Who asked for how much, and who gets how much. */
export const ShareTable = ({ shares }: { readonly shares: readonly Share[] }) => {
  const { t } = useWords();
  const money = { align: 'right', width: 160, className: 'kouan-number' } as const;
  return (
    <Table<Share>
      size="middle"
      rowKey="claimId"
      dataSource={[...shares]}
      scroll={{ x: 760 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
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
          sorter: (a, b) => a.determinedFen - b.determinedFen,
          render: (_, { determinedFen }) => yuan(determinedFen),
        },
        {
          ...money,
          title: t('allocation.share'),
          key: 'share',
          sorter: (a, b) => a.allocatedFen - b.allocatedFen,
          render: (_, { allocatedFen }) => <strong>{yuan(allocatedFen)}</strong>,
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
