import { Empty, Table } from 'antd';
import { Link } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { moment, yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { batchTitle } from './batch-title.ts';
import { batchStatusWords } from './statuses.ts';
import { useBatches } from './use-finance.ts';

type Batch = Answer<'listBatches'>['batches'][number];

const BatchTable = ({ batches }: { readonly batches: readonly Batch[] }) => {
  const { t } = useWords();
  return (
    <Table<Batch>
      size="middle"
      rowKey="id"
      dataSource={batches.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))}
      scroll={{ x: 760 }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description={t('finance.noBatches')} /> }}
      columns={[
        {
          title: t('finance.batch'),
          key: 'batch',
          render: (_, batch) => (
            <>
              <Link to={`/work/batch/${batch.id}`}>{batchTitle(t, batch)}</Link>
              <div className="kouan-small kouan-muted">{batch.purpose}</div>
            </>
          ),
        },
        { title: t('finance.made'), key: 'made', width: 160, render: (_, { openedAt }) => moment(openedAt) },
        { title: t('finance.count'), dataIndex: 'count', width: 90, align: 'right' },
        {
          title: t('finance.sum'),
          key: 'sum',
          width: 160,
          align: 'right',
          className: 'kouan-number',
          render: (_, { sumFen }) => yuan(sumFen),
        },
        {
          title: t('finance.status'),
          key: 'status',
          width: 140,
          render: (_, { status }) => <StatusMark word={batchStatusWords[status]} />,
        },
      ]}
    />
  );
};

export const BatchesCard = () => {
  const { t } = useWords();
  const batches = useBatches();
  return (
    <Section flush title={t('finance.batches')}>
      <Loaded query={batches}>{(data) => <BatchTable batches={data.batches} />}</Loaded>
    </Section>
  );
};
