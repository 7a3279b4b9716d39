import { Button, Empty, Table } from 'antd';
import { Link } from 'react-router';
import { groundOf } from '#domain/payment/recovery/grounds.ts';
import type { Answer } from '../api/schema.ts';
import { useRecoveries } from '../finance/use-finance.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { NoteRepayment } from './note-repayment.tsx';
import { NoteAnnounced } from './note-return.tsx';
import { recoveryStatusWords } from './statuses.ts';

type Recovery = Answer<'listRecoveries'>['recoveries'][number];

const RecoveryTable = ({ recoveries }: { readonly recoveries: readonly Recovery[] }) => {
  const { t, say } = useWords();
  return (
    <Table<Recovery>
      size="middle"
      rowKey="id"
      dataSource={[...recoveries]}
      scroll={{ x: 860 }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      locale={{ emptyText: <Empty description={t('recovery.none')} /> }}
      columns={[
        {
          title: t('recovery.subject'),
          key: 'subject',
          render: (_, { id, subjectName, ground }) => (
            <>
              <Link to={`/work/recovery/${encodeURIComponent(id)}`}>{subjectName}</Link>
              <div className="kouan-small kouan-muted">{say(groundOf(ground).title)}</div>
            </>
          ),
        },
        {
          title: t('recovery.sum'),
          key: 'amount',
          width: 140,
          align: 'right',
          className: 'kouan-number',
          render: (_, { amountFen }) => yuan(amountFen),
        },
        {
          title: t('recovery.outstanding'),
          key: 'outstanding',
          width: 140,
          align: 'right',
          className: 'kouan-number',
          render: (_, { outstandingFen }) => yuan(outstandingFen),
        },
        { title: t('recovery.dueOn'), dataIndex: 'dueOn', width: 120 },
        {
          title: t('recovery.status'),
          key: 'status',
          width: 130,
          render: (_, { status }) => <StatusMark word={recoveryStatusWords[status]} />,
        },
        {
          key: 'note',
          width: 130,
          render: (_, recovery) => (
            <>
              <NoteRepayment recovery={recovery} />
              <NoteAnnounced recovery={recovery} />
            </>
          ),
        },
      ]}
    />
  );
};

/** What was asked back, and where finance notes what has come. */
export const RecoveriesCard = () => {
  const { t } = useWords();
  const query = useRecoveries();
  return (
    <Section flush title={t('recovery.all')}>
      <Loaded query={query}>
        {({ pages }) => <RecoveryTable recoveries={pages.flatMap(({ recoveries }) => recoveries)} />}
      </Loaded>
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
